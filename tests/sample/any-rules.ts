import fc from 'fast-check'
import type { Fact } from '../../core/facts/fact'
import type { Audience, PeopleAudience } from '../../core/obligations/audience'
import type { Requirement } from '../../core/obligations/requirement'
import type { Schedule } from '../../core/obligations/schedule'
import { EmploymentClass, ObjectRisk, type OrganisationChange } from '../../core/organisation/organisation-change'
import type { NaiveSubject } from './naive-organisation'
import { publication, SAMPLE_FACTS } from './sample-log'
import { EVERYBODY, exemptionOf, inspectionOf, lessonPublication, lessonReturn, PROGRAMME, requirementPublication, roundMove, withdrawalOf, YEARLY } from './sample-rules'

/** Small organisations and rules of every kind in which everything can happen, sensible or not: for properties that must hold of any. */
const UNITS = ['u-0', 'u-1', 'u-2', 'u-3']
const PERSONS = ['p-0', 'p-1', 'p-2', 'p-3']
const OBJECTS = ['o-0', 'o-1']
const ROLES = ['ethics-guide', 'archivist']
const LESSONS = ['phishing', 'passwords', 'sharing']
export const ANY_SUBJECTS: readonly NaiveSubject[] = [
  ...PERSONS.map((personId) => ({ kind: 'person' as const, personId })),
  ...UNITS.map((unitId) => ({ kind: 'unit' as const, unitId })),
  { kind: 'role', unitId: 'u-1', role: 'ethics-guide' },
  { kind: 'object', objectId: 'o-0' },
  { kind: 'object', objectId: 'o-1' },
  { kind: 'object', objectId: 'order:i-1:f-1' },
]

/** Two years with a leap day, a new year and both changes of the clock; most things happen around the same time, or they would never meet. */
const FIRST_DAY = Date.UTC(2027, 6, 1)
const DAYS = 640
const dayAt = (count: number) => new Date(FIRST_DAY + count * 86_400_000).toISOString().slice(0, 10)
export const anyRuleDay = fc.oneof(fc.integer({ min: 0, max: DAYS }), fc.integer({ min: 150, max: 300 })).map(dayAt)
const EARLY = '2027-01-01'
const anyMoment = fc.tuple(anyRuleDay, fc.constantFrom('08:00', '22:30', '23:30')).map(([day, time]) => `${day}T${time}:00.000Z`)
const anyPeriod = fc.tuple(anyRuleDay, fc.option(fc.integer({ min: 0, max: 200 }))).map(([startsOn, days]) => ({ startsOn, ...(days !== null && { endsOn: new Date(Date.parse(startsOn) + days * 86_400_000).toISOString().slice(0, 10) }) }))

const anyUnit = fc.constantFrom(...UNITS)
const anyPerson = fc.constantFrom(...PERSONS)
const anySpell = fc.constantFrom('s-0', 's-0', 's-1')
const anyClass = fc.constantFrom(...EmploymentClass.options)

const anyChange: fc.Arbitrary<OrganisationChange> = fc.oneof(
  fc.tuple(anyUnit, fc.option(anyUnit), fc.constantFrom('workplace' as const, 'section' as const), anyRuleDay, fc.option(anyRuleDay, { freq: 4 })).map(([unitId, parentId, level, effectiveOn, endsOn]) => {
    return { change: 'unit' as const, unitId, parentId, name: unitId, level, effectiveOn, ...(endsOn && { endsOn }) }
  }),
  fc.tuple(anyPerson, anySpell, anyClass, anyPeriod).map(([personId, spellId, employmentClass, period]) => ({ change: 'spell' as const, personId, spellId, employmentClass, ...period })),
  fc.tuple(anyPerson, anySpell, anyClass, anyRuleDay).map(([personId, spellId, employmentClass, effectiveOn]) => ({ change: 'class' as const, personId, spellId, employmentClass, effectiveOn })),
  fc.tuple(anyPerson, fc.constantFrom('a', 'b'), anyUnit, anyPeriod).map(([personId, postId, unitId, period]) => ({ change: 'post' as const, personId, postId, spellId: 's-0', unitId, percentage: 50, ...period })),
  fc.tuple(anyPerson, anyPeriod).map(([personId, period]) => ({ change: 'leave' as const, personId, ...period })),
  fc.tuple(anyPerson, anyUnit, fc.boolean(), anyPeriod).map(([personId, unitId, acting, period]) => ({ change: 'leader' as const, personId, unitId, acting, ...period })),
  fc.tuple(anyPerson, anyUnit, fc.constantFrom(...ROLES), anyPeriod).map(([personId, unitId, role, period]) => ({ change: 'role' as const, personId, unitId, role, ...period })),
  fc
    .tuple(fc.constantFrom(...OBJECTS), anyUnit, fc.constantFrom('contract' as const, 'document' as const), anyRuleDay, fc.option(anyRuleDay, { freq: 4 }), fc.option(fc.constantFrom(...ObjectRisk.options)), fc.option(anyRuleDay), fc.option(anyRuleDay))
    .map(([objectId, unitId, objectKind, effectiveOn, endsOn, risk, dueOn, lastOn]) => {
      return { change: 'object' as const, objectId, objectKind, unitId, title: objectId, effectiveOn, ...(endsOn && { endsOn }), ...(risk && { risk }), ...(dueOn && { dueOn }), ...(lastOn && { lastOn }) }
    }),
)

/** u-0 above u-1 and u-2, u-1 above u-3, with somebody at work in each and a leader of the first two. */
const BEGINNING: OrganisationChange[] = [
  ...[null, 'u-0', 'u-0', 'u-1'].map((parentId, index): OrganisationChange => ({ change: 'unit', unitId: `u-${index}`, parentId, name: `u-${index}`, level: index === 0 ? 'section' : 'workplace', effectiveOn: EARLY })),
  ...PERSONS.flatMap((personId, index): OrganisationChange[] => [
    { change: 'spell', personId, spellId: 's-0', employmentClass: index === 3 ? 'apprentice' : 'permanent', startsOn: EARLY },
    { change: 'post', personId, postId: 'a', spellId: 's-0', unitId: `u-${index}`, percentage: 50, startsOn: EARLY },
  ]),
  { change: 'leader', personId: 'p-0', unitId: 'u-0', acting: false, startsOn: EARLY },
  { change: 'leader', personId: 'p-1', unitId: 'u-1', acting: false, startsOn: EARLY },
  { change: 'role', personId: 'p-2', unitId: 'u-1', role: 'ethics-guide', startsOn: EARLY },
  { change: 'object', objectId: 'o-0', objectKind: 'contract', unitId: 'u-1', title: 'Renhold', risk: 'medium', lastOn: '2026-12-15', effectiveOn: EARLY },
  { change: 'object', objectId: 'o-1', objectKind: 'document', unitId: 'u-2', title: 'Rutine', dueOn: '2028-02-29', effectiveOn: EARLY },
]

const anyClasses = fc.oneof(fc.constant<EmploymentClass[]>([...EmploymentClass.options]), fc.subarray<EmploymentClass>([...EmploymentClass.options], { minLength: 1 }))
const anyWithin = fc.option(fc.subarray(UNITS, { minLength: 1, maxLength: 2 }), { freq: 2 }).map((within) => (within ? { within } : {}))
const anyLevels = fc.option(fc.subarray(['workplace' as const, 'section' as const], { minLength: 1 })).map((levels) => (levels ? { levels } : {}))
export const anyPeopleAudience: fc.Arbitrary<PeopleAudience> = fc.oneof(
  fc.constant(EVERYBODY),
  fc.tuple(anyClasses, anyWithin).map(([employmentClasses, within]) => ({ employmentClasses, ...within })),
  fc.tuple(anyClasses, anyWithin, anyLevels).map(([employmentClasses, within, levels]) => ({ employmentClasses, leaders: 'only' as const, ...within, ...levels })),
  fc.tuple(anyClasses, anyWithin).map(([employmentClasses, within]) => ({ of: 'people' as const, employmentClasses, leaders: 'without' as const, ...within })),
  fc.tuple(anyClasses, fc.subarray(ROLES, { minLength: 1 })).map(([employmentClasses, roles]) => ({ employmentClasses, roles })),
)
const anyAudience: fc.Arbitrary<Audience> = fc.oneof(
  anyPeopleAudience,
  fc.tuple(fc.subarray(['workplace' as const, 'section' as const], { minLength: 1 }), anyWithin).map(([levels, within]) => ({ of: 'units' as const, levels, ...within })),
  fc.tuple(fc.subarray(ROLES, { minLength: 1 }), anyWithin).map(([roles, within]) => ({ of: 'roles' as const, roles, ...within })),
  fc.tuple(fc.subarray(['contract' as const, 'document' as const, 'order' as const], { minLength: 1 }), anyWithin, fc.option(fc.subarray([...ObjectRisk.options], { minLength: 1 }))).map(([objectKinds, within, risks]) => {
    return { of: 'objects' as const, objectKinds, ...within, ...(risks && { risks }) }
  }),
)

const anyLead = fc.integer({ min: 0, max: 40 })
const anyDayOfMonth = fc.constantFrom(1, 15, 28, 29, 30, 31)
const anyFreeDay = fc.constantFrom({}, { onFreeDay: 'before' as const }, { onFreeDay: 'after' as const })
export const anyCalendar: fc.Arbitrary<Extract<Schedule, { kind: 'calendar' }>> = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 12 }), anyDayOfMonth, anyLead).map(([month, day, leadDays]) => ({ kind: 'calendar' as const, every: 'year' as const, month, day, leadDays })),
  fc.tuple(fc.integer({ min: 1, max: 4 }), anyDayOfMonth, anyLead).map(([month, day, leadDays]) => ({ kind: 'calendar' as const, every: 'tertial' as const, month, day, leadDays })),
  fc.tuple(fc.integer({ min: 1, max: 3 }), anyDayOfMonth, anyLead).map(([month, day, leadDays]) => ({ kind: 'calendar' as const, every: 'quarter' as const, month, day, leadDays })),
  fc.tuple(anyDayOfMonth, fc.integer({ min: 0, max: 20 }), anyFreeDay).map(([day, leadDays, free]) => ({ kind: 'calendar' as const, every: 'month' as const, day, leadDays, ...free })),
  fc.tuple(fc.integer({ min: 1, max: 12 }), anyDayOfMonth, anyLead, anyFreeDay).map(([month, day, leadDays, free]) => ({ kind: 'calendar' as const, every: 'year' as const, month, day, leadDays, ...free })),
  fc.tuple(fc.array(fc.record({ month: fc.integer({ min: 1, max: 12 }), day: anyDayOfMonth }), { minLength: 1, maxLength: 5 }), anyLead, anyFreeDay).map(([dates, leadDays, free]) => {
    return { kind: 'calendar' as const, every: 'dates' as const, dates, leadDays, ...free }
  }),
)
const anySchedule: fc.Arbitrary<Schedule> = fc.oneof(
  fc.constant({ kind: 'from-version' as const }),
  fc.option(fc.boolean()).map((onlyNewcomers) => ({ kind: 'from-hiring' as const, ...(onlyNewcomers !== null && { onlyNewcomers }) })),
  anyCalendar,
  fc.tuple(fc.integer({ min: 1, max: 7 }), anyLead).map(([months, leadDays]) => ({ kind: 'after-fulfilment' as const, months, leadDays })),
  fc.tuple(anyRuleDay, anyLead).map(([dueOn, leadDays]) => ({ kind: 'one-off' as const, dueOn, leadDays })),
)

const anyDueInDays = fc.integer({ min: 1, max: 40 })
const anySign = fc.tuple(anyPeopleAudience, fc.option(anySchedule), anyDueInDays).map(([audience, schedule, dueInDays]): Requirement => {
  const { title, reason } = PROGRAMME
  return { kind: 'sign', requirementId: 'r-sign', documentId: 'ethics-standard', title, reason, minutes: 5, audience, dueInDays, ...(schedule && { schedule }) }
})
const anyCadence = fc.oneof(
  fc.constant({ kind: 'at-once' as const }),
  fc.tuple(anyRuleDay, fc.integer({ min: 1, max: 6 })).map(([firstOn, everyWeeks]) => ({ kind: 'calendar' as const, firstOn, everyWeeks })),
  fc.integer({ min: 1, max: 30 }).map((everyDays) => ({ kind: 'from-hiring' as const, everyDays })),
)
const anyRenewal = fc.option(fc.tuple(fc.integer({ min: 3, max: 6 }), fc.constantFrom('all' as const, 'changed-or-wrong' as const)).map(([months, of]) => ({ months, of })), { freq: 2 })
const anyLearn = (requirementId: string) =>
  fc.tuple(anyPeopleAudience, fc.shuffledSubarray(LESSONS, { minLength: 1 }), anyCadence, anyRenewal, anyDueInDays).map(([audience, lessonIds, cadence, renewal, dueInDays]): Requirement => {
    return { ...PROGRAMME, requirementId, audience, lessonIds, cadence, dueInDays, ...(renewal && { renewal }) }
  })
const anyOwnDate = anyLead.map((leadDays) => ({ kind: 'own-date' as const, leadDays }))
const anyAct = fc.tuple(anyAudience, fc.oneof({ weight: 5, arbitrary: anySchedule }, { weight: 1, arbitrary: anyOwnDate }), anyDueInDays, fc.constantFrom('sign-off' as const, 'sign-off' as const, 'none' as const)).map(([audience, schedule, dueInDays, evidence]): Requirement => {
  return { ...YEARLY, requirementId: 'r-act', audience, schedule: schedule.kind === 'from-version' ? { kind: 'from-hiring' } : schedule, dueInDays, evidence }
})

/** What signing off `r-act` may open. */
const anyFollowUp = fc.tuple(fc.oneof({ weight: 1, arbitrary: anyAudience }, { weight: 5, arbitrary: fc.constantFrom<Audience>(EVERYBODY, { of: 'roles', roles: ROLES }, { of: 'units', levels: ['workplace', 'section'] }, { of: 'objects', objectKinds: ['contract', 'document', 'order'] }) }), anyDueInDays).map(
  ([audience, dueInDays]): Requirement => ({ ...YEARLY, requirementId: 'r-follow', audience, schedule: { kind: 'follow-up' }, dueInDays }),
)

/** One to three versions, each in force no earlier than the one before. */
const versionsOf = (anyRule: fc.Arbitrary<Requirement>): fc.Arbitrary<Fact[]> =>
  fc.array(fc.tuple(anyRule, anyRuleDay, fc.constantFrom(undefined, 'keep' as const, 'change' as const)), { minLength: 1, maxLength: 3 }).map((drawn) => {
    const days = drawn.map(([, day]) => day).sort()
    return drawn.map(([requirement, , openRounds], index) => requirementPublication(requirement, { version: index + 1, effectiveOn: days[index] ?? EARLY, ...(openRounds && { openRounds }) }))
  })

const RULE_IDS = ['r-sign', 'r-learn', 'r-learn-2', 'r-act', 'r-follow']
const ROUNDS = ['s-0', 's-1', '2028', '2028-T1', '2028-Q1', 'once', 'first', 'unit', 'phishing/s-0', 'phishing/again-1']
const anyRuleId = fc.constantFrom(...RULE_IDS)
const anyDecision: fc.Arbitrary<(index: number) => Fact> = fc.oneof(
  fc.tuple(anyRuleId, fc.integer({ min: 1, max: 3 }), anyRuleDay).map(([requirementId, version, effectiveOn]) => () => withdrawalOf({ requirementId }, { version, effectiveOn })),
  fc.tuple(fc.constantFrom('r-learn', 'r-learn-2'), fc.constantFrom(...LESSONS), anyRuleDay, anyDueInDays).map(([requirementId, lessonId, effectiveOn, dueInDays]) => (index: number) => lessonReturn(lessonId, { requirementId, effectiveOn, dueInDays, returnNumber: index + 1 })),
  fc.tuple(anyRuleId, fc.constantFrom(...ROUNDS), anyRuleDay, anyMoment, fc.option(fc.constantFrom('p-0', 'unit/u-1'))).map(([requirementId, round, dueOn, recordedAt, subject]) => (index: number) => roundMove({ requirementId }, round, dueOn, { recordedAt, step: index, ...(subject && { subject }) })),
  fc.tuple(anyRuleId, anyPerson, anyMoment, fc.boolean()).map(([requirementId, subject, recordedAt, exempts]) => (index: number) => exemptionOf('employee', { requirementId }, { subject, recordedAt, exempts, step: index })),
)
const anyText = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 1 }), anyRuleDay).map(([major, minor, day]) => publication(major, minor, day)),
  fc.tuple(fc.constantFrom(...LESSONS), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 1 }), anyRuleDay).map(([lessonId, major, minor, day]) => lessonPublication(lessonId, major, minor, day)),
)
const versionOf = (fact: Fact) => ('lessonId' in fact && 'level' in fact ? `${fact.lessonId} ${fact.version.major}.${fact.version.minor}` : 'texts' in fact ? `${fact.version.major}.${fact.version.minor}` : '')

/** One inspection, of which each revision says anew what was found. */
const anyFinding = (findingId: string) =>
  fc.tuple(anyUnit, fc.option(anyRuleDay, { freq: 6 }), fc.option(anyRuleDay, { freq: 2 })).map(([unitId, dueOn, closedOn]) => {
    return { findingId, findingClass: 'order' as const, text: 'Rett opp', unitId, ...(dueOn && { dueOn }), ...(closedOn && { closedOn }) }
  })
const anyInspections: fc.Arbitrary<Fact[]> = fc
  .array(fc.tuple(anyMoment, anyRuleDay, fc.option(anyFinding('f-1'), { freq: 6 }), anyFinding('f-2')), { maxLength: 3 })
  .map((drawn) => [...drawn].sort(([one], [other]) => one.localeCompare(other)).map(([recordedAt, heldOn, first, second], index) => inspectionOf({ heldOn, findings: [...(first ? [first] : []), second] }, { revision: index + 1, recordedAt })))

/** What somebody may do next: which of the obligations open for whom on which day, and how. */
export type Deed = { subject: number; day: string; time: string; which: number; how: number }
const anyDeed: fc.Arbitrary<Deed> = fc.record({ subject: fc.nat(ANY_SUBJECTS.length - 1), day: anyRuleDay, time: fc.constantFrom('08:00', '22:30', '23:30'), which: fc.nat(20), how: fc.nat(11) })

/** Rules and an organisation; and deeds in the order in which they are done, which become records where somebody owes something. */
export const anyRules: fc.Arbitrary<{ facts: Fact[]; deeds: Deed[] }> = fc
  .tuple(
    fc.array(anyChange, { maxLength: 10 }),
    fc.tuple(versionsOf(anySign), versionsOf(anyLearn('r-learn')), versionsOf(anyLearn('r-learn-2')), versionsOf(anyAct), versionsOf(anyFollowUp)),
    fc.uniqueArray(anyText, { maxLength: 8, selector: versionOf }),
    fc.array(anyDecision, { maxLength: 6 }),
    fc.array(anyDeed, { minLength: 8, maxLength: 40 }),
    anyInspections,
  )
  .map(([changes, versions, texts, decisions, deeds, inspections]) => {
    const organisation = SAMPLE_FACTS[0] as Extract<Fact, { kind: 'organisation' }>
    const first = [publication(1, 0, EARLY), ...LESSONS.slice(0, 2).map((lessonId) => lessonPublication(lessonId, 1, 0, EARLY))]
    const known = new Set(first.map(versionOf))
    const facts = [{ ...organisation, changes: [...BEGINNING, ...changes] }, ...versions.flat(), ...first, ...texts.filter((fact) => !known.has(versionOf(fact))), ...decisions.map((decide, index) => decide(index)), ...inspections]
    return { facts, deeds: [...deeds].sort((a, b) => `${a.day}${a.time}`.localeCompare(`${b.day}${b.time}`)) }
  })
