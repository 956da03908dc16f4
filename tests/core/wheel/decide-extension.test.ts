import { Fact } from '../../../core/facts/fact'
import { decideExtension, decideExtensionAnswer, findLeaderAbove, listRequestsToAnswer, type ExtensionReply } from '../../../core/wheel/decide-extension'
import { listActivities, listTasks } from '../../../core/wheel/list-tasks'
import { factKey } from '../../../core/facts/fact-key'
import { sha256 } from '../../../bot/hashing'
import { NOW, PEOPLE, sampleState, TODAY, type SamplePerson } from '../../sample/sample-log'
import { organisationFact, ROUND_2026, WHEEL_FACTS, wheelSource } from '../../sample/sample-wheel'

const ask = (wantedOn = '2026-12-18', by: SamplePerson | 'guest' = 'leader', ...further: Fact[]) => decideExtension(sampleState(...WHEEL_FACTS, ...further), { ...ROUND_2026, wantedOn, reason: ' Sykdom ' }, wheelSource(by), NOW)

function asked(wantedOn?: string) {
  const decision = ask(wantedOn)
  if (decision.outcome !== 'ask') throw new Error(JSON.stringify(decision))
  return decision.record
}
const REQUEST = asked()
const REPLY: ExtensionReply = { ...ROUND_2026, requestKey: factKey(sha256, REQUEST), grantedOn: '2026-12-18', reason: 'I orden' }
const answer = (changes: Partial<ExtensionReply> = {}, by: SamplePerson | 'guest' = 'director', ...further: Fact[]) => decideExtensionAnswer(sampleState(...WHEEL_FACTS, REQUEST, ...further), { ...REPLY, ...changes }, wheelSource(by), NOW)
const dueOnAfter = (...further: Fact[]) => listActivities(sampleState(...WHEEL_FACTS, REQUEST, ...further), { kind: 'unit', unitId: 'u-kindergarten' }, TODAY).find(({ obligation }) => obligation.round === '2026')?.obligation.dueOn

test('the leader of the unit asks the leader above for more time, with a reason', () => {
  expect(REQUEST).toMatchObject({ subject: 'unit/u-kindergarten', actor: PEOPLE.leader, wantedOn: '2026-12-18', reason: 'Sykdom', turn: 0 })
  expect(Fact.parse(REQUEST)).toEqual(REQUEST)
  const state = sampleState(...WHEEL_FACTS, REQUEST)
  expect(listRequestsToAnswer(state, PEOPLE.director, TODAY)).toMatchObject([{ request: { recordKey: REPLY.requestKey } }])
  expect(listRequestsToAnswer(state, PEOPLE.leader, TODAY)).toEqual([])
  expect(listTasks(state, PEOPLE.leader, TODAY).find(({ request }) => request)?.request?.record.wantedOn).toBe('2026-12-18')
  expect(dueOnAfter()).toBe('2026-12-01')
})

test('what is granted moves the day for this unit alone, be it another day than was asked for', () => {
  const granted = answer({ grantedOn: '2026-12-10' })
  if (granted.outcome !== 'grant') throw new Error(granted.outcome)
  expect(granted.move).toMatchObject({ kind: 'round-move', subject: 'unit/u-kindergarten', dueOn: '2026-12-10', grants: REPLY.requestKey, step: 0 })
  expect(Fact.parse(granted.move)).toEqual(granted.move)
  expect(dueOnAfter(granted.move)).toBe('2026-12-10')
  expect(listRequestsToAnswer(sampleState(...WHEEL_FACTS, REQUEST, granted.move), PEOPLE.director, TODAY)).toEqual([])
  expect(answer({}, 'director', granted.move).outcome).toBe('out-of-date')
})

test('what is refused stays as it is, and may be asked again', () => {
  const refused = answer({ grantedOn: undefined, reason: 'Det haster' })
  if (refused.outcome !== 'refuse') throw new Error(refused.outcome)
  expect(Fact.parse(refused.record)).toEqual(refused.record)
  expect(dueOnAfter(refused.record)).toBe('2026-12-01')
  expect(listRequestsToAnswer(sampleState(...WHEEL_FACTS, REQUEST, refused.record), PEOPLE.director, TODAY)).toEqual([])
  expect(ask('2026-12-05', 'leader', REQUEST, refused.record)).toMatchObject({ outcome: 'ask', record: { turn: 1 } })
})

test('asked twice the first request stands', () => expect(ask('2026-12-20', 'leader', REQUEST)).toMatchObject({ outcome: 'already-asked', by: { record: { wantedOn: '2026-12-18' } } }))

test.each<[string, string, SamplePerson | 'guest', string]>([
  ['no later than it is due', '2026-12-01', 'leader', 'not-ready'],
  ['more than a year away', '2027-12-01', 'leader', 'not-ready'],
  ['by an employee', '2026-12-18', 'employee', 'not-yours'],
  ['by a guest', '2026-12-18', 'guest', 'refused'],
])('nobody asks for a day %s', (_, wantedOn, by, outcome) => expect(ask(wantedOn, by).outcome).toBe(outcome))

test.each<[string, Partial<ExtensionReply>, SamplePerson | 'guest', string]>([
  ['the one who asked', {}, 'leader', 'not-yours'],
  ['an employee', {}, 'employee', 'not-yours'],
  ['a guest', {}, 'guest', 'refused'],
  ['the leader above, with a day that is no later', { grantedOn: '2026-12-01' }, 'director', 'not-ready'],
  ['the leader above, of a request that is none', { requestKey: '0'.repeat(64) }, 'director', 'out-of-date'],
])('no answer counts of %s', (_, changes, by, outcome) => expect(answer(changes, by).outcome).toBe(outcome))

test('above a unit whose leader is away is the next one who leads, never the one who asks', () => {
  const { organisation } = sampleState(organisationFact('both', { change: 'leader', unitId: 'u-education', personId: PEOPLE.leader, acting: true, startsOn: '2026-11-01' }))
  expect(findLeaderAbove(organisation, { kind: 'unit', unitId: 'u-kindergarten' }, PEOPLE.leader, TODAY)).toBeUndefined()
  expect(findLeaderAbove(organisation, { kind: 'unit', unitId: 'u-nursery' }, PEOPLE.employee, TODAY)).toBe(PEOPLE.leader)
  expect(findLeaderAbove(organisation, { kind: 'person', personId: PEOPLE.employee }, PEOPLE.employee, TODAY)).toBe(PEOPLE.leader)
})
