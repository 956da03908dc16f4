/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { openTab } from '../stage'
import { activityAnswers, activityOf, delegation, MAY_DO, task } from '../stand-in/activity-samples'
import { LEADER } from '../stand-in/samples'

test('the leader takes it back without having to say why', async () => {
  const { user, standIn } = openTab({
    at: 'activity/corruption-risk/2026/unit%2Fu-kindergarten',
    answers: { me: () => LEADER, ...activityAnswers(activityOf({ task: task({ delegation: delegation() }), may: { ...MAY_DO, endDelegation: true } })) },
  })
  expect(await screen.findByRole('button', { name: 'Deleger til en annen' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Ta tilbake' }))
  expect(screen.getByRole('dialog').textContent).toContain('Amina Hassan får beskjed om at du gjør det selv.')
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Ta tilbake' }))
  await screen.findByText('Du har tatt oppgaven tilbake.')
  expect(standIn.asked.find(({ name }) => name === 'endDelegation')?.input).toEqual({ requirementId: 'corruption-risk', round: '2026', subject: 'unit/u-kindergarten', deed: 'end', reason: '' })
})
