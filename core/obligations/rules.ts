import { addDays, dayOf, latestDay, type Day } from '../days/day'
import type { DocumentPublication } from '../facts/fact'
import type { LogState } from '../facts/log-state'
import type { LessonPublication, LessonReturn, RequirementPublication, RequirementWithdrawal } from '../facts/rule-facts'
import { isOfPeople, type Audience } from './audience'
import { createUnitPeriods, type UnitPeriods } from './membership'
import type { Occasion } from './reckoning'
import { MOST_DAYS_MOVED, recallCalendarRounds, type CalendarRound } from './recurrence'
import type { LearnRequirement, Requirement } from './requirement'
import type { CalendarSchedule, Schedule } from './schedule'
import { findSeries } from './series'

/** How far ahead the next round of a series is looked for; no schedule has a longer gap than a year. */
export const LOOK_AHEAD_DAYS = 366

/** A major version of a document or lesson: what is owed is owed under it, from the day it came into force. */
export type Major = { major: number; since: Day }

/**
 * A version of a requirement and the days on which a round may open under it. Each has every field, in the same order, and
 * what requirements of other kinds lack is told here: objects of one shape are read several times faster.
 */
export type RuleVersion = {
  requirement: Requirement
  publication: RequirementPublication
  from: Day
  /** Undefined while no later version is in force. */
  to: Day | undefined
  schedule: Schedule
  /** Done in another system: an activity of which no evidence is asked here. */
  isShownOnly: boolean
  /** Versions with the same audience share it, so that whose it is takes one reckoning a person. */
  audience: number
  /** Of a calendar schedule or a single day: all rounds that may have opened under it, and the next to come. `until`: the day before that. */
  rounds: readonly (CalendarRound & { until?: Day })[]
  /** By label, those too that opened under an earlier version: what they become where this one changes open rounds. */
  datesOfRounds: ReadonlyMap<string, Day>
  dueOn: (opensOn: Day) => Day
  /** Of a requirement to sign. */
  text: Text | undefined
  programme: LearnRequirement | undefined
  /** Of a programme, in their order. */
  lessons: readonly RuleLesson[]
  /** Of its lessons, by the day from which they are counted, as far as anybody asked. */
  releases: Map<Day, readonly Release[]>
  /** Of its lessons, for those who belong to its audience all along since that day, as far as anybody asked. */
  firstTimes: Map<Day, FirstTimes>
}

/** `number` is its place among all lessons of all versions. */
export type RuleLesson = Text & { lessonId: string; number: number }

/** When a lesson is released, and due for whomever it concerned by then. */
export type Release = { releasedOn: Day; dueOn: Day }

/** When each lesson is owed for the first time unless that was moved by hand, in their order; undefined for one that is not owed. */
export type FirstTimes = readonly (Occasion | undefined)[]

/** What is published of a document or lesson, and its major version of the day that the rules were made ready for, which nearly every question is about. */
export type Text = { publications: readonly (DocumentPublication | LessonPublication)[]; firstOn: Day | undefined; day: Day; major: Major | undefined }

/** A requirement with all that was decided about it until a day. */
export type Rule = {
  requirementId: string
  kind: Requirement['kind']
  /** The first day on which it was in force: a document older than the requirement makes nobody late. */
  since: Day
  versions: readonly RuleVersion[]
  /** The places of a programme's lessons, over all versions, so that records are sorted by number instead of by name. */
  lessonNumbers: ReadonlyMap<string, number>
  withdrawal?: RequirementWithdrawal
  returns: readonly LessonReturn[]
  /** The day a round was moved to, by its label, or label and subject. */
  movedTo: ReadonlyMap<string, Day>
}

/** Every rule in force on a day, made ready to be asked about anybody. */
export type Rules = {
  day: Day
  rules: readonly Rule[]
  /** Those of which some version is about people, units, roles or objects; no other need be asked about one. */
  about: Readonly<Record<NonNullable<Audience['of']>, readonly Rule[]>>
  audiences: readonly { audience: Requirement['audience']; units: UnitPeriods }[]
}

/**
 * The rules of that day. They are kept with the state until a rule changes: making them ready takes longer than asking. `until`: with
 * the rounds of series to that day; for most questions the next is enough.
 */
export function rulesOn(state: LogState, day: Day, until = day): Rules {
  const key = until === day ? day : `${day} ${until}`
  const known = state.prepared.rules.get(key)
  if (known) return known
  const rules = prepareRules(state, day, until)
  // A few days are asked about again and again: today, and the day a publication is previewed for.
  if (state.prepared.rules.size >= MOST_DAYS_KEPT) state.prepared.rules.clear()
  state.prepared.rules.set(key, rules)
  return rules
}

const MOST_DAYS_KEPT = 8

function prepareRules(state: LogState, day: Day, until: Day): Rules {
  const audiences = new Map<string, number>()
  const numbered: { audience: Requirement['audience']; units: UnitPeriods }[] = []
  const numberOf = (audience: Requirement['audience']): number => {
    const key = JSON.stringify(audience)
    const known = audiences.get(key)
    if (known !== undefined) return known
    audiences.set(key, numbered.length)
    numbered.push({ audience, units: unitPeriodsOf(state, audience) })
    return numbered.length - 1
  }
  const roundsOf = (schedule: CalendarSchedule, from: Day) =>
    recallCalendarRounds((state.prepared.rounds ??= new Map()), schedule, from, addDays(latestDay(day, until), LOOK_AHEAD_DAYS + MOST_DAYS_MOVED + schedule.leadDays))
  const rules = [...state.requirements.values()].flatMap((publications) => prepareRule(publications, { state, day, numberOf, roundsOf }) ?? [])
  const about = (of: NonNullable<Audience['of']>) => rules.filter(({ versions }) => versions.some(({ requirement: { audience } }) => (audience.of ?? 'people') === of))
  return { day, rules, about: { people: about('people'), units: about('units'), roles: about('roles'), objects: about('objects') }, audiences: numbered }
}

/** Looked up at each question, for the tree may change while the rules stay as they are. */
function unitPeriodsOf({ organisation, prepared }: LogState, audience: Requirement['audience']): UnitPeriods {
  const levels = isOfPeople(audience) || audience.of === 'units' ? audience.levels : undefined
  const key = JSON.stringify([audience.within, levels])
  let known: { trees: Map<string, UnitPeriods>; units: UnitPeriods } | undefined
  return (unitId) => {
    const trees = (prepared.units ??= new Map<string, UnitPeriods>())
    if (known?.trees === trees) return known.units(unitId)
    let units = trees.get(key)
    if (!units) trees.set(key, (units = createUnitPeriods(organisation, audience.within, levels)))
    known = { trees, units }
    return units(unitId)
  }
}

/** What the versions of one day share. */
type Preparation = { state: LogState; day: Day; numberOf: (audience: Requirement['audience']) => number; roundsOf: (schedule: CalendarSchedule, from: Day) => readonly CalendarRound[] }

function prepareRule(published: readonly RequirementPublication[], preparation: Preparation): Rule | undefined {
  const { state: { decisions }, day } = preparation
  const requirementId = published[0]?.requirement.requirementId ?? ''
  const { withdrawals = [], returns = [], moves = [] } = decisions.get(requirementId) ?? {}
  const { publications, withdrawal } = findSeries(published, withdrawals, day)
  const [earliest] = publications
  if (!earliest) return undefined
  const endsOn = withdrawal && addDays(withdrawal.effectiveOn, -1)
  // Replaced on the day it came into force: nothing ever opened under it.
  const counted = publications.filter(({ effectiveOn }, index) => publications[index + 1]?.effectiveOn !== effectiveOn)
  const versions: RuleVersion[] = []
  const lessonNumbers = new Map<string, number>()
  const numberOfLesson = (lessonId: string): number => {
    const known = lessonNumbers.get(lessonId) ?? lessonNumbers.size
    lessonNumbers.set(lessonId, known)
    return known
  }
  for (const [index, publication] of counted.entries()) {
    const next = counted[index + 1]
    versions.push(prepareVersion(publication, next ? addDays(next.effectiveOn, -1) : endsOn, versions, numberOfLesson, preparation))
  }
  return {
    requirementId,
    kind: earliest.requirement.kind,
    since: earliest.effectiveOn,
    versions,
    lessonNumbers,
    ...(withdrawal && { withdrawal }),
    returns: returns.filter(({ effectiveOn }) => effectiveOn <= day && effectiveOn >= earliest.effectiveOn).sort((a, b) => a.returnNumber - b.returnNumber),
    movedTo: new Map(
      moves
        .filter(({ recordedAt }) => dayOf(recordedAt) <= day)
        .sort((a, b) => a.step - b.step)
        .map(({ round, subject, dueOn }) => [subject === undefined ? round : `${round} ${subject}`, dueOn]),
    ),
  }
}

function prepareVersion(publication: RequirementPublication, to: Day | undefined, earlier: readonly RuleVersion[], numberOfLesson: (lessonId: string) => number, { state, day, numberOf, roundsOf }: Preparation): RuleVersion {
  const { requirement, effectiveOn: from } = publication
  const schedule = scheduleOf(requirement)
  const dueDays = new Map<Day, Day>()
  let latest = { opensOn: '', dueOn: '' }
  const textOf = (publications: Text['publications'] = []): Text => ({ publications, firstOn: publications.map(({ effectiveOn }) => effectiveOn).sort()[0], day, major: findMajor(publications, day) })
  const rounds = schedule.kind === 'calendar' ? roundsOf(schedule, from) : []
  return {
    requirement,
    publication,
    from,
    to,
    schedule,
    isShownOnly: requirement.kind === 'act' && requirement.evidence === 'none',
    audience: numberOf(requirement.audience),
    rounds: schedule.kind === 'one-off' ? [{ label: 'once', opensOn: addDays(schedule.dueOn, -schedule.leadDays), dueOn: schedule.dueOn }] : withEnds(keepOwnRounds(rounds, schedule, from, to, earlier)),
    datesOfRounds: new Map(rounds.map(({ label, dueOn }) => [label, dueOn])),
    text: requirement.kind === 'sign' ? textOf(state.documents.get(requirement.documentId)) : undefined,
    programme: requirement.kind === 'learn' ? requirement : undefined,
    lessons: requirement.kind === 'learn' ? requirement.lessonIds.map((lessonId) => ({ lessonId, number: numberOfLesson(lessonId), ...textOf(state.lessons.get(lessonId)) })) : [],
    releases: new Map(),
    firstTimes: new Map(),
    dueOn: (opensOn) => {
      // Whoever is hired owes many lessons from the same day.
      if (opensOn === latest.opensOn) return latest.dueOn
      let dueOn = dueDays.get(opensOn)
      if (dueOn === undefined) dueDays.set(opensOn, (dueOn = addDays(opensOn, requirement.dueInDays)))
      latest = { opensOn, dueOn }
      return dueOn
    },
  }
}

function withEnds(rounds: readonly CalendarRound[]): RuleVersion['rounds'] {
  return rounds.map((round, index) => {
    const next = rounds[index + 1]
    return next ? { ...round, until: addDays(next.opensOn, -1) } : round
  })
}

/** A round keeps the version under which it opened. One that was running already, and opened under none, opens with this version. */
function keepOwnRounds(rounds: readonly CalendarRound[], schedule: Schedule, from: Day, to: Day | undefined, earlier: readonly RuleVersion[]): CalendarRound[] {
  const last = earlier.at(-1)
  const isSamePace = !last || (last.schedule.kind === 'calendar' && schedule.kind === 'calendar' && last.schedule.every === schedule.every)
  const opened = new Set(earlier.flatMap((version) => version.rounds.map(({ label }) => label)))
  return rounds.flatMap((round) => {
    if (opened.has(round.label) || (to !== undefined && round.opensOn > to)) return []
    if (round.opensOn >= from) return [round]
    return isSamePace ? [{ ...round, opensOn: from }] : []
  })
}

function scheduleOf(requirement: Requirement): Schedule {
  if (requirement.kind === 'learn') return { kind: 'from-hiring' }
  return requirement.schedule ?? { kind: 'from-version' }
}

/** The major version that counts on the day. */
export function majorOn({ publications, day, major }: Text, on: Day): Major | undefined {
  return on === day ? major : findMajor(publications, on)
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
