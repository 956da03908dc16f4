/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { useEffect, useState } from 'react'
import type { FormOptionDraft } from '../../../core/publishing/form-draft'
import { OptionFields } from '../../../tab/authoring/option-fields'
import { draw } from '../stage'

let options: FormOptionDraft[]
function Built() {
  const [current, setCurrent] = useState<FormOptionDraft[]>([])
  useEffect(() => {
    options = current
  })
  return <OptionFields path="form.fields.0.options" options={current} onChange={setCurrent} />
}

test('answers are added, named once, ordered and taken away', async () => {
  const user = draw(<Built />)
  await user.click(screen.getByRole('button', { name: 'Legg til svarvalg' }))
  expect(screen.getByText('Skriv først.')).toBeTruthy()
  await user.type(screen.getByLabelText('Nytt svarvalg'), 'Høy{Enter}')
  await user.type(screen.getByLabelText('Nytt svarvalg'), 'Høy!{Enter}')
  expect(options.map(({ optionId }) => optionId)).toEqual(['hoy', 'hoy-2'])
  await user.click(screen.getByRole('button', { name: 'Flytt svarvalg 2 opp' }))
  expect(options.map(({ optionId }) => optionId)).toEqual(['hoy-2', 'hoy'])
  await user.click(screen.getByRole('button', { name: 'Fjern svarvalg 1' }))
  expect(options).toMatchObject([{ optionId: 'hoy', label: { nb: 'Høy', nn: '' } }])
})
