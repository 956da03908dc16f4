/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { openTab } from '../stage'
import { CONTROLLER } from '../stand-in/samples'

test('findings that are taken away leave the others as they were written', async () => {
  const { user } = openTab({ at: 'edit-inspection', answers: { me: () => CONTROLLER } })
  await user.click(await screen.findByRole('button', { name: 'Legg til funn' }))
  await user.click(screen.getByRole('button', { name: 'Legg til funn' }))
  const [, second] = screen.getAllByLabelText(/^Hva ble funnet/)
  if (second) await user.type(second, 'Det andre')
  await user.click(screen.getByRole('button', { name: 'Fjern funn 1' }))
  expect(screen.getAllByLabelText(/^Hva ble funnet/).map((field) => (field as HTMLTextAreaElement).value)).toEqual(['Det andre'])
})
