import type { Fact } from '../../../core/facts/fact'
import type { ActRequirement, LearnRequirement, Requirement, SignRequirement } from '../../../core/obligations/requirement'
import { publication } from '../../sample/sample-log'
import { EVERYBODY, lessonPublication, PROGRAMME, requirementPublication, YEARLY } from '../../sample/sample-rules'

const { title, reason } = PROGRAMME
const lessons = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}-${index + 1}`)
const learn = (requirementId: string, lessonIds: string[], changes: Partial<LearnRequirement> = {}): LearnRequirement => ({ ...PROGRAMME, requirementId, lessonIds, ...changes })
const act = (requirementId: string, changes: Partial<ActRequirement>): ActRequirement => ({ ...YEARLY, requirementId, ...changes })
const sign = (requirementId: string, changes: Partial<SignRequirement> = {}): SignRequirement => {
  return { kind: 'sign', requirementId, documentId: requirementId, title, reason, audience: EVERYBODY, dueInDays: 14, minutes: 5, ...changes }
}
const EMPLOYEES = { employmentClasses: ['permanent' as const, 'hourly-paid' as const, 'apprentice' as const] }
const LEADERS = { ...EVERYBODY, leaders: 'only' as const }

/**
 * What a municipality may ask of its people after five years: three things to sign, six programmes of together 35 lessons, four
 * activities of persons, and seven of units, roles and contracts. Everybody owes the first ones; the others concern some.
 */
export const TWENTY_RULES: readonly { requirement: Requirement; since: string }[] = [
  { since: '2022-01-10', requirement: sign('ethics-standard') },
  { since: '2022-01-10', requirement: sign('confidentiality', { schedule: { kind: 'from-hiring' } }) },
  { since: '2022-03-01', requirement: sign('it-rules', { audience: EMPLOYEES, schedule: { kind: 'calendar', every: 'year', month: 3, day: 31, leadDays: 30 } }) },
  { since: '2023-01-09', requirement: learn('privacy-security', lessons('privacy', 8), { cadence: { kind: 'calendar', firstOn: '2023-01-09', everyWeeks: 3 }, renewal: { months: 12, of: 'changed-or-wrong' } }) },
  { since: '2024-08-19', requirement: learn('ethics-lessons', lessons('ethics', 14), { cadence: { kind: 'calendar', firstOn: '2024-08-19', everyWeeks: 3 } }) },
  { since: '2023-01-09', requirement: learn('leader-course', lessons('leaders', 4), { audience: LEADERS, cadence: { kind: 'from-hiring', everyDays: 14 } }) },
  { since: '2024-01-08', requirement: learn('newcomers', lessons('newcomers', 3), { audience: { ...EMPLOYEES, leaders: 'without' }, cadence: { kind: 'from-hiring', everyDays: 30 } }) },
  { since: '2022-09-01', requirement: learn('fire', ['fire'], { audience: { ...EVERYBODY, within: ['u-1', 'u-2'] }, renewal: { months: 12, of: 'all' } }) },
  { since: '2022-09-01', requirement: learn('medicines', lessons('medicines', 5), { audience: { ...EVERYBODY, within: ['u-3'] }, renewal: { months: 24, of: 'all' } }) },
  { since: '2022-02-01', requirement: act('side-jobs', { audience: LEADERS, schedule: { kind: 'calendar', every: 'year', month: 2, day: 28, leadDays: 28 } }) },
  { since: '2025-06-01', requirement: act('conversation', { audience: EMPLOYEES, schedule: { kind: 'calendar', every: 'year', month: 11, day: 30, leadDays: 60 }, evidence: 'none' }) },
  { since: '2023-05-01', requirement: act('safety-round', { audience: { ...EVERYBODY, roles: ['safety-representative'] }, schedule: { kind: 'calendar', every: 'tertial', month: 4, day: 30, leadDays: 30 } }) },
  { since: '2026-10-01', requirement: act('contact-details', { audience: EVERYBODY, schedule: { kind: 'one-off', dueOn: '2026-11-30', leadDays: 45 } }) },
  { since: '2022-01-10', requirement: act('risk-review', {}) },
  { since: '2022-01-10', requirement: act('deviations', { audience: { of: 'units', levels: ['workplace'] }, schedule: { kind: 'calendar', every: 'quarter', month: 3, day: 31, leadDays: 21 } }) },
  { since: '2022-01-10', requirement: act('absence', { audience: { of: 'units', levels: ['workplace'] }, schedule: { kind: 'calendar', every: 'month', day: 10, leadDays: 9 }, evidence: 'none' }) },
  { since: '2022-01-10', requirement: act('directorates', { audience: { of: 'units', levels: ['directorate'] }, schedule: { kind: 'calendar', every: 'tertial', month: 1, day: 31, leadDays: 31 } }) },
  { since: '2023-01-10', requirement: act('ethics-talk', { audience: { of: 'roles', roles: ['ethics-guide'] }, schedule: { kind: 'calendar', every: 'quarter', month: 2, day: 15, leadDays: 30 } }) },
  { since: '2022-01-10', requirement: act('contracts', { audience: { of: 'objects', objectKinds: ['contract'] }, schedule: { kind: 'after-fulfilment', months: 12, leadDays: 60 } }) },
  { since: '2022-01-10', requirement: act('new-leaders', { audience: LEADERS, schedule: { kind: 'from-hiring', onlyNewcomers: true } }) },
]

/** A new major version every other year. */
export const STANDARD_DAYS = ['2022-01-10', '2024-01-10', '2026-01-12']

/** The rules with the texts they are about: a new standard every other year, lessons that were changed. */
export function listRuleFacts(): Fact[] {
  const lessonIds = new Set(TWENTY_RULES.flatMap(({ requirement }) => (requirement.kind === 'learn' ? requirement.lessonIds : [])))
  return [
    ...TWENTY_RULES.map(({ requirement, since }) => requirementPublication(requirement, { effectiveOn: since })),
    ...STANDARD_DAYS.map((day, index) => publication(index + 1, 0, day)),
    ...['confidentiality', 'it-rules'].map((documentId) => ({ ...publication(1, 0, '2022-01-10'), documentId })),
    ...[...lessonIds].map((lessonId) => lessonPublication(lessonId, 1, 0, '2022-01-10')),
    ...[...lessonIds].filter((_, index) => index % 4 === 0).map((lessonId) => lessonPublication(lessonId, 1, 1, '2025-02-01')),
  ]
}
