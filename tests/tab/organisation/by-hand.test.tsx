/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { listViolations, openTab } from '../stage'
import { CONTROLLER } from '../stand-in/samples'
import { refusal, type Overrides } from '../stand-in/service'

async function chooseUnit(answers: Overrides = {}) {
  const tab = openTab({ at: 'organisation', answers: { me: () => CONTROLLER, ...answers } })
  await tab.user.selectOptions(await screen.findByLabelText('Enhet'), 'Bakken skole')
  await screen.findByText('Liv Leder')
  const sent = () => tab.standIn.asked.filter(({ name }) => name === 'changeOrganisation').map(({ input }) => input)
  return { ...tab, sent }
}

test('who leads a unit, has roles in it and its objects are shown', async () => {
  await chooseUnit()
  expect(screen.getAllByRole('button', { name: /^Avslutt:/ }).map((button) => button.getAttribute('aria-label'))).toEqual(['Avslutt: Liv Leder', 'Avslutt: Eva Etikk', 'Avslutt: Renhold'])
  expect(screen.getByText('etikkveileder, fra 1. januar 2025, til og med 30. juni 2026')).toBeTruthy()
  expect(await listViolations()).toEqual([])
})

test('something is ended on a day, and it is told that it is done', async () => {
  const { user, sent } = await chooseUnit()
  await user.click(screen.getByRole('button', { name: 'Avslutt: Renhold' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Avslutt: Renhold' }))
  fireEvent.change(dialog.getByLabelText(/Siste dag/), { target: { value: '2025-12-31' } })
  await user.click(dialog.getByRole('button', { name: 'Avslutt' }))
  await waitFor(() => expect(sent()).toEqual([{ deed: 'end-object', objectId: 'k-1', endsOn: '2025-12-31' }]))
  expect(await screen.findByText('Endringen for Bakken skole er lagret.', { selector: 'p' })).toBeTruthy()
})

test('a day before it began ends nothing', async () => {
  const { user, sent } = await chooseUnit()
  await user.click(screen.getByRole('button', { name: 'Avslutt: Liv Leder' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.change(dialog.getByLabelText(/Siste dag/), { target: { value: '2020-01-01' } })
  await user.click(dialog.getByRole('button', { name: 'Avslutt' }))
  expect(dialog.getByText('Slutten er før starten.')).toBeTruthy()
  expect(sent()).toEqual([])
})

test('what is ended already says so in the field', async () => {
  const { user } = await chooseUnit({ changeOrganisation: () => refusal('bad-input', [{ path: 'personId', problem: 'not-in-force' }]) })
  await user.click(screen.getByRole('button', { name: 'Avslutt: Eva Etikk' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Avslutt' }))
  expect(await dialog.findByText('Dette er allerede avsluttet.')).toBeTruthy()
})
