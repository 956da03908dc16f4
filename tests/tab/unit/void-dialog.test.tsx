/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react'
import { openTab } from '../stage'
import { key, LEADER, obligation, person, UNIT } from '../stand-in/samples'
import { refusal, type Overrides } from '../stand-in/service'

async function openDialog(answers: Overrides = {}) {
  const tab = openTab({ at: 'unit', answers: { me: () => LEADER, ...answers } })
  await tab.user.click(await screen.findByRole('button', { name: 'Gjør ugyldig: registreringen på papir for Eva Dahl' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Gjør registreringen ugyldig' }))
  return { ...tab, dialog, submit: () => tab.user.click(dialog.getByRole('button', { name: 'Gjør ugyldig' })) }
}

test('declares the registration void with a reason, and shows what is owed instead', async () => {
  const { user, standIn, dialog, submit } = await openDialog()
  await user.type(dialog.getByLabelText(/Hva var feil/), 'Feil person')
  standIn.change({ unitPeople: () => ({ ...UNIT, logNumber: 101, people: [person('Eva Dahl', { hasAccount: false, obligation: obligation({ step: 1, state: 'open' }) })] }) })
  await submit()
  expect(await screen.findByRole('button', { name: 'Registrer papirsignatur: Eva Dahl' })).toBeTruthy()
  expect(standIn.asked.find(({ name }) => name === 'voidRecord')?.input).toEqual({ personId: 'p-eva-dahl', recordKey: key('c'), reason: 'Feil person' })
  expect(screen.getByRole('status').textContent).toBe('Registreringen for Eva Dahl er gjort ugyldig.')
})

test('asks for a reason', async () => {
  const { standIn, dialog, submit } = await openDialog()
  await submit()
  expect(dialog.getByText('Skriv kort hva som var feil.')).toBeTruthy()
  await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'))
  expect(standIn.asked.some(({ name }) => name === 'voidRecord')).toBe(false)
})

test('says when it was void already', async () => {
  const { user, dialog, submit } = await openDialog({ voidRecord: () => refusal('already-void') })
  await user.type(dialog.getByLabelText(/Hva var feil/), 'Feil person')
  await submit()
  expect(await dialog.findByText('Registreringen er allerede ugyldig')).toBeTruthy()
})
