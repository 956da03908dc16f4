import { addDays, addMonths, type Day } from '../days/day'
import { listTextProblems, type TextProblem } from '../documents/document-text'
import type { LogState } from '../facts/log-state'
import { LANGUAGES } from '../language/language'
import { findUnit } from '../organisation/organisation'
import { isOfPeople, type Audience } from './audience'
import { createUnitPeriods, findPeriodAt } from './membership'
import type { Cadence, LearnRequirement, Requirement } from './requirement'
import type { CalendarSchedule, Schedule } from './schedule'

/** What a reader's words are found under; `path` says where, `lessonIds.2`. */
export type RequirementProblem = {
  path: string
  problem:
    | TextProblem
    | 'unknown-document'
    | 'unknown-lesson'
    /** Published, but for a later day than this. */
    | 'lesson-not-in-force'
    | 'lesson-twice'
    | 'unknown-unit'
    | 'closed-unit'
    /** Levels are those of the units that somebody leads. */
    | 'levels-without-leaders'
    | 'no-unit-on-these-levels'
    | 'past'
    | 'no-such-day'
    /** A round would open before the one before it is due. */
    | 'lead-longer-than-period'
    /** An activity has no versions that could ask for it again. */
    | 'from-version'
    /** What was signed, learned or signed off under the earlier version would count for something else. */
    | 'kind-changed'
    | 'document-changed'
    /** The first lesson would come back before the last one is due. */
    | 'renewal-too-short'
}
type Problem = RequirementProblem['problem']

/** What keeps a well-formed requirement from being published with effect from `day`. Whom it reaches is for the preview to show. */
export function listRequirementProblems(requirement: Requirement, state: LogState, day: Day): RequirementProblem[] {
  return [
    ...LANGUAGES.flatMap((language) => [
      ...at(`title.${language}`, listTextProblems(requirement.title[language])),
      ...at(`reason.${language}`, listTextProblems(requirement.reason[language])),
    ]),
    ...listChanges(requirement, state),
    ...listAudienceProblems(requirement.audience, state, day),
    ...listProblemsOfKind(requirement, state, day),
  ]
}

function listProblemsOfKind(requirement: Requirement, state: LogState, day: Day): RequirementProblem[] {
  switch (requirement.kind) {
    case 'sign':
      return [...at('documentId', state.documents.has(requirement.documentId) ? [] : ['unknown-document']), ...(requirement.schedule ? listScheduleProblems(requirement.schedule, day) : [])]
    case 'learn':
      return listProgrammeProblems(requirement, state, day)
    case 'act':
      return requirement.schedule.kind === 'from-version' ? at('schedule', ['from-version']) : listScheduleProblems(requirement.schedule, day)
  }
}

function listChanges(requirement: Requirement, { requirements }: LogState): RequirementProblem[] {
  const earlier = requirements.get(requirement.requirementId)?.at(-1)?.requirement
  if (!earlier) return []
  if (earlier.kind !== requirement.kind) return at('kind', ['kind-changed'])
  return requirement.kind === 'sign' && earlier.kind === 'sign' && earlier.documentId !== requirement.documentId ? at('documentId', ['document-changed']) : []
}

function listAudienceProblems(audience: Audience, { organisation }: LogState, day: Day): RequirementProblem[] {
  const { within = [] } = audience
  const units = within.flatMap((unitId, index): RequirementProblem[] => {
    if (!organisation.units.has(unitId)) return at(`audience.within.${index}`, ['unknown-unit'])
    return findUnit(organisation, unitId, day) ? [] : at(`audience.within.${index}`, ['closed-unit'])
  })
  const levels = isOfPeople(audience) || audience.of === 'units' ? audience.levels : undefined
  if (!levels) return units
  if (isOfPeople(audience) && audience.leaders !== 'only') return [...units, ...at('audience.levels', ['levels-without-leaders'])]
  const periodsOf = createUnitPeriods(organisation, audience.within, levels)
  const isSomewhere = [...organisation.units.keys()].some((unitId) => findPeriodAt(periodsOf(unitId), day))
  return [...units, ...at('audience.levels', isSomewhere ? [] : ['no-unit-on-these-levels'])]
}

function listScheduleProblems(schedule: Schedule, day: Day): RequirementProblem[] {
  if (schedule.kind === 'one-off') return at('schedule.dueOn', schedule.dueOn < day ? ['past'] : [])
  if (schedule.kind !== 'calendar') return []
  return [...at('schedule.day', hasSuchDay(schedule) ? [] : ['no-such-day']), ...at('schedule.leadDays', schedule.leadDays > DAYS_OF[schedule.every] ? ['lead-longer-than-period'] : [])]
}

/** Of the shortest that it can be. */
const DAYS_OF: Record<CalendarSchedule['every'], number> = { year: 365, dates: 365, tertial: 120, quarter: 90, month: 28 }
/** A leap year, so that 29 February is a day; other years have it on the 28th. */
const LEAP_YEAR = 2024

/** Only once a year is a date; every four months on the 31st means the last day of each of those months. */
function hasSuchDay(schedule: CalendarSchedule): boolean {
  return schedule.every !== 'year' || schedule.day <= new Date(Date.UTC(LEAP_YEAR, schedule.month, 0)).getUTCDate()
}

function listProgrammeProblems({ requirementId, lessonIds, cadence, renewal, dueInDays }: LearnRequirement, { lessons, requirements }: LogState, day: Day): RequirementProblem[] {
  const inEach = lessonIds.flatMap((lessonId, index) => {
    const path = `lessonIds.${index}`
    if (lessonIds.indexOf(lessonId) < index) return at(path, ['lesson-twice'])
    const versions = lessons.get(lessonId)
    if (!versions) return at(path, ['unknown-lesson'])
    return at(path, versions.some(({ effectiveOn }) => effectiveOn <= day) ? [] : ['lesson-not-in-force'])
  })
  // A programme that is under way keeps the day it began on.
  const isNew = !requirements.has(requirementId)
  const first = at('cadence.firstOn', isNew && cadence.kind === 'calendar' && cadence.firstOn < day ? ['past'] : [])
  const lastDueOn = addDays(day, daysToRelease(cadence, lessonIds.length) + dueInDays)
  return [...inEach, ...first, ...at('renewal.months', renewal && addMonths(day, renewal.months) < lastDueOn ? ['renewal-too-short'] : [])]
}

function daysToRelease(cadence: Cadence, lessons: number): number {
  switch (cadence.kind) {
    case 'at-once':
      return 0
    case 'calendar':
      return 7 * cadence.everyWeeks * (lessons - 1)
    case 'from-hiring':
      return cadence.everyDays * (lessons - 1)
  }
}

function at(path: string, problems: readonly Problem[]): RequirementProblem[] {
  return problems.map((problem) => ({ path, problem }))
}
