/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { useEffect, useState } from 'react'
import type { BasisDraft } from '../../../core/publishing/activity-draft'
import { BasisFields } from '../../../tab/authoring/basis-fields'
import { draw } from '../stage'

const UNITS = [{ unitId: 'u-1', name: 'Oppvekst', level: 'directorate' as const }, { unitId: 'u-2', name: 'Solbakken', level: 'workplace' as const, parentId: 'u-1' }]

let basis: BasisDraft[]
function Built() {
  const [current, setCurrent] = useState<BasisDraft[]>([])
  useEffect(() => {
    basis = current
  })
  return <BasisFields basis={current} units={UNITS} onChange={setCurrent} />
}

test('several may demand it, each perhaps only for some units', async () => {
  const user = draw(<Built />)
  await user.click(screen.getByRole('button', { name: 'Legg til grunnlag' }))
  await user.selectOptions(screen.getByLabelText('Hva slags grunnlag'), 'Oppdragsbrev')
  await user.type(screen.getByLabelText('Gjelder bare for'), 'opp')
  await user.click(screen.getByRole('button', { name: /Legg til Oppvekst/ }))
  await user.click(screen.getByRole('button', { name: 'Legg til grunnlag' }))
  expect(basis).toMatchObject([{ kind: 'assignment-letter', within: ['u-1'] }, { kind: 'law', within: [] }])
  await user.click(screen.getByRole('button', { name: 'Fjern grunnlag 1' }))
  expect(basis).toMatchObject([{ kind: 'law' }])
})
