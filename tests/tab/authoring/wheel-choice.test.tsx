/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { useEffect, useState } from 'react'
import { WheelChoice } from '../../../tab/authoring/wheel-choice'
import { draw } from '../stage'

const UNITS = [{ unitId: 'u-1', name: 'Oppvekst', level: 'directorate' as const }, { unitId: 'u-2', name: 'Solbakken', level: 'workplace' as const, parentId: 'u-1' }]

let ofUnitId: string
function Built() {
  const [current, setCurrent] = useState('')
  useEffect(() => {
    ofUnitId = current
  })
  return <WheelChoice ofUnitId={current} units={UNITS} onChange={setCurrent} />
}

test('it is the municipality’s wheel until a unit is chosen, and the last one chosen counts', async () => {
  const user = draw(<Built />)
  expect(screen.getByText('Kommunens årshjul. Alle enheter ser den.')).toBeTruthy()
  for (const name of ['Oppvekst', 'Solbakken']) {
    await user.type(screen.getByLabelText('Hvilket årshjul den står i', { selector: 'input' }), name)
    await user.click(screen.getByRole('button', { name: new RegExp(`^Legg til ${name}`) }))
  }
  expect(ofUnitId).toBe('u-2')
  expect(screen.getByText(/^Årshjulet til Solbakken/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Fjern solbakken' }))
  expect(ofUnitId).toBe('')
})
