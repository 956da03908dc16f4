/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react'
import { openTab } from '../stage'
import { CONTROLLER } from '../stand-in/samples'
import { refusal } from '../stand-in/service'

test('what has changed since is looked over again before it is done', async () => {
  const tab = openTab({ at: 'edit-requirement/privacy-security', answers: { me: () => CONTROLLER, withdrawRequirement: () => refusal('out-of-date') } })
  await tab.user.click(await screen.findByRole('button', { name: 'Trekk tilbake kravet' }))
  const dialog = within(screen.getByRole('dialog'))
  const reason = dialog.getByLabelText(/^Hvorfor/)
  await tab.user.type(reason, 'Erstattet')
  await tab.user.click(dialog.getByRole('button', { name: 'Se hva som skjer' }))
  await dialog.findByRole('button', { name: 'Gjør det' })
  // One more letter, and it is another deed.
  await tab.user.type(reason, '!')
  expect(dialog.queryByRole('button', { name: 'Gjør det' })).toBeNull()
  await tab.user.click(dialog.getByRole('button', { name: 'Se hva som skjer' }))
  await tab.user.click(await dialog.findByRole('button', { name: 'Gjør det' }))
  await tab.user.click(await dialog.findByRole('button', { name: 'Se over på nytt' }))
  await waitFor(() => expect(dialog.getByRole('button', { name: 'Se hva som skjer' })).toBeTruthy())
})
