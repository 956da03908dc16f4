/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react'
import { listViolations, openTab } from '../stage'
import { PROMPT_RULES } from '../stand-in/campaign-samples'
import { CONTROLLER } from '../stand-in/samples'
import { refusal, type Overrides } from '../stand-in/service'

async function openDialog(answers: Overrides = {}) {
  const tab = openTab({ at: 'campaigns', answers: { me: () => CONTROLLER, ...answers } })
  await tab.user.click(await screen.findByRole('button', { name: 'Stopp alle påminnelser' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Stopp alle påminnelser' }))
  return { ...tab, dialog, sent: () => tab.standIn.asked.filter(({ name }) => name === 'publishPromptRules').map(({ input }) => input) }
}

test('everything is stopped with a reason, and nothing else of the rules changes', async () => {
  const { user, dialog, sent } = await openDialog()
  expect(await listViolations()).toEqual([])
  await user.click(dialog.getByRole('button', { name: 'Stopp alle påminnelser' }))
  expect(dialog.getByText('Skriv kort hvorfor.')).toBeTruthy()
  await user.type(dialog.getByLabelText(/^Hvorfor/), 'Feil tekst på kortet')
  await user.click(dialog.getByRole('button', { name: 'Stopp alle påminnelser' }))
  await waitFor(() => expect(sent()).toEqual([{ version: 3, rules: { ...PROMPT_RULES.rules, isStopped: true }, reason: 'Feil tekst på kortet' }]))
})

test('when the rules were changed meanwhile, the next click counts', async () => {
  const { user, standIn, dialog, sent } = await openDialog({ publishPromptRules: () => refusal('out-of-date') })
  await user.type(dialog.getByLabelText(/^Hvorfor/), 'Feil tekst')
  standIn.change({ promptRules: () => ({ ...PROMPT_RULES, nextVersion: 4 }) })
  await user.click(dialog.getByRole('button', { name: 'Stopp alle påminnelser' }))
  await dialog.findByRole('alert')
  await waitFor(() => expect(standIn.asked.filter(({ name }) => name === 'promptRules').length).toBeGreaterThan(1))
  standIn.change({ publishPromptRules: () => ({ version: 4, logNumber: 101 }) })
  await user.click(dialog.getByRole('button', { name: 'Stopp alle påminnelser' }))
  await waitFor(() => expect(sent()).toMatchObject([{ version: 3 }, { version: 4 }]))
})
