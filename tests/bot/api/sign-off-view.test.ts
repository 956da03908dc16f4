import { listSteps, titleOf, viewSignOff } from '../../../bot/api/sign-off-view'
import { keyRecord } from '../../../core/facts/log-state'
import { decideDelegation } from '../../../core/wheel/decide-delegation'
import { decideSignOff } from '../../../core/wheel/decide-sign-off'
import { isSignedOff } from '../../../core/wheel/list-tasks'
import { NOW, PEOPLE, sampleState, TODAY } from '../../sample/sample-log'
import { HIGH_RISK, ROUND_2026, SAFE_CLICK, WHEEL_FACTS, wheelSource } from '../../sample/sample-wheel'

const viewing = (state = sampleState(...WHEEL_FACTS)) => ({ state, people: { nameOfPerson: (personId: string) => `Navn ${personId}` }, today: TODAY, personId: PEOPLE.leader })

function signedOff() {
  const decision = decideSignOff(sampleState(...WHEEL_FACTS), { ...SAFE_CLICK, answers: [...HIGH_RISK, { kind: 'present', fieldId: 'present', personIds: [PEOPLE.employee], others: 1 }] }, wheelSource('leader'), NOW)
  if (decision.outcome !== 'sign-off') throw new Error(decision.outcome)
  const keyed = keyRecord('a'.repeat(64), decision.record)
  if (!isSignedOff(keyed)) throw new Error('no sign-off')
  return keyed
}

test('a sign-off is told under the form as it was, with what it opened', () => {
  const view = viewSignOff(viewing(), signedOff(), true)
  expect(view).toMatchObject({ byName: `Navn ${PEOPLE.leader}`, presentNames: [`Navn ${PEOPLE.employee}`], opened: [{ requirementId: 'document-review', title: { nb: 'Gjennomgå dokumenter' }, dueOn: '2026-12-21' }] })
  expect(view.form.fields.map(({ fieldId }) => fieldId)).toContain('risk')
})

test('whoever may not see names learns how many were there', () => {
  const view = viewSignOff(viewing(), signedOff(), false)
  expect(view.presentNames).toEqual([])
  expect(view.answers.at(-1)).toEqual({ kind: 'present', fieldId: 'present', personIds: [], others: 2 })
})

test('steps are those of the round, and of standing delegations', () => {
  const given = (isStanding: boolean) => {
    const decision = decideDelegation(sampleState(...WHEEL_FACTS), { ...ROUND_2026, toPersonId: PEOPLE.colleague, isStanding, note: '' }, wheelSource('leader'), NOW)
    if (decision.outcome !== 'delegate') throw new Error(decision.outcome)
    return decision.record
  }
  const kindsOf = (isStanding: boolean, round: string) => listSteps(viewing(sampleState(...WHEEL_FACTS, given(isStanding))), { ...ROUND_2026, round }).map(({ kind }) => kind)
  expect([kindsOf(false, '2026'), kindsOf(false, '2027'), kindsOf(true, '2027')]).toEqual([['delegation'], [], ['delegation']])
})

test('what nobody has published is called by its id', () => expect(titleOf(sampleState(), 'nothing').nb).toBe('nothing'))
