import { sha256 } from '../../../bot/hashing'
import { Fact } from '../../../core/facts/fact'
import { factKey } from '../../../core/facts/fact-key'
import { decideMeeting, mayRunMeeting, worksIn, type Meeting } from '../../../core/training/decide-meeting'
import { MOST_PRESENT } from '../../../core/facts/training-facts'
import { listLearnStandings } from '../../../core/training/decide-completion'
import { NOW, oidOf, PEOPLE, SAMPLE_FACTS, sampleState, TENANT_ID, TODAY, type SamplePerson } from '../../sample/sample-log'
import { exemptionOf, lessonPublication, PROGRAMME, requirementPublication } from '../../sample/sample-rules'

const organisation = SAMPLE_FACTS[0] as Extract<Fact, { kind: 'organisation' }>
const rules: Fact[] = [
  { ...organisation, importId: 'guide', changes: [{ change: 'role', unitId: 'u-kindergarten', role: 'ethics-guide', personId: PEOPLE.colleague, startsOn: '2026-01-01' }] },
  lessonPublication('phishing'),
  lessonPublication('passwords'),
  requirementPublication({ ...PROGRAMME, cadence: { kind: 'calendar', firstOn: '2026-11-09', everyWeeks: 3 } }),
]
const meeting: Meeting = {
  meetingId: '77777777-7777-4777-8777-777777777777',
  unitId: 'u-kindergarten',
  requirementId: PROGRAMME.requirementId,
  lessonId: 'phishing',
  heldOn: '2026-11-20',
  language: 'nb',
  personIds: [PEOPLE.employee, PEOPLE.noAccount, PEOPLE.hiredIn],
}

function decide(changes: Partial<Meeting> = {}, by: SamplePerson | 'guest' = 'leader', ...further: Fact[]) {
  return decideMeeting(sampleState(...rules, ...further), { ...meeting, ...changes }, { oid: oidOf(by), tenantId: TENANT_ID, appVersion: '0.1.0' }, NOW)
}
function held(...args: Parameters<typeof decide>) {
  const decision = decide(...args)
  if (decision.outcome !== 'held') throw new Error(decision.outcome)
  return decision
}
const outcomesOf = (...args: Parameters<typeof decide>) => held(...args).attendances.map((each) => (each.outcome === 'not-recorded' ? each.because : each.outcome))
const recordsOf = (...args: Parameters<typeof decide>) => held(...args).attendances.flatMap((each) => (each.outcome === 'record' ? [each.record] : []))

test('everybody ticked who owes the lesson gets it, and the unit has talked about it', () => {
  const { attendances, talk } = held()
  expect(attendances.map(({ personId, outcome }) => [personId, outcome])).toEqual(meeting.personIds.map((personId) => [personId, 'record']))
  expect(talk).toMatchObject({ subject: 'unit/u-kindergarten', round: 'phishing/first', heldOn: '2026-11-20', channel: 'tab' })
  const [record] = recordsOf()
  expect(record).toMatchObject({ kind: 'meeting-completion', subject: PEOPLE.employee, actor: PEOPLE.leader, round: 'phishing/p-employee-1', meetingId: meeting.meetingId, unitId: 'u-kindergarten', heldOn: '2026-11-20', lessonVersion: '1.0' })
  expect(Fact.parse(record)).toEqual(record)
})

test('what it gives is the completion of exactly that lesson', () => {
  const state = sampleState(...rules, ...recordsOf())
  const person = state.organisation.people.get(PEOPLE.employee)!
  expect(listLearnStandings(state, person, TODAY).map(({ obligation, state: where }) => [obligation.lessonId, where])).toEqual([['phishing', 'fulfilled'], ['passwords', 'upcoming']])
})

test('sent twice it is the same meeting', () => {
  const records = recordsOf()
  const again = held({}, 'leader', ...records, held().talk!)
  expect(again.attendances.map((each) => each.outcome === 'recorded-before' && each.by.recordKey)).toEqual(records.map((record) => factKey(sha256, record)))
  expect(again.talk).toBeUndefined()
})

test('somebody ticked twice is one', () => expect(outcomesOf({ personIds: [PEOPLE.employee, PEOPLE.employee] })).toEqual(['record']))

test('who gets nothing is told why', () => {
  const earlier = recordsOf({ meetingId: '66666666-6666-4666-8666-666666666666', personIds: [PEOPLE.employee] })
  const people = [PEOPLE.employee, PEOPLE.leader, PEOPLE.director, PEOPLE.onLeave, PEOPLE.leaver, PEOPLE.newcomer, PEOPLE.hiredIn, 'p-nobody']
  expect(outcomesOf({ personIds: people, heldOn: '2026-11-14' }, 'leader', ...earlier, exemptionOf('hiredIn', PROGRAMME))).toEqual([
    'already-completed',
    'runs-the-meeting',
    'not-in-unit',
    'excluded',
    'not-in-unit',
    'not-out-yet',
    'excluded',
    'not-in-unit',
  ])
})

test('whoever the programme does not concern has nothing to complete', () => {
  const hiredIn = requirementPublication({ ...PROGRAMME, audience: { employmentClasses: ['hired-in'] } }, { version: 2, effectiveOn: '2026-11-03' })
  expect(outcomesOf({}, 'leader', hiredIn)).toEqual(['not-owed', 'not-owed', 'record'])
})

test('with nobody who counts the unit has not talked about it', () => expect(held({ personIds: [PEOPLE.director] }).talk).toBeUndefined())

test('an ethics guide may run it, for others', () => expect(outcomesOf({ personIds: [PEOPLE.employee, PEOPLE.colleague] }, 'colleague')).toEqual(['record', 'runs-the-meeting']))

test.each([
  ['tomorrow', '2026-11-22', 'bad-day'],
  ['today', '2026-11-21', 'held'],
  ['on the day the lesson was out', '2026-11-09', 'held'],
  ['before that', '2026-11-08', 'bad-day'],
])('held %s: %s', (_, heldOn, outcome) => expect(decide({ heldOn }).outcome).toBe(outcome))

test('more than sixty days ago is too long to remember', () => {
  const early = requirementPublication({ ...PROGRAMME, requirementId: 'early' }, { effectiveOn: '2026-01-01' })
  const lesson = lessonPublication('phishing', 1, 0, '2026-01-01')
  const at = (heldOn: string) => decideMeeting(sampleState(lesson, early), { ...meeting, requirementId: 'early', heldOn }, { oid: oidOf('leader'), tenantId: TENANT_ID, appVersion: '0.1.0' }, NOW).outcome
  expect([at('2026-09-22'), at('2026-09-21')]).toEqual(['held', 'bad-day'])
})

test(`more than ${MOST_PRESENT} are not in one room`, () => {
  const personIds = Array.from({ length: MOST_PRESENT + 1 }, (_, index) => `p-${index}`)
  expect(decide({ personIds })).toEqual({ outcome: 'too-many' })
})

test.each([
  ['a colleague', {}, 'employee'],
  ['the director above', {}, 'director'],
  ['a unit of somebody else', { unitId: 'u-education' }, 'leader'],
  ['a lesson of no programme', { lessonId: 'gifts' }, 'leader'],
] as const)('is not found for %s', (_, changes, by) => expect(decide(changes, by)).toEqual({ outcome: 'not-found' }))

test('a guest is refused', () => expect(decide({}, 'guest')).toEqual({ outcome: 'refused', problem: 'unknown' }))

test('the unit is where one works, with its departments, and who leads or guides it runs its meetings', () => {
  const { organisation: known } = sampleState(...rules)
  const works = (person: SamplePerson, unitId: string) => worksIn(known, known.people.get(PEOPLE[person])!, unitId, TODAY)
  expect([works('hiredIn', 'u-nursery'), works('hiredIn', 'u-kindergarten'), works('hiredIn', 'u-education'), works('leaver', 'u-kindergarten')]).toEqual([true, true, false, false])
  expect([PEOPLE.leader, PEOPLE.colleague, PEOPLE.employee].map((personId) => mayRunMeeting(known, personId, 'u-nursery', TODAY))).toEqual([true, true, false])
})
