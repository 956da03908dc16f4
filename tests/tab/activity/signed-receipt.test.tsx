/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { openTab } from '../stage'
import { activityAnswers, activityOf, contractTask, dayFromToday, SHORT_FORM, signOffView, task, WALK_TITLE } from '../stand-in/activity-samples'
import { LEADER } from '../stand-in/samples'
import type { Overrides } from '../stand-in/service'

const signOffAnd = async (more: Overrides) => {
  const { user } = openTab({ at: 'activity/corruption-risk/2026/unit%2Fu-kindergarten', answers: { me: () => LEADER, ...activityAnswers(activityOf({ form: SHORT_FORM })), ...more } })
  await user.click(await screen.findByRole('checkbox', { name: /Det er gjennomgått/ }))
  await user.click(screen.getByRole('button', { name: 'Kvitter' }))
  return await screen.findByRole('region', { name: 'Kvittert' })
}

test('takes the keyboard, tells what it opened with the way there, and what is next', async () => {
  const opened = { requirementId: 'contract-check', title: WALK_TITLE, dueOn: dayFromToday(30) }
  const followUp = contractTask('Renhold', '9', { subject: 'unit/u-kindergarten', round: 'after-1', dueOn: dayFromToday(30), state: 'upcoming' })
  const receipt = await signOffAnd({
    signOff: () => ({ outcome: 'signed-off', signOff: signOffView({ opened: [opened] }), logNumber: 101 }),
    tasks: () => ({ tasks: [task({ obligationKey: '2'.repeat(64), round: '2025', state: 'overdue' }), followUp], requests: [], logNumber: 101 }),
  })
  expect(document.activeElement).toBe(receipt)
  expect(receipt.textContent).toContain('«Risikovurdering av korrupsjon» er registrert. Takk.')
  expect((await screen.findByRole('link', { name: /^Kontroll av kontrakt, frist/ })).getAttribute('href')).toBe('#/activity/contract-check/after-1/unit%2Fu-kindergarten')
  expect(screen.getByRole('link', { name: 'Risikovurdering av korrupsjon' }).getAttribute('href')).toBe('#/activity/corruption-risk/2025/unit%2Fu-kindergarten')
  expect(screen.getByRole('link', { name: 'Se alle oppgavene' }).getAttribute('href')).toBe('#/tasks')
})

test('says that the leader has to confirm', async () => {
  const receipt = await signOffAnd({ signOff: () => ({ outcome: 'signed-off', signOff: signOffView({ needsConfirmation: true, as: 'delegate' }), logNumber: 101 }) })
  expect(receipt.textContent).toContain('Lederen får beskjed og bekrefter.')
})
