/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react'
import { openTab } from '../stage'
import { CONTROLLER } from '../stand-in/samples'
import type { Overrides } from '../stand-in/service'

const open = (answers: Overrides = {}) => openTab({ at: 'edit-requirement/privacy-security', answers: { me: () => CONTROLLER, ...answers } })
const sent = ({ standIn }: ReturnType<typeof open>, wanted: string) => standIn.asked.filter(({ name }) => name === wanted).map(({ input }) => input as Record<string, never>)

test('a deadline is moved by hand, with a reason', async () => {
  const tab = open()
  await tab.user.click(await screen.findByRole('button', { name: 'Flytt en frist' }))
  const dialog = within(screen.getByRole('dialog'))
  await tab.user.type(dialog.getByLabelText(/^Ny frist/), '2025-12-20')
  await tab.user.type(dialog.getByLabelText(/^Hvorfor/), 'Jul')
  await tab.user.click(dialog.getByRole('button', { name: 'Se hva som skjer' }))
  expect(await dialog.findByText('6 åpne og 2 kommende oppgaver får ny frist.')).toBeTruthy()
  await tab.user.click(dialog.getByRole('button', { name: 'Gjør det' }))
  await waitFor(() => expect(sent(tab, 'moveRound')).toEqual([expect.objectContaining({ round: '2025', dueOn: '2025-12-20', reason: 'Jul' })]))
})
