/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { listViolations, openTab } from '../stage'
import { activityAnswers, activityOf, dayFromToday, type Activity } from '../stand-in/activity-samples'
import { LEADER } from '../stand-in/samples'
import { refusal, type Overrides } from '../stand-in/service'

const open = async (changes: Partial<Activity> = {}, more: Overrides = {}) => {
  const tab = openTab({ at: 'activity/corruption-risk/2026/unit%2Fu-kindergarten', answers: { me: () => LEADER, ...activityAnswers(activityOf(changes)), ...more } })
  await tab.user.click(await screen.findByRole('button', { name: 'Deleger' }))
  return { ...tab, sent: () => tab.standIn.asked.filter(({ name }) => name === 'delegate').map(({ input }) => input) }
}
const dialog = () => within(screen.getByRole('dialog'))

test('a colleague, for how long, by when and a word: then the page shows whose it is', async () => {
  const { user, sent } = await open({ isConfirmedByLeader: true })
  expect(screen.getByRole('dialog').textContent).toContain('Du må bekrefte før det teller.')
  await user.type(dialog().getByRole('searchbox'), 'hamid')
  await user.click(dialog().getByRole('radio', { name: 'Hamid Rezai' }))
  await user.click(dialog().getByRole('radio', { name: 'Denne og alle senere runder' }))
  await user.type(dialog().getByLabelText(/Skal være gjort innen/), dayFromToday(7))
  await user.type(dialog().getByRole('textbox', { name: /Melding/ }), 'Takk!')
  expect(await listViolations()).toEqual([])
  await user.click(dialog().getByRole('button', { name: 'Deleger' }))
  await screen.findByText('Delegert til Hamid Rezai.')
  expect(sent()).toEqual([{ requirementId: 'corruption-risk', round: '2026', subject: 'unit/u-kindergarten', toPersonId: 'p-ham', isStanding: true, byOn: dayFromToday(7), note: 'Takk!' }])
  expect(await screen.findByText('«Takk!»')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Ta tilbake' })).toBeTruthy()
})

test('nobody chosen, or a day after it is due, is told at the field', async () => {
  const { user, sent } = await open()
  await user.type(dialog().getByLabelText(/Skal være gjort innen/), dayFromToday(15))
  await user.click(dialog().getByRole('button', { name: 'Deleger' }))
  expect(document.activeElement).toBe(dialog().getByRole('radiogroup', { name: /Hvem skal gjøre det/ }))
  expect(dialog().getByText('Velg en kollega.')).toBeTruthy()
  expect(dialog().getByText(/Velg en dag fra i dag til/)).toBeTruthy()
  expect(sent()).toEqual([])
})

test('somebody who cannot have it is told, and another can be chosen', async () => {
  const { user } = await open({}, { delegate: () => refusal('not-ready', [{ path: 'toPersonId', problem: 'unknown-person' }]) })
  await user.click(dialog().getByRole('radio', { name: 'Eva Dahl' }))
  await user.click(dialog().getByRole('button', { name: 'Deleger' }))
  await dialog().findByText('Denne personen kan ikke få oppgaven. Velg en annen.')
  await user.click(dialog().getByRole('radio', { name: 'Amina Hassan' }))
  expect(dialog().queryByText('Denne personen kan ikke få oppgaven. Velg en annen.')).toBeNull()
})
