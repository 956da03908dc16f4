import { Fact } from '../../../core/facts/fact'
import { decideTalk, type TalkToldOf } from '../../../core/training/decide-talk'
import type { OrganisationChange } from '../../../core/organisation/organisation-change'
import { NOW, oidOf, PEOPLE, SAMPLE_FACTS, sampleState, TENANT_ID, type SamplePerson } from '../../sample/sample-log'
import { lessonPublication, lessonReturn, PROGRAMME, requirementPublication } from '../../sample/sample-rules'

const organisation = SAMPLE_FACTS[0] as Extract<Fact, { kind: 'organisation' }>
const guide: OrganisationChange = { change: 'role', unitId: 'u-kindergarten', role: 'ethics-guide', personId: PEOPLE.colleague, startsOn: '2026-01-01' }
const rules: Fact[] = [
  { ...organisation, importId: 'guide', changes: [guide] },
  lessonPublication('phishing'),
  lessonPublication('passwords'),
  requirementPublication({ ...PROGRAMME, cadence: { kind: 'calendar', firstOn: '2026-11-09', everyWeeks: 2 } }),
]
const told: TalkToldOf = { unitId: 'u-kindergarten', requirementId: PROGRAMME.requirementId, lessonId: 'phishing', heldOn: '2026-11-20' }

function decide(changes: Partial<TalkToldOf> = {}, by: SamplePerson | 'guest' = 'leader', ...further: Fact[]) {
  return decideTalk(sampleState(...rules, ...further), { ...told, ...changes }, { oid: oidOf(by), tenantId: TENANT_ID, appVersion: '0.1.0', channel: 'msteams-bot' }, NOW)
}
function recordOf(decision: ReturnType<typeof decide>) {
  if (decision.outcome !== 'record') throw new Error(decision.outcome)
  return decision.record
}

test('the leader says that the unit talked about it: about the unit, not about who was there', () => {
  const record = recordOf(decide())
  expect(record).toEqual({
    kind: 'talk',
    v: 1,
    tenantId: TENANT_ID,
    appVersion: '0.1.0',
    recordedAt: '2026-11-21T09:00:00.000Z',
    subject: 'unit/u-kindergarten',
    actor: PEOPLE.leader,
    actorOid: oidOf('leader'),
    requirementId: 'privacy-security',
    round: 'phishing/first',
    majorVersion: 1,
    step: 0,
    lessonId: 'phishing',
    unitId: 'u-kindergarten',
    heldOn: '2026-11-20',
    channel: 'msteams-bot',
  })
  expect(Fact.parse(record)).toEqual(record)
})

test('an ethics guide of the unit may say so, for a department of it too', () => {
  expect(decide({}, 'colleague').outcome).toBe('record')
  expect(decide({ unitId: 'u-nursery' }, 'colleague').outcome).toBe('record')
})

test('whoever comes second gets the answer of the first', () =>
  expect(decide({}, 'colleague', recordOf(decide()))).toMatchObject({ outcome: 'already-held', by: { record: { actor: PEOPLE.leader, heldOn: '2026-11-20' } } }))

test('another unit, another lesson and another time are other conversations', () => {
  const first = recordOf(decide())
  expect(decide({ unitId: 'u-nursery' }, 'leader', first).outcome).toBe('record')
  expect(decide({ lessonId: 'passwords' }, 'leader', first).outcome).toBe('record')
  expect(decide({}, 'leader', first, lessonReturn())).toMatchObject({ outcome: 'record', record: { round: 'phishing/again-1' } })
  expect(decide({}, 'leader', first, lessonPublication('phishing', 2, 0, '2026-11-20'))).toMatchObject({ outcome: 'record', record: { majorVersion: 2 } })
})

test.each([
  ['from the day the leaders were told', { heldOn: '2026-11-02' }, 'record'],
  ['not before that', { heldOn: '2026-11-01' }, 'bad-day'],
  ['today', { heldOn: '2026-11-21' }, 'record'],
  ['not tomorrow', { heldOn: '2026-11-22' }, 'bad-day'],
  ['about a lesson that goes out on Monday', { lessonId: 'passwords', heldOn: '2026-11-16' }, 'record'],
] as const)('may have been held %s', (_, changes, outcome) => expect(decide(changes).outcome).toBe(outcome))

test.each([
  ['a colleague who guides nobody', {}, 'employee'],
  ['the director above', {}, 'director'],
  ['a leader of another unit', { unitId: 'u-education' }, 'leader'],
  ['a unit that does not exist', { unitId: 'u-nowhere' }, 'leader'],
  ['a lesson of no programme', { lessonId: 'gifts' }, 'leader'],
] as const)('is not found for %s', (_, changes, by) => expect(decide(changes, by)).toEqual({ outcome: 'not-found' }))

test('a guest is refused', () => expect(decide({}, 'guest')).toEqual({ outcome: 'refused', problem: 'unknown' }))
