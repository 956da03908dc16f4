/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { listViolations, openTab } from '../stage'
import { LEADER } from '../stand-in/samples'
import type { Overrides } from '../stand-in/service'

async function openDialog(answers: Overrides = {}) {
  const tab = openTab({ at: 'unit', answers: { me: () => LEADER, ...answers } })
  await tab.user.click(await screen.findByRole('button', { name: 'Vi har snakket om den: Passord' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Snakket dere om Passord?' }))
  const tell = async (day: string) => {
    fireEvent.change(dialog.getByLabelText(/Dagen dere snakket om den/), { target: { value: day } })
    await tab.user.click(dialog.getByRole('button', { name: 'Registrer' }))
  }
  const sent = () => tab.standIn.asked.filter(({ name }) => name === 'holdTalk').map(({ input }) => input)
  return { ...tab, dialog, tell, sent }
}

test('tells that the unit talked about it, with the day, and says so', async () => {
  const { tell, sent } = await openDialog()
  await tell('2025-11-18')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(sent()).toEqual([{ unitId: 'u-kindergarten', requirementId: 'privacy-security', lessonId: 'passwords', heldOn: '2025-11-18' }])
  expect(screen.getByRole('status').textContent).toBe('Det er registrert at dere snakket om Passord 18. november 2025.')
})

test('says when somebody was first', async () => {
  const { tell } = await openDialog({ holdTalk: () => ({ talk: { heldOn: '2025-11-12', byName: 'Kari Nordby' }, already: true }) })
  await tell('2025-11-18')
  expect(await screen.findByText('Det var allerede registrert at dere snakket om Passord 12. november 2025.', { selector: 'p' })).toBeTruthy()
})

test.each([
  ['', 'Velg dagen.'],
  ['2025-11-02', 'Velg en dag fra 3. november 2025 og ikke fram i tid.'],
  ['2999-01-01', 'Velg en dag fra 3. november 2025 og ikke fram i tid.'],
])('of the day "%s" it says: %s', async (day, said) => {
  const { dialog, tell, sent } = await openDialog()
  await tell(day)
  expect(dialog.getByText(said)).toBeTruthy()
  expect(sent()).toEqual([])
})

test('leaves axe nothing to say', async () => {
  await openDialog()
  expect(await listViolations()).toEqual([])
})
