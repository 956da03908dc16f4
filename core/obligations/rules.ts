import { addDays, dayOf, type Day } from '../days/day'
import type { DocumentPublication } from '../facts/fact'
import type { LogState } from '../facts/log-state'
import type { LessonPublication, LessonReturn, RequirementPublication, RequirementWithdrawal } from '../facts/rule-facts'
import type { Organisation } from '../organisation/organisation'
import { isOfPeople } from './audience'
import { createUnitPeriods, type UnitPeriods } from './membership'
import { listCalendarRounds, type CalendarRound } from './recurrence'
import type { Requirement } from './requirement'
import type { Schedule } from './schedule'

/** How far ahead the next round of a series is looked for; no schedule has a longer gap than a year. */
export const LOOK_AHEAD_DAYS = 366

/** A major version of a document or lesson: what is owed is owed under it, from the day it came into force. */
export type Major = { major: number; since: Day }

/** A version of a requirement and the days on which a round may open under it. */
export type RuleVersion = {
  requirement: Requirement
  publication: RequirementPublication
  from: Day
  /** Absent while no later version is in force. */
  to?: Day
  schedule: Schedule
  /** Versions with the same audience share it, so that whose it is takes one reckoning a person. */
  audience: number
  /** Of a calendar schedule: all rounds that may have opened under it, and the next to come. */
  rounds: readonly CalendarRound[]
  dueOn(opensOn: Day): Day
}

/** A requirement with all that was decided about it until a day. */
export type Rule = {
  requirementId: string
  kind: Requirement['kind']
  /** The first day on which it was in force: a document older than the requirement makes nobody late. */
  since: Day
  versions: readonly RuleVersion[]
  withdrawal?: RequirementWithdrawal
  returns: readonly LessonReturn[]
  /** The day a round was moved to, by its label, or label and subject. */
  movedTo: ReadonlyMap<string, Day>
}

/** Every rule in force on a day, made ready to be asked about anybody. */
export type Rules = {
  day: Day
  rules: readonly Rule[]
  audiences: readonly { audience: Requirement['audience']; units: UnitPeriods }[]
}

/** The rules of that day. They are kept with the state until a rule or the tree changes: making them ready takes longer than asking. */
export function rulesOn(state: LogState, day: Day): Rules {
  const known = state.prepared.rules.get(day)
  if (known) return known
  const rules = prepareRules(state, day)
  // A few days are asked about again and again: today, and the day a publication is previewed for.
  if (state.prepared.rules.size >= MOST_DAYS_KEPT) state.prepared.rules.clear()
  state.prepared.rules.set(day, rules)
  return rules
}

const MOST_DAYS_KEPT = 8

function prepareRules(state: LogState, day: Day): Rules {
  const audiences = new Map<string, number>()
  const numbered: { audience: Requirement['audience']; units: UnitPeriods }[] = []
  const numberOf = (audience: Requirement['audience']): number => {
    const key = JSON.stringify(audience)
    const known = audiences.get(key)
    if (known !== undefined) return known
    audiences.set(key, numbered.length)
    numbered.push({ audience, units: unitPeriodsOf(state.organisation, audience) })
    return numbered.length - 1
  }
  const rules = [...state.requirements.values()].flatMap((publications) => prepareRule(state, publications, day, numberOf) ?? [])
  return { day, rules, audiences: numbered }
}

function unitPeriodsOf(organisation: Organisation, audience: Requirement['audience']): UnitPeriods {
  return createUnitPeriods(organisation, audience.within, isOfPeople(audience) || audience.of === 'units' ? audience.levels : undefined)
}

function prepareRule({ decisions }: LogState, publications: readonly RequirementPublication[], day: Day, numberOf: (audience: Requirement['audience']) => number): Rule | undefined {
  const first = publications[0]
  if (!first) return undefined
  const { requirementId } = first.requirement
  const decided = decisions.get(requirementId)
  const withdrawal = decided?.withdrawals.filter(({ effectiveOn }) => effectiveOn <= day).at(-1)
  const inForce = publications.filter(({ effectiveOn }) => effectiveOn <= day).sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : a.version - b.version))
  // Published anew after a withdrawal it begins from the beginning.
  const begunAnew = withdrawal ? inForce.filter(({ version }) => version > withdrawal.version) : inForce
  const counted = begunAnew.length > 0 ? begunAnew : inForce
  const [earliest] = counted
  if (!earliest) return undefined
  const endsOn = begunAnew.length === 0 && withdrawal ? addDays(withdrawal.effectiveOn, -1) : undefined
  const versions = counted.flatMap((publication, index): RuleVersion[] => {
    const next = counted[index + 1]
    const to = next ? addDays(next.effectiveOn, -1) : endsOn
    // Replaced on the day it came into force: nothing ever opened under it.
    return to !== undefined && to < publication.effectiveOn ? [] : [prepareVersion(publication, to, index === 0, day, numberOf)]
  })
  return {
    requirementId,
    kind: earliest.requirement.kind,
    since: earliest.effectiveOn,
    versions,
    ...(begunAnew.length === 0 && withdrawal && { withdrawal }),
    returns: (decided?.returns ?? []).filter(({ effectiveOn }) => effectiveOn <= day),
    movedTo: new Map(
      (decided?.moves ?? []).filter(({ recordedAt }) => dayOf(recordedAt) <= day).map(({ round, subject, dueOn }) => [subject === undefined ? round : `${round} ${subject}`, dueOn]),
    ),
  }
}

function prepareVersion(publication: RequirementPublication, to: Day | undefined, isFirst: boolean, day: Day, numberOf: (audience: Requirement['audience']) => number): RuleVersion {
  const { requirement, effectiveOn: from } = publication
  const schedule = scheduleOf(requirement)
  const dueDays = new Map<Day, Day>()
  return {
    requirement,
    publication,
    from,
    ...(to !== undefined && { to }),
    schedule,
    audience: numberOf(requirement.audience),
    rounds: schedule.kind === 'calendar' ? listRounds(schedule, from, to, isFirst, day) : [],
    dueOn(opensOn) {
      const known = dueDays.get(opensOn)
      if (known !== undefined) return known
      const dueOn = addDays(opensOn, requirement.dueInDays)
      dueDays.set(opensOn, dueOn)
      return dueOn
    },
  }
}

/** A round keeps the version under which it opened; one that was running already when there was no version belongs to the first. */
function listRounds(schedule: Extract<Schedule, { kind: 'calendar' }>, from: Day, to: Day | undefined, isFirst: boolean, day: Day): CalendarRound[] {
  return listCalendarRounds(schedule, from, addDays(day, LOOK_AHEAD_DAYS + schedule.leadDays)).flatMap((round) => {
    const isOpenBefore = round.opensOn < from
    if ((isOpenBefore && !isFirst) || (to !== undefined && round.opensOn > to)) return []
    return [isOpenBefore ? { ...round, opensOn: from } : round]
  })
}

function scheduleOf(requirement: Requirement): Schedule {
  if (requirement.kind === 'learn') return { kind: 'from-hiring' }
  return requirement.schedule ?? { kind: 'from-version' }
}

/** The major version in force on `day`: of those that have come into force, the highest. */
export function findMajor(publications: readonly Pick<DocumentPublication | LessonPublication, 'effectiveOn' | 'version'>[] | undefined, day: Day): Major | undefined {
  let found: Major | undefined
  for (const { effectiveOn, version } of publications ?? []) {
    if (effectiveOn > day || (found && version.major < found.major)) continue
    if (!found || version.major > found.major) found = { major: version.major, since: effectiveOn }
    else if (effectiveOn < found.since) found.since = effectiveOn
  }
  return found
}
