/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react'
import { openTab } from '../stage'
import { PROMPT_RULES, STOPPED_RULES } from '../stand-in/campaign-samples'
import { AUDITOR_FROM_OUTSIDE, CONTROLLER } from '../stand-in/samples'

test('while everything is stopped it is said, with the reason, and the same button lets it go', async () => {
  const { user, standIn } = openTab({ at: 'campaigns', answers: { me: () => CONTROLLER, promptRules: () => STOPPED_RULES } })
  const panel = within(await screen.findByRole('region', { name: 'Stoppknapp' }))
  expect(await panel.findByText('Alle påminnelser er stoppet')).toBeTruthy()
  expect(panel.getByText(/^Grunn: Feil tekst på kortet/)).toBeTruthy()
  await user.click(panel.getByRole('button', { name: 'Opphev stoppen' }))
  const dialog = within(screen.getByRole('dialog', { name: 'Opphev stoppen' }))
  await user.type(dialog.getByLabelText(/^Hvorfor/), 'Teksten er rettet')
  standIn.change({ promptRules: () => PROMPT_RULES })
  await user.click(dialog.getByRole('button', { name: 'Opphev stoppen' }))
  expect(await panel.findByText('Påminnelser sendes som reglene sier.')).toBeTruthy()
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(panel.getByRole('button', { name: 'Stopp alle påminnelser' })).toBeTruthy()
})

test('an auditor sees that it stands still, and has no button', async () => {
  openTab({ at: 'campaigns', answers: { me: () => AUDITOR_FROM_OUTSIDE, promptRules: () => ({ ...STOPPED_RULES, mayPublish: false }) } })
  const panel = within(await screen.findByRole('region', { name: 'Stoppknapp' }))
  expect(await panel.findByText('Alle påminnelser er stoppet')).toBeTruthy()
  expect(panel.queryByRole('button')).toBeNull()
})
