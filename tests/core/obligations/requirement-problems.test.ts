import { ETHICS_STANDARD } from '../../../core/obligations/ethics-standard'
import type { ActRequirement, LearnRequirement, Requirement } from '../../../core/obligations/requirement'
import { listRequirementProblems } from '../../../core/obligations/requirement-problems'
import { sampleState, SAMPLE_FACTS, TODAY } from '../../sample/sample-log'
import { EVERYBODY, lessonPublication, PROGRAMME, requirementPublication, YEARLY } from '../../sample/sample-rules'
import type { Fact } from '../../../core/facts/fact'

const closing: Fact = {
  ...(SAMPLE_FACTS[0] as Extract<Fact, { kind: 'organisation' }>),
  importId: 'closing',
  changes: [{ change: 'unit', unitId: 'u-nursery', parentId: 'u-kindergarten', name: 'Småbarn', level: 'department', effectiveOn: '2020-01-01', endsOn: '2026-11-10' }],
}
const state = sampleState(lessonPublication('phishing'), lessonPublication('passwords'), lessonPublication('next-year', 1, 0, '2027-01-01'), closing)
const problemsOf = (requirement: Requirement, day = TODAY) => listRequirementProblems(requirement, state, day).map(({ path, problem }) => `${path}: ${problem}`)
const learn = (changes: Partial<LearnRequirement>): LearnRequirement => ({ ...PROGRAMME, ...changes })
const act = (changes: Partial<ActRequirement>): ActRequirement => ({ ...YEARLY, ...changes })
const yearly = (month: number, day: number) => act({ schedule: { kind: 'calendar', every: 'year', month, day, leadDays: 0 } })
const byDates = (dates: [number, number][], leadDays = 0) => act({ schedule: { kind: 'calendar', every: 'dates', dates: dates.map(([month, day]) => ({ month, day })), leadDays } })

test.each([ETHICS_STANDARD, PROGRAMME, YEARLY])('a sensible rule has nothing against it: %#', (requirement) => expect(problemsOf(requirement)).toEqual([]))

test.each<[string, Requirement, string[]]>([
  ['signs a document that nobody published', { ...ETHICS_STANDARD, requirementId: 'other', documentId: 'unknown' }, ['documentId: unknown-document']],
  ['signs another document than before', { ...ETHICS_STANDARD, documentId: 'other' }, ['documentId: document-changed', 'documentId: unknown-document']],
  ['was of another kind before', learn({ requirementId: 'ethics-standard' }), ['kind: kind-changed']],
  ['has lessons that are unknown, twice there or not out yet', learn({ lessonIds: ['phishing', 'ghosts', 'phishing', 'next-year'] }), ['lessonIds.1: unknown-lesson', 'lessonIds.2: lesson-twice', 'lessonIds.3: lesson-not-in-force']],
  ['begins in the past', learn({ cadence: { kind: 'calendar', firstOn: '2026-11-20', everyWeeks: 3 } }), ['cadence.firstOn: past']],
  ['comes back before it is through', learn({ cadence: { kind: 'calendar', firstOn: TODAY, everyWeeks: 52 }, renewal: { months: 12, of: 'all' } }), ['renewal.months: renewal-too-short']],
  ['concerns units that are not there', learn({ audience: { ...EVERYBODY, within: ['u-kindergarten', 'u-ghost', 'u-nursery'] } }), ['audience.within.1: unknown-unit', 'audience.within.2: closed-unit']],
  ['names levels of units, though not of those who lead them', learn({ audience: { ...EVERYBODY, levels: ['workplace'] } }), ['audience.levels: levels-without-leaders']],
  ['is for leaders on a level that no unit is on', learn({ audience: { ...EVERYBODY, leaders: 'only', levels: ['area'] } }), ['audience.levels: no-unit-on-these-levels']],
  ['is for units on a level that none of those named is on', act({ audience: { of: 'units', levels: ['directorate'], within: ['u-kindergarten'] } }), ['audience.levels: no-unit-on-these-levels']],
  ['is due once, yesterday', act({ schedule: { kind: 'one-off', dueOn: '2026-11-20', leadDays: 5 } }), ['schedule.dueOn: past']],
  ['is an activity with versions', act({ schedule: { kind: 'from-version' } }), ['schedule: from-version']],
  ['opens before the last one is due', act({ schedule: { kind: 'calendar', every: 'month', day: 1, leadDays: 40 } }), ['schedule.leadDays: lead-longer-than-period']],
  ['is due on 30 February', yearly(2, 30), ['schedule.day: no-such-day']],
  ['is due on 31 April', yearly(4, 31), ['schedule.day: no-such-day']],
  ['has dates that do not exist, or twice the same', byDates([[2, 30], [3, 31], [4, 31], [3, 31], [2, 28], [2, 29]]), ['schedule.dates.0: no-such-day', 'schedule.dates.2: no-such-day', 'schedule.dates.3: date-twice', 'schedule.dates.4: date-twice', 'schedule.dates.5: date-twice']],
  ['opens before the date before is due, over New Year too', byDates([[1, 10], [12, 20]], 22), ['schedule.leadDays: lead-longer-than-period']],
  ['has a title with HTML and a reason with an unsafe link', learn({ title: { ...PROGRAMME.title, nn: '<b>Tryggleik</b>' }, reason: { ...PROGRAMME.reason, en: '[here](http://evil.test)' } }), ['title.nn: raw-html', 'reason.en: link']],
  ['has a right-to-left mark in its title', learn({ title: { ...PROGRAMME.title, nb: 'Person\u202Evern' } }), ['title.nb: control-characters']],
])('a rule that %s says so', (_, requirement, problems) => expect(problemsOf(requirement)).toEqual(problems))

test.each<[string, Requirement]>([
  ['on 29 February, which is the 28th in other years', yearly(2, 29)],
  ['on dates of the year, of which one is 29 February, opening when the one before is due', byDates([[2, 29], [1, 10], [12, 20]], 21)],
  ['on one date of the year, all year long', byDates([[5, 17]], 365)],
  ['on the last day of each month', act({ schedule: { kind: 'calendar', every: 'month', day: 31, leadDays: 7 } })],
  ['today', act({ schedule: { kind: 'one-off', dueOn: TODAY, leadDays: 0 } })],
  ['for leaders of workplaces', learn({ audience: { ...EVERYBODY, leaders: 'only', levels: ['workplace'] } })],
  ['in a unit while it is there', learn({ audience: { ...EVERYBODY, within: ['u-nursery'] } })],
])('a rule may be owed %s', (_, requirement) => expect(problemsOf(requirement, requirement.audience.within ? '2026-11-10' : TODAY)).toEqual([]))

test('a programme that is under way keeps the day it began on', () => {
  const running = learn({ cadence: { kind: 'calendar', firstOn: '2026-11-02', everyWeeks: 3 } })
  const known = sampleState(lessonPublication('phishing'), lessonPublication('passwords'), requirementPublication(running))
  expect(listRequirementProblems({ ...running, dueInDays: 30 }, known, TODAY)).toEqual([])
})

test('a rule is held against its latest version only', () => {
  const changed = sampleState(requirementPublication(PROGRAMME), requirementPublication({ ...YEARLY, requirementId: PROGRAMME.requirementId }, { version: 2 }))
  expect(listRequirementProblems({ ...YEARLY, requirementId: PROGRAMME.requirementId }, changed, TODAY)).toEqual([])
})
