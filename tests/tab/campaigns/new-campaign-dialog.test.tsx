/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { findHeading, listViolations, openTab } from '../stage'
import { CONTROLLER } from '../stand-in/samples'
import { refusal, type Overrides } from '../stand-in/service'

async function openDialog(answers: Overrides = {}) {
  const tab = openTab({ at: 'campaigns', answers: { me: () => CONTROLLER, ...answers } })
  await tab.user.click(await screen.findByRole('button', { name: 'Planlegg en utsending' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Planlegg en utsending' }))
  const plan = () => tab.user.click(dialog.getByRole('button', { name: 'Planlegg' }))
  return { ...tab, dialog, plan, sent: () => tab.standIn.asked.filter(({ name }) => name === 'decideCampaign').map(({ input }) => input) }
}

test('a campaign is planned for some units and tried in one, and leads to its page', async () => {
  const { user, dialog, plan, sent } = await openDialog()
  expect(await listViolations()).toEqual([])
  await user.type(dialog.getByLabelText(/^Navn på utsendingen/), 'Etikk i høst')
  await user.click(dialog.getByRole('checkbox', { name: 'Etisk standard' }))
  await user.type(dialog.getByLabelText('Enheter'), 'skole')
  await user.click(dialog.getByRole('button', { name: 'Legg til Fjordvik skole' }))
  await user.type(dialog.getByLabelText(/^Prøv først/), 'solb')
  await user.click(dialog.getByRole('button', { name: 'Legg til Solbakken barnehage' }))
  fireEvent.change(dialog.getByLabelText(/^Første dag/), { target: { value: '2025-12-01' } })
  fireEvent.change(dialog.getByLabelText(/^Siste dag/), { target: { value: '2025-12-12' } })
  await plan()
  await findHeading('Etikk i høst')
  expect(sent()).toMatchObject([
    { step: 0, deed: 'plan', plan: { title: 'Etikk i høst', requirementIds: ['ethics-standard'], unitIds: ['u-school'], pilotUnitIds: ['u-kindergarten'], startsOn: '2025-12-01', endsOn: '2025-12-12' } },
  ])
  expect(window.location.hash).toMatch(/^#\/campaigns\/[0-9a-f]{18}$/)
})

test('without units it is for the whole municipality', async () => {
  const { user, dialog, plan, sent } = await openDialog()
  await user.type(dialog.getByLabelText(/^Navn på utsendingen/), 'Alle')
  await user.click(dialog.getByRole('checkbox', { name: 'Etisk standard' }))
  await plan()
  await waitFor(() => expect(sent()).toEqual([expect.objectContaining({ plan: { title: 'Alle', requirementIds: ['ethics-standard'], startsOn: '2025-11-21', endsOn: '2025-12-04' } })]))
})

test('what is missing or cannot be is told at its field', async () => {
  const { user, dialog, plan, sent } = await openDialog({ decideCampaign: () => refusal('not-ready', [{ path: 'endsOn', problem: 'too-late' }, { path: 'unitIds.0', problem: 'unknown-unit' }]) })
  fireEvent.change(dialog.getByLabelText(/^Siste dag/), { target: { value: '2025-11-20' } })
  await plan()
  for (const said of ['Dette må fylles ut.', 'Velg minst ett krav.', 'Siste dag er før første dag.']) expect(dialog.getByText(said)).toBeTruthy()
  expect(sent()).toEqual([])
  await user.type(dialog.getByLabelText(/^Navn på utsendingen/), 'Alle')
  await user.click(dialog.getByRole('checkbox', { name: 'Etisk standard' }))
  fireEvent.change(dialog.getByLabelText(/^Siste dag/), { target: { value: '2026-11-20' } })
  await plan()
  expect(await dialog.findByText('En utsending varer høyst 60 dager.')).toBeTruthy()
  expect(dialog.getByText('En av enhetene finnes ikke lenger.')).toBeTruthy()
})
