import fc from 'fast-check'
import type { Fact } from '../../../core/facts/fact'
import { applyFact, emptyLogState, type LogState } from '../../../core/facts/log-state'
import { EmploymentClass } from '../../../core/organisation/organisation-change'
import { ANY_PERSONS, ANY_UNITS, anyDay, anyLog } from '../../sample/any-log'
import { numbered } from '../../sample/sample-log'
import { completionBy } from '../../sample/sample-records'
import { lessonPublication, PROGRAMME, requirementPublication, YEARLY } from '../../sample/sample-rules'

const anyAudience = fc.record(
  {
    employmentClasses: fc.subarray([...EmploymentClass.options], { minLength: 3 }),
    within: fc.subarray([...ANY_UNITS], { minLength: 1 }),
    leaders: fc.constantFrom('without' as const),
  },
  { requiredKeys: ['employmentClasses'] },
)
export const anyProgramme = fc
  .record({ audience: anyAudience, cadence: fc.constantFrom({ kind: 'at-once' as const }, { kind: 'calendar' as const, firstOn: '2026-02-10', everyWeeks: 2 }, { kind: 'from-hiring' as const, everyDays: 20 }), dueInDays: fc.integer({ min: 1, max: 30 }) })
  .map((changes) => ({ ...PROGRAMME, ...changes }))
const anyActivity = fc
  .record({ month: fc.integer({ min: 1, max: 3 }), day: fc.integer({ min: 1, max: 31 }), within: fc.subarray([...ANY_UNITS], { minLength: 1 }) })
  .map(({ month, day, within }) => ({ ...YEARLY, audience: { of: 'units' as const, levels: ['workplace' as const], within }, schedule: { kind: 'calendar' as const, every: 'quarter' as const, month, day, leadDays: 20 } }))

const anyCompletion = fc
  .record({ subject: fc.constantFrom(...ANY_PERSONS), lesson: fc.constantFrom('phishing', 'passwords'), major: fc.constantFrom(1, 1, 2), day: anyDay, spell: fc.constantFrom('s-0', 's-0', 's-1') })
  .map(({ subject, lesson, major, day, spell }) => completionBy('employee', lesson, { subject, actor: subject, round: `${lesson}/${spell}`, majorVersion: major, recordedAt: `${day}T11:00:00.000Z` }))

/** Logs with a programme of two lessons and an activity, in which people have completed this and that. */
export const anyProgrammeLog: fc.Arbitrary<Fact[]> = fc
  .tuple(
    anyLog,
    fc.tuple(anyDay, anyProgramme),
    fc.option(fc.tuple(anyDay, anyProgramme, fc.constantFrom('keep' as const, 'change' as const))),
    fc.tuple(anyDay, anyActivity),
    fc.tuple(fc.constantFrom('2026-01-10', '2026-02-20'), fc.constantFrom('2026-01-10', '2026-03-01')),
    fc.uniqueArray(anyCompletion, { maxLength: 8, selector: ({ subject, round, majorVersion }) => [subject, round, majorVersion].join() }),
  )
  .map(([log, [since, first], second, [actSince, activity], [phishingOn, passwordsOn], completions]) => [
    ...log,
    lessonPublication('phishing', 1, 0, phishingOn),
    lessonPublication('passwords', 1, 0, passwordsOn),
    requirementPublication(first, { effectiveOn: since }),
    ...(second ? [requirementPublication(second[1], { effectiveOn: second[0] > since ? second[0] : since, version: 2, openRounds: second[2] })] : []),
    requirementPublication(activity, { effectiveOn: actSince }),
    ...completions,
  ])

export function stateOf(facts: readonly Fact[]): LogState {
  const state = emptyLogState()
  for (const fact of numbered(facts)) applyFact(state, fact)
  return state
}
