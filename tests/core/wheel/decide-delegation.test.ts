import { Fact } from '../../../core/facts/fact'
import { decideDelegation, decideEndOfDelegation, type DelegationWish } from '../../../core/wheel/decide-delegation'
import { decideSignOff } from '../../../core/wheel/decide-sign-off'
import { findDelegation } from '../../../core/wheel/find-delegation'
import { listTasks } from '../../../core/wheel/list-tasks'
import { NOW, PEOPLE, sampleState, TODAY, type SamplePerson } from '../../sample/sample-log'
import { organisationFact, ROUND_2026, SAFE_CLICK, WHEEL_FACTS, wheelSource } from '../../sample/sample-wheel'

const WISH: DelegationWish = { ...ROUND_2026, toPersonId: PEOPLE.colleague, isStanding: false, byOn: '2026-11-28', note: ' Ta med verneombudet ' }
const decide = (changes: Partial<DelegationWish> = {}, by: SamplePerson | 'guest' = 'leader', ...further: Fact[]) => decideDelegation(sampleState(...WHEEL_FACTS, ...further), { ...WISH, ...changes }, wheelSource(by), NOW)
const end = (deed: 'return' | 'end', by: SamplePerson, reason: string, ...further: Fact[]) => decideEndOfDelegation(sampleState(...WHEEL_FACTS, ...further), { ...ROUND_2026, deed, reason }, wheelSource(by), NOW)

function given(changes: Partial<DelegationWish> = {}, ...further: Fact[]) {
  const decision = decide(changes, 'leader', ...further)
  if (decision.outcome !== 'delegate') throw new Error(JSON.stringify(decision))
  return decision.record
}
const delegateOf = (round: string, ...further: Fact[]) => {
  const state = sampleState(...WHEEL_FACTS, ...further)
  return findDelegation(state.organisation, state.recordsBySubject.get(ROUND_2026.subject) ?? [], { ...ROUND_2026, round }, TODAY)?.toPersonId
}
const tasksOf = (person: SamplePerson, ...further: Fact[]) => listTasks(sampleState(...WHEEL_FACTS, ...further), PEOPLE[person], TODAY)

test('the leader delegates a round to a colleague, with a day and a note', () => {
  const record = given()
  expect(record).toMatchObject({ deed: 'give', subject: 'unit/u-kindergarten', actor: PEOPLE.leader, toPersonId: PEOPLE.colleague, byOn: '2026-11-28', reason: 'Ta med verneombudet', turn: 0 })
  expect(Fact.parse(record)).toEqual(record)
  expect(delegateOf('2026', record)).toBe(PEOPLE.colleague)
  expect(delegateOf('2027', record)).toBeUndefined()
})

test('a standing delegation is good for every later round; one of a round goes before it', () => {
  const standing = given({ isStanding: true })
  expect(delegateOf('2027', standing)).toBe(PEOPLE.colleague)
  const once = given({ toPersonId: PEOPLE.employee }, standing)
  expect([delegateOf('2026', standing, once), delegateOf('2027', standing, once)]).toEqual([PEOPLE.employee, PEOPLE.colleague])
})

test('the delegate has it as a task, and the leader still sees it', () => {
  const record = given()
  expect(tasksOf('colleague', record)).toMatchObject([{ as: 'delegate', standing: { obligation: { round: '2026' } }, delegation: { toPersonId: PEOPLE.colleague } }])
  expect(tasksOf('leader', record).find(({ standing }) => standing.obligation.requirement.requirementId === 'safety-round')).toMatchObject({ as: 'answerer', delegation: { toPersonId: PEOPLE.colleague } })
  expect(tasksOf('employee', record)).toEqual([])
})

test('the delegate signs off, and the leader may do so too', () => {
  const record = given()
  const state = sampleState(...WHEEL_FACTS, record)
  expect(decideSignOff(state, SAFE_CLICK, wheelSource('colleague'), NOW)).toMatchObject({ outcome: 'sign-off', record: { as: 'delegate', actor: PEOPLE.colleague, needsConfirmation: true } })
  expect(decideSignOff(state, SAFE_CLICK, wheelSource('leader'), NOW)).toMatchObject({ outcome: 'sign-off', record: { as: 'answerer' } })
  expect(decideSignOff(state, SAFE_CLICK, wheelSource('employee'), NOW)).toEqual({ outcome: 'not-yours' })
})

test('the delegate returns it with a reason, or the leader takes it back', () => {
  const record = given()
  expect(end('return', 'colleague', ' ', record)).toMatchObject({ outcome: 'not-ready', problems: [{ path: 'reason', problem: 'missing' }] })
  for (const [deed, by] of [['return', 'colleague'], ['end', 'leader']] as const) {
    const decision = end(deed, by, 'Rekker det ikke', record)
    if (decision.outcome !== 'delegate') throw new Error(decision.outcome)
    expect(decision.record).toMatchObject({ deed, turn: 1, toPersonId: PEOPLE.colleague })
    expect(delegateOf('2026', record, decision.record)).toBeUndefined()
    expect(end(deed, by, 'Rekker det ikke', record, decision.record).outcome).toBe('already-so')
  }
  expect(end('end', 'colleague', '', record).outcome).toBe('not-yours')
  expect(end('return', 'leader', 'Nei', record).outcome).toBe('not-yours')
})

test('told twice it is so already', () => expect(decide({}, 'leader', given())).toMatchObject({ outcome: 'already-so', record: { turn: 0 } }))

test('a delegate who leaves does it no longer: it is the leader’s again, who may choose another', () => {
  const record = given()
  const gone = organisationFact('gone', { change: 'spell', personId: PEOPLE.colleague, spellId: `${PEOPLE.colleague}-1`, employmentClass: 'permanent', startsOn: '2021-08-01', endsOn: '2026-11-20' })
  const state = sampleState(...WHEEL_FACTS, record, gone)
  expect(listTasks(state, PEOPLE.leader, TODAY).find(({ delegation }) => delegation)?.delegation).toMatchObject({ hasLeft: true })
  expect(decideSignOff(state, SAFE_CLICK, wheelSource('colleague'), NOW).outcome).toBe('refused')
  expect(decide({ toPersonId: PEOPLE.employee }, 'leader', record, gone)).toMatchObject({ outcome: 'delegate', record: { turn: 1, toPersonId: PEOPLE.employee } })
})

test.each<[string, Partial<DelegationWish>, SamplePerson | 'guest', string]>([
  ['by an employee', {}, 'employee', 'not-yours'],
  ['by the leader above', {}, 'director', 'not-yours'],
  ['by a guest', {}, 'guest', 'refused'],
  ['to oneself', { toPersonId: PEOPLE.leader }, 'leader', 'not-ready'],
  ['to somebody of another unit', { toPersonId: PEOPLE.director }, 'leader', 'not-ready'],
  ['to somebody who is on leave', { toPersonId: PEOPLE.onLeave }, 'leader', 'not-ready'],
  ['to somebody without an account', { toPersonId: PEOPLE.noAccount }, 'leader', 'not-ready'],
  ['to somebody whose account is closed', { toPersonId: PEOPLE.disabled }, 'leader', 'not-ready'],
  ['with a day that has been', { byOn: '2026-11-20' }, 'leader', 'not-ready'],
  ['of what is shown only', { requirementId: 'budget', round: 'once' }, 'leader', 'out-of-date'],
])('nothing is delegated %s', (_, changes, by, outcome) => expect(decide(changes, by).outcome).toBe(outcome))

test('a delegate does not pass it on', () => expect(decide({ toPersonId: PEOPLE.employee }, 'colleague', given()).outcome).toBe('not-yours'))
