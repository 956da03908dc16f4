import { addDays, toInstant, type Day, type Instant } from '../../../core/days/day'
import { languageOfLocale } from '../../../core/language/language'
import { drawMoment } from './draw-moment'
import { listPresentLeaders } from './draw-signatures'
import type { Employee } from './employee'
import { TRAINING_DAYS_BEFORE } from './history-days'
import type { DirectoryPerson, SampleCompletion, SampleMeeting } from './municipality'
import type { PlannedUnit } from './plan-units'
import { createRandom } from './random'

/** The lessons that were out long enough for people to have taken them, and how many of those who could did, in the middle. */
const TAKEN = [
  { requirementId: 'ethics-lessons', lessonId: 'impartiality', share: 0.12 },
  { requirementId: 'privacy-security', lessonId: 'personal-data', share: 0.11 },
  { requirementId: 'leader-course', lessonId: 'leaders-duties', share: 0.3 },
] as const
/** Of those who took it, how many answered something wrong at first. */
const WITH_REPEATS = 0.35
/** Workplaces that took the ethics lesson together in a meeting, and of their people how many were there. */
const MEETINGS = 0.12
const PRESENT = 0.7
/** Sent before lunch, after the morning's meeting. */
const TOLD_AT = 'T10:15:00.000Z'

/** Who has taken which lesson before the first day, alone or in a meeting. Nobody did at night, on a weekend or on leave. */
export function drawCompletions(
  units: readonly PlannedUnit[],
  employees: readonly Employee[],
  users: readonly DirectoryPerson[],
  seed: number,
  firstDay: Day,
): { completed: SampleCompletion[]; meetings: SampleMeeting[] } {
  const random = createRandom(seed, 'completions')
  const languages = new Map(users.map(({ id, preferredLanguage }) => [id, languageOfLocale(preferredLanguage ?? undefined)]))
  const zeal = new Map(units.map(({ unitId }) => [unitId, 2 * random.next()]))
  const completed = employees.flatMap((employee) => {
    const { personId, account, unit, leads, startsOn } = employee
    return TAKEN.flatMap(({ requirementId, lessonId, share }): SampleCompletion[] => {
      const wants = random.chance(share * (zeal.get(unit.unitId) ?? 1))
      const hasRepeats = random.chance(WITH_REPEATS)
      const channel = random.chance(0.2) ? 'tab' : 'msteams-bot'
      const outOn = addDays(firstDay, -TRAINING_DAYS_BEFORE[requirementId])
      const at = drawMoment(random, employee, { from: outOn, to: addDays(firstDay, -1) })
      // Leaders of the sample lead from their first day.
      const isAsked = requirementId !== 'leader-course' || (leads !== undefined && startsOn <= outOn)
      if (!wants || !isAsked || at === undefined || !account?.isEnabled) return []
      return [{ personId, requirementId, lessonId, channel: account.hasTeams ? channel : 'tab', language: languages.get(account.oid) ?? 'nb', hasRepeats, at }]
    })
  })
  return { completed: completed.sort(byTime), meetings: drawMeetings(units, employees, seed, firstDay).sort(byTime) }
}

function drawMeetings(units: readonly PlannedUnit[], employees: readonly Employee[], seed: number, firstDay: Day): SampleMeeting[] {
  const random = createRandom(seed, 'meetings')
  const outOn = addDays(firstDay, -TRAINING_DAYS_BEFORE['ethics-lessons'])
  const leaders = listPresentLeaders(employees, outOn)
  return units.flatMap((unit): SampleMeeting[] => {
    const isHeld = random.chance(MEETINGS)
    const leader = employees.find(({ leads }) => leads?.unitId === unit.unitId)
    if (unit.level !== 'workplace' || !isHeld || !leader || !leaders.has(unit.unitId)) return []
    const heldOn = weekdayFrom(addDays(outOn, 2 + Math.floor(random.next() * 12)))
    const personIds = employees.filter((employee) => employee !== leader && employee.unit.unitId === unit.unitId && isAtWork(employee, heldOn) && random.chance(PRESENT)).map(({ personId }) => personId)
    return personIds.length === 0 ? [] : [{ unitId: unit.unitId, leaderPersonId: leader.personId, requirementId: 'ethics-lessons', lessonId: 'impartiality', personIds, at: toInstant(new Date(heldOn + TOLD_AT)) }]
  })
}

function isAtWork({ startsOn, endsOn, leave }: Employee, day: Day): boolean {
  return startsOn <= day && (endsOn === undefined || endsOn >= day) && !(leave && leave.startsOn <= day && (leave.endsOn === undefined || leave.endsOn >= day))
}

function weekdayFrom(day: Day): Day {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return weekday === 0 ? addDays(day, 1) : weekday === 6 ? addDays(day, 2) : day
}

function byTime({ at: one }: { at: Instant }, { at: other }: { at: Instant }): number {
  return one < other ? -1 : one > other ? 1 : 0
}
