import { addDays, addMonths, compareDays, latestDay, type Day } from '../days/day'
import { fulfilledOn, type FulfillingRecord, type Standing } from './obligation'
import { roundAfter, whyOf } from './owe-once'
import { findEntry, judge, type Candidate, type Reckoning } from './reckoning'
import type { LearnRequirement } from './requirement'
import { findMajor, type Rule, type RuleVersion } from './rules'
import { listFulfilling } from './settle'

type LearnVersion = RuleVersion & { requirement: LearnRequirement }

/**
 * What one person owes of a programme: exactly one standing for each lesson that is out or planned. Once a lesson is
 * completed, the first thing that asks for it again (a new major version, somebody who brings it back, the renewal) opens it anew.
 */
export function listLessonsOwed(reckoning: Reckoning, rule: Rule): Standing[] {
  const anchor = findAnchor(reckoning, rule)
  if (anchor === undefined) return []
  const seen = new Set<string>()
  return rule.versions.filter(isOfLessons).flatMap((version) =>
    version.requirement.lessonIds.flatMap((lessonId, index) => {
      if (seen.has(lessonId)) return []
      const released = planRelease(version.requirement, index, anchor)
      const candidate = findFirst(reckoning, rule, version, lessonId, released)
      if (!candidate) return []
      seen.add(lessonId)
      return judge(reckoning, rule, findNow(reckoning, rule, lessonId, candidate)) ?? []
    }),
  )
}

/** The day a lesson of a programme is released to somebody who belongs to its audience since `anchor`. */
export function planRelease({ cadence }: Pick<LearnRequirement, 'cadence'>, index: number, anchor: Day): Day {
  switch (cadence.kind) {
    case 'at-once':
      return anchor
    case 'calendar':
      return addDays(cadence.firstOn, 7 * cadence.everyWeeks * index)
    case 'from-hiring':
      return addDays(anchor, cadence.everyDays * index)
  }
}

/** The first day on which the programme concerned the person. */
function findAnchor(reckoning: Reckoning, rule: Rule): Day | undefined {
  for (const version of rule.versions) {
    const entry = findEntry(reckoning, version, rule.since)
    if (entry !== undefined) return entry
  }
  return undefined
}

/** The first time the lesson is owed, under its version of now. Nothing before the lesson itself is published. */
function findFirst(reckoning: Reckoning, rule: Rule, version: LearnVersion, lessonId: string, released: Day): Candidate | undefined {
  const { state, on, tenure } = reckoning
  const major = findMajor(state.lessons.get(lessonId), on)
  if (!major) return undefined
  const from = latestDay(released, major.since, rule.since)
  const opensOn = findEntry(reckoning, version, from)
  if (opensOn === undefined) return undefined
  const round = `${lessonId}/${tenure.label}`
  const why = opensOn === released && opensOn > tenure.startsOn ? 'released' : whyOf(opensOn, from, tenure.startsOn)
  const dueOn = rule.movedTo.get(round) ?? version.dueOn(opensOn)
  return { version, round, majorVersion: major.major, opensOn, dueOn, why: why === 'new-version' ? 'released' : why, lessonId }
}

/** What is owed of the lesson today: the first time, or what came after the last completion. */
function findNow(reckoning: Reckoning, rule: Rule, lessonId: string, first: Candidate): Candidate {
  const { on, tenure } = reckoning
  const records = reckoning.recordsOf(rule.requirementId)
  if (records.length === 0) return first
  const completed = listFulfilling(records, on, ({ record, recordedOn }) => 'lessonId' in record && record.lessonId === lessonId && (record.round === first.round || recordedOn >= tenure.startsOn))
  const last = completed.at(-1)
  if (!last) return first
  const isDone = ({ round, majorVersion }: Candidate) => completed.some(({ record }) => record.round === round && record.majorVersion === majorVersion)
  const [again] = [
    last.record.majorVersion < first.majorVersion ? { ...first, why: 'new-version' as const } : undefined,
    ofReturn(reckoning, rule, lessonId, last, first),
    ofRenewal(reckoning, rule, lessonId, last, first),
  ]
    .flatMap((candidate) => candidate ?? [])
    .filter((candidate) => candidate.opensOn <= on && !isDone(candidate))
    .sort((a, b) => compareDays(a.opensOn, b.opensOn))
  return again ?? { ...first, round: last.record.round, majorVersion: last.record.majorVersion }
}

/** The latest time it was brought back since, for those who belonged to the programme as it was that day. */
function ofReturn(reckoning: Reckoning, rule: Rule, lessonId: string, last: FulfillingRecord, first: Candidate): Candidate | undefined {
  const back = rule.returns.findLast((brought) => brought.lessonId === lessonId && brought.effectiveOn > fulfilledOn(last))
  if (!back) return undefined
  const version = rule.versions.filter(isOfLessons).find(({ from, to }) => from <= back.effectiveOn && (to === undefined || to >= back.effectiveOn))
  if (version?.requirement.lessonIds.includes(lessonId) !== true) return undefined
  const opensOn = findEntry(reckoning, version, back.effectiveOn)
  if (opensOn === undefined) return undefined
  const round = `${lessonId}/again-${back.returnNumber}`
  return { ...first, version, round, opensOn, dueOn: rule.movedTo.get(round) ?? addDays(opensOn, back.dueInDays), why: 'brought-back' }
}

/** So many months after it was done, under the version in force when it comes. */
function ofRenewal(reckoning: Reckoning, rule: Rule, lessonId: string, last: FulfillingRecord, first: Candidate): Candidate | undefined {
  for (const version of rule.versions.filter(isOfLessons)) {
    if (!version.requirement.lessonIds.includes(lessonId)) continue
    const base = findRenewal(reckoning, version.requirement, lessonId, last)
    const opensOn = base && findEntry(reckoning, version, latestDay(base, rule.since))
    if (opensOn === undefined) continue
    const round = `${lessonId}/${roundAfter(last)}`
    return { ...first, version, round, opensOn, dueOn: rule.movedTo.get(round) ?? version.dueOn(opensOn), why: 'renewal' }
  }
  return undefined
}

/** The first time it comes round that there is something to ask: always, or something changed or answered wrong. */
function findRenewal({ state, on }: Reckoning, { renewal }: LearnRequirement, lessonId: string, last: FulfillingRecord): Day | undefined {
  if (!renewal) return undefined
  const doneOn = fulfilledOn(last)
  // Whoever did not answer the questions here has nothing right yet.
  const isWrong = last.record.kind !== 'completion' || last.record.hasRepeats
  for (let months = renewal.months; ; months += renewal.months) {
    const comesOn = addMonths(doneOn, months)
    if (comesOn > on) return undefined
    const isChanged = state.lessons.get(lessonId)?.some(({ effectiveOn }) => effectiveOn > doneOn && effectiveOn <= comesOn)
    if (renewal.of === 'all' || isWrong || isChanged) return comesOn
  }
}

function isOfLessons(version: RuleVersion): version is LearnVersion {
  return version.requirement.kind === 'learn'
}
