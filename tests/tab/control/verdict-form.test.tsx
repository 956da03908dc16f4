/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react'
import { openTab } from '../stage'
import { AUDITOR_FROM_OUTSIDE } from '../stand-in/samples'

test('that it holds needs no reason; that somebody else was first is told', async () => {
  const { user, standIn } = openTab({ at: 'spot-check/autumn', answers: { me: () => AUDITOR_FROM_OUTSIDE, judgeEvidence: () => ({ outcome: 'already', logNumber: 101 }) } })
  const form = within(await screen.findByRole('form', { name: 'Vurdering: Gjennomgå risiko, Solbakken barnehage' }))
  await user.click(form.getByRole('radio', { name: 'Dokumentasjonen holder' }))
  await user.click(form.getByRole('button', { name: 'Lagre vurderingen' }))
  await waitFor(() => expect(standIn.asked.filter(({ name }) => name === 'judgeEvidence').map(({ input }) => input)).toMatchObject([{ holds: true, note: '' }]))
  expect(await screen.findByText('Noen andre vurderte dette først.')).toBeTruthy()
})
