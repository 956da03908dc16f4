/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { listViolations, openTab } from '../stage'
import { CONTROLLER } from '../stand-in/samples'
import { refusal, type Overrides } from '../stand-in/service'

async function openDialog(answers: Overrides = {}) {
  const tab = openTab({ at: 'inspections', answers: { me: () => CONTROLLER, ...answers } })
  await tab.user.click(await screen.findByRole('button', { name: 'Trekk en stikkprøve' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Trekk en stikkprøve' }))
  return { ...tab, dialog, sent: (question: string) => tab.standIn.asked.filter(({ name }) => name === question).map(({ input }) => input) }
}

test('first it is told how many there are, then lots are cast', async () => {
  const { user, dialog, sent } = await openDialog()
  await user.type(dialog.getByLabelText(/^Navn/), 'Høst')
  await user.selectOptions(dialog.getByLabelText('Aktivitet'), 'Gjennomgå risiko')
  await user.selectOptions(dialog.getByLabelText('Enhet'), 'Solbakken barnehage')
  await user.click(dialog.getByRole('button', { name: 'Se hvor mange det er å trekke av' }))
  expect(await dialog.findByText(/Det er 41 kvitteringer å trekke av\. Du trekker 10, det er 24 prosent\./)).toBeTruthy()
  expect(await listViolations()).toEqual([])
  await user.click(dialog.getByRole('button', { name: 'Trekk' }))
  await waitFor(() => expect(sent('drawSpotCheck')).toMatchObject([{ title: 'Høst', count: 10, requirementIds: ['risk-review'], unitIds: ['u-kindergarten'] }]))
  expect(await screen.findByText('10 kvitteringer er trukket. Lederne ser nå hva de skal vise.', { selector: 'p' })).toBeTruthy()
})

test('another period has to be looked at again', async () => {
  const { user, dialog } = await openDialog()
  await user.type(dialog.getByLabelText(/^Navn/), 'Høst')
  await user.click(dialog.getByRole('button', { name: 'Se hvor mange det er å trekke av' }))
  await dialog.findByRole('button', { name: 'Trekk' })
  fireEvent.change(dialog.getByLabelText(/^Kvittert fra/), { target: { value: '2020-01-01' } })
  expect(dialog.queryByRole('button', { name: 'Trekk' })).toBeNull()
})

test('what is missing or cannot be is told at its field', async () => {
  const { user, dialog, sent } = await openDialog({ drawSpotCheck: () => refusal('not-ready', [{ path: 'dueOn', problem: 'past' }]) })
  await user.click(dialog.getByRole('button', { name: 'Se hvor mange det er å trekke av' }))
  expect(dialog.getByText('Dette må fylles ut.')).toBeTruthy()
  expect(sent('previewSpotCheck')).toEqual([])
  await user.type(dialog.getByLabelText(/^Navn/), 'Høst')
  await user.click(dialog.getByRole('button', { name: 'Se hvor mange det er å trekke av' }))
  await user.click(await dialog.findByRole('button', { name: 'Trekk' }))
  expect(await dialog.findByText('Dagen er passert.')).toBeTruthy()
})
