/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react'
import { listViolations, openTab } from '../stage'
import { CONTROLLER } from '../stand-in/samples'

test('it is called off with a reason', async () => {
  const { user, standIn } = openTab({ at: 'campaigns/privacy', answers: { me: () => CONTROLLER } })
  await user.click(await screen.findByRole('button', { name: 'Avlys' }))
  const dialog = within(screen.getByRole('dialog', { name: 'Avlys «Personvern»' }))
  expect(await listViolations()).toEqual([])
  await user.click(dialog.getByRole('button', { name: 'Avlys' }))
  expect(dialog.getByText('Skriv kort hvorfor.')).toBeTruthy()
  await user.type(dialog.getByLabelText(/^Hvorfor/), 'Feil måned')
  await user.click(dialog.getByRole('button', { name: 'Avlys' }))
  await waitFor(() => expect(standIn.asked.filter(({ name }) => name === 'decideCampaign').map(({ input }) => input)).toMatchObject([{ deed: 'cancel', reason: 'Feil måned' }]))
  expect(await screen.findByText(/^Utsendingen er avlyst/, { selector: 'p' })).toBeTruthy()
})
