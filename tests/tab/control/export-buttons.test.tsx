/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { openTab } from '../stage'
import { CONTROLLER } from '../stand-in/samples'

test('what is shown is taken out as a file, in the language of the page', async () => {
  URL.createObjectURL = () => 'blob:1'
  URL.revokeObjectURL = () => undefined
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  const { user, standIn } = openTab({ at: 'inspections', answers: { me: () => CONTROLLER } })
  await user.selectOptions(await screen.findByLabelText('År'), '2025')
  await user.click(await screen.findByRole('button', { name: 'Last ned Excel' }))
  await waitFor(() => expect(standIn.asked.filter(({ name }) => name === 'exportInspections').map(({ input }) => input)).toEqual([{ year: 2025, format: 'xlsx', language: 'nb' }]))
  expect(await screen.findByText('Lastet ned som Tilsyn og revisjon 2025-11-21.xlsx.')).toBeTruthy()
  click.mockRestore()
})
