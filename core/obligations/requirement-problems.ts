import { addDays, addMonths, daysBetween, type Day } from '../days/day'
import { listTextProblems } from '../documents/document-text'
import type { LogState } from '../facts/log-state'
import { LANGUAGES } from '../language/language'
import { listActivityProblems, listUnitProblems } from './activity-problems'
import { isOfPeople, type Audience } from './audience'
import { createUnitPeriods, findPeriodAt } from './membership'
import type { Cadence, LearnRequirement, Requirement } from './requirement'
import { at, type RequirementProblem } from './requirement-problem'
import type { CalendarSchedule, DateOfYear, Schedule } from './schedule'

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
      return [
        ...(requirement.schedule.kind === 'from-version' ? at('schedule', ['from-version']) : listScheduleProblems(requirement.schedule, day)),
        ...listActivityProblems(requirement, state, day),
      ]
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
  const units = listUnitProblems(organisation, 'audience.within', within, day)
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
  const days = schedule.every === 'dates' ? listDateProblems(schedule.dates) : at('schedule.day', hasSuchDay(schedule) ? [] : ['no-such-day'])
  return [...days, ...at('schedule.leadDays', schedule.leadDays > daysBetweenRounds(schedule) ? ['lead-longer-than-period'] : [])]
}

/** Of the shortest that it can be. */
const DAYS_OF: Record<Exclude<CalendarSchedule['every'], 'dates'>, number> = { year: 365, tertial: 120, quarter: 90, month: 28 }
/** A leap year, so that 29 February is a day; other years have it on the 28th. */
const LEAP_YEAR = 2024
const ORDINARY_YEAR = 2025

/** Only once a year is a date; every four months on the 31st means the last day of each of those months. */
function hasSuchDay(schedule: CalendarSchedule): boolean {
  return schedule.every !== 'year' || isDay(schedule)
}

function isDay({ month, day }: DateOfYear): boolean {
  return day <= daysIn(LEAP_YEAR, month)
}

function listDateProblems(dates: readonly DateOfYear[]): RequirementProblem[] {
  const days = dates.map(dayOfYear)
  return dates.flatMap((date, index) => at(`schedule.dates.${index}`, !isDay(date) ? ['no-such-day'] : days.slice(0, index).includes(dayOfYear(date)) ? ['date-twice'] : []))
}

/** The shortest time from one round to the next. */
function daysBetweenRounds(schedule: CalendarSchedule): number {
  if (schedule.every !== 'dates') return DAYS_OF[schedule.every]
  const days = [...new Set(schedule.dates.map(dayOfYear))].sort((one, other) => one - other)
  const [first = 0] = days
  return Math.min(...days.map((day, index) => (days[index + 1] ?? first + DAYS_OF.year) - day))
}

function dayOfYear({ month, day }: DateOfYear): number {
  return daysBetween(`${ORDINARY_YEAR}-01-01`, new Date(Date.UTC(ORDINARY_YEAR, month - 1, Math.min(day, daysIn(ORDINARY_YEAR, month)))).toISOString().slice(0, 10))
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
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
