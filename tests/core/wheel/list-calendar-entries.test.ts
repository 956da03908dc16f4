import { sha256 } from '../../../bot/hashing'
import type { DelegationRecord, SignOffRecord } from '../../../core/facts/activity-facts'
import type { Fact } from '../../../core/facts/fact'
import type { ActRequirement } from '../../../core/obligations/requirement'
import { listCalendarEntries, listSeveral } from '../../../core/wheel/list-calendar-entries'
import { oidOf, PEOPLE, sampleState, TENANT_ID, TODAY, type SamplePerson } from '../../sample/sample-log'
import { requirementPublication, roundMove, YEARLY } from '../../sample/sample-rules'

const QUARTERLY: ActRequirement = { ...YEARLY, requirementId: 'quarterly', schedule: { kind: 'calendar', every: 'quarter', month: 3, day: 10, leadDays: 14 } }
const SHOWN: ActRequirement = { ...YEARLY, requirementId: 'shown', schedule: { kind: 'one-off', dueOn: '2026-12-01', leadDays: 30 }, evidence: 'none' }

const of = (record: { requirementId: string; round: string }, by: SamplePerson = 'leader') => ({
  v: 1 as const,
  tenantId: TENANT_ID,
  appVersion: '0.1.0',
  recordedAt: '2026-11-20T08:00:00.000Z',
  subject: 'unit/u-kindergarten',
  actor: PEOPLE[by],
  actorOid: oidOf(by),
  majorVersion: 1,
  step: 0,
  channel: 'tab' as const,
  ...record,
})
const delegation = (round: string): DelegationRecord => ({ kind: 'delegation', ...of({ requirementId: 'quarterly', round }), deed: 'give', toPersonId: PEOPLE.colleague, isStanding: false, reason: 'Kari kan dette', turn: 0 })
const signOff = (round: string, more: Partial<SignOffRecord> = {}): SignOffRecord => ({ kind: 'sign-off', ...of({ requirementId: 'quarterly', round }), requirementVersion: 1, outcome: 'done', reason: '', doneOn: '2026-11-20', answers: [], as: 'answerer', ...more })

const entriesOf = (person: SamplePerson, facts: Fact[], day = TODAY) =>
  listCalendarEntries(sampleState(requirementPublication(QUARTERLY), requirementPublication(SHOWN), ...facts), sha256, PEOPLE[person], day).map(({ standing: { obligation }, state, as, isDelegated, waitsForConfirmation, revision }) => ({
    is: `${obligation.requirement.requirementId} ${obligation.round} ${obligation.dueOn} ${state}`,
    as,
    ...(isDelegated && { isDelegated }),
    ...(waitsForConfirmation && { waitsForConfirmation }),
    ...(revision > 0 && { revision }),
  }))
const datesOf = (...args: Parameters<typeof entriesOf>) => entriesOf(...args).map(({ is }) => is)

test('it holds every round of fourteen months, not only the next one, and what is shown only', () =>
  expect(datesOf('leader', [])).toEqual([
    'shown once 2026-12-01 shown-only',
    'quarterly 2026-Q4 2026-12-10 upcoming',
    'quarterly 2027-Q1 2027-03-10 upcoming',
    'quarterly 2027-Q2 2027-06-10 upcoming',
    'quarterly 2027-Q3 2027-09-10 upcoming',
    'quarterly 2027-Q4 2027-12-10 upcoming',
  ]))

test('what is overdue stays for two months', () => {
  expect(datesOf('leader', [], '2027-02-10').filter((is) => is.endsWith('overdue'))).toEqual(['quarterly 2026-Q4 2026-12-10 overdue'])
  expect(datesOf('leader', [], '2027-02-11').filter((is) => is.endsWith('overdue'))).toEqual([])
})

test('a round that was moved is the same one on another day', () => {
  const before = listCalendarEntries(sampleState(requirementPublication(QUARTERLY)), sha256, PEOPLE.leader, TODAY)[0]
  const [moved] = listCalendarEntries(sampleState(requirementPublication(QUARTERLY), roundMove(QUARTERLY, '2026-Q4', '2026-12-20', { recordedAt: '2026-11-21T07:00:00.000Z' })), sha256, PEOPLE.leader, TODAY)
  expect([moved?.standing.obligation.dueOn, moved?.revision, moved?.changedAt]).toEqual(['2026-12-20', 1, '2026-11-21T07:00:00.000Z'])
  expect(moved?.obligationKey).toBe(before?.obligationKey)
})

test('what is done is in the calendar no longer', () => expect(datesOf('leader', [signOff('2026-Q4')]).filter((is) => is.includes('2026-Q4'))).toEqual([]))

test('what was delegated is in the calendar of both, and each sees in what capacity', () => {
  expect(entriesOf('leader', [delegation('2026-Q4')])[1]).toEqual({ is: 'quarterly 2026-Q4 2026-12-10 upcoming', as: 'answerer', isDelegated: true })
  expect(entriesOf('colleague', [delegation('2026-Q4')])).toEqual([{ is: 'quarterly 2026-Q4 2026-12-10 upcoming', as: 'delegate' }])
})

test('others have nothing of it', () => expect(entriesOf('employee', [delegation('2026-Q4')])).toEqual([]))

test('what a delegate handed in waits with the leader alone', () => {
  const facts = [requirementPublication({ ...QUARTERLY, isConfirmedByLeader: true }, { version: 2 }), delegation('2026-Q4'), signOff('2026-Q4', { actor: PEOPLE.colleague, as: 'delegate', needsConfirmation: true })]
  expect(entriesOf('leader', facts).find(({ is }) => is.includes('2026-Q4'))).toMatchObject({ waitsForConfirmation: true })
  expect(datesOf('colleague', facts)).toEqual([])
})

test('an activity that somebody answers for in several places says in each which one it is', () => {
  const facts: Fact[] = [{ kind: 'organisation', v: 1, tenantId: TENANT_ID, appVersion: '0.1.0', recordedAt: '2026-11-02T08:00:00.000Z', source: 'hr-file', observedOn: '2026-11-02', importId: 'more', part: 0, changes: [{ change: 'unit', unitId: 'u-second', parentId: 'u-kindergarten', name: 'Lia barnehage', level: 'workplace', effectiveOn: '2020-01-01' }] }]
  const entries = (...more: Fact[]) => listCalendarEntries(sampleState(requirementPublication(QUARTERLY), ...more), sha256, PEOPLE.leader, TODAY)
  expect([...listSeveral(entries())]).toEqual([])
  expect([...listSeveral(entries(...facts))]).toEqual(['quarterly'])
})
