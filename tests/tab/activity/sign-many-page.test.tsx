/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { findHeading, openTab, testAccess } from '../stage'
import { activityAnswers, activityOf, NO_TASKS, SHORT_FORM } from '../stand-in/activity-samples'
import { LEADER } from '../stand-in/samples'

test('says when there are no more of the kind', async () => {
  openTab({ at: 'sign-many/contract-check', answers: { me: () => LEADER, tasks: () => NO_TASKS } })
  await screen.findByText('Det er ikke flere åpne av dette slaget.')
})

test('asks for the form of one of them', async () => {
  const { standIn } = openTab({ at: 'sign-many/contract-check', answers: { me: () => LEADER, ...activityAnswers(activityOf({ form: SHORT_FORM })) } })
  await findHeading('Kvitter for flere: Kontroll av kontrakt')
  await screen.findByRole('checkbox', { name: /Det er gjennomgått/ })
  expect(standIn.asked.find(({ name }) => name === 'activity')?.input).toEqual({ requirementId: 'contract-check', round: '2026', subject: 'object/contract:renhold:0' })
})

testAccess({ at: 'sign-many/contract-check', person: LEADER, answers: activityAnswers(activityOf({ form: SHORT_FORM })) }, (words) => screen.findByRole('group', { name: new RegExp(words.activity.many.which.replace('?', '\\?')) }))
