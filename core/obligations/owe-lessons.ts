import { addDays, addMonths, latestDay, type Day } from '../days/day'
import { fulfilledOn, type FulfillingRecord, type Standing } from './obligation'
import { roundAfter, whyOf } from './owe-once'
import { findEntry, judge, majorOfLesson, movedDay, type Candidate, type Reckoning } from './reckoning'
import type { LearnRequirement } from './requirement'
import type { Rule, RuleVersion } from './rules'
import { listFulfilling } from './settle'

type LearnVersion = RuleVersion & { requirement: LearnRequirement }

/**
 * What one person owes of a programme: exactly one standing for each lesson that is out or planned. Once a lesson is
 * completed, the first thing that asks for it again (a new major version, somebody who brings it back, the renewal) opens it anew.
 */
export function listLessonsOwed(reckoning: Reckoning, rule: Rule): Standing[] {
  const anchor = findAnchor(reckoning, rule)
  if (anchor === undefined) return []
  const standings: Standing[] = []
  const seen = new Set<string>()
  for (const version of rule.versions) {
    if (!isOfLessons(version)) continue
    const releases = releasesOf(version, anchor)
    for (const [index, lessonId] of version.requirement.lessonIds.entries()) {
      if (seen.has(lessonId)) continue
      const candidate = findFirst(reckoning, rule, version, lessonId, releases[index] ?? anchor)
      if (!candidate) continue
      seen.add(lessonId)
      const standing = judge(reckoning, rule, findNow(reckoning, rule, lessonId, candidate))
      if (standing) standings.push(standing)
    }
  }
  return standings
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

/** Worked out once for everybody who began on the same day. */
function releasesOf(version: LearnVersion, anchor: Day): readonly Day[] {
  const known = version.releases.get(anchor)
  if (known) return known
  const days = version.requirement.lessonIds.map((_, index) => planRelease(version.requirement, index, anchor))
  version.releases.set(anchor, days)
  return days
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
  const { tenure } = reckoning
  const major = majorOfLesson(reckoning, lessonId)
  if (!major) return undefined
  const from = latestDay(released, major.since, rule.since)
  const opensOn = findEntry(reckoning, version, from)
  if (opensOn === undefined) return undefined
  const round = `${lessonId}/${tenure.label}`
  const why = opensOn === released && opensOn > tenure.startsOn ? 'released' : whyOf(opensOn, from, tenure.startsOn)
  const dueOn = movedDay(rule, round) ?? version.dueOn(opensOn)
  return { version, round, majorVersion: major.major, opensOn, dueOn, why: why === 'new-version' ? 'released' : why, lessonId }
}

/** What is owed of the lesson today: the first time, or what came after the last completion. */
function findNow(reckoning: Reckoning, rule: Rule, lessonId: string, first: Candidate): Candidate {
  const records = reckoning.recordsOf(rule.requirementId, lessonId)
  if (records.length === 0) return first
  const { on, tenure } = reckoning
  const completed = listFulfilling(records, on, ({ record, recordedOn }) => 'lessonId' in record && record.lessonId === lessonId && (record.round === first.round || recordedOn >= tenure.startsOn))
  const last = completed.at(-1)
  if (!last) return first
  let again: Candidate | undefined
  const consider = (candidate: Candidate | undefined): void => {
    if (!candidate || candidate.opensOn > on || (again && again.opensOn <= candidate.opensOn)) return
    const isDone = completed.some(({ record }) => record.round === candidate.round && record.majorVersion === candidate.majorVersion)
    if (!isDone) again = candidate
  }
  if (last.record.majorVersion < first.majorVersion) consider({ ...first, why: 'new-version' })
  if (rule.returns.length > 0) consider(ofReturn(reckoning, rule, lessonId, last, first))
  consider(ofRenewal(reckoning, rule, lessonId, last, first))
  if (again) return again
  const { round, majorVersion } = last.record
  return round === first.round && majorVersion === first.majorVersion ? first : { ...first, round, majorVersion }
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
  return { ...first, version, round, opensOn, dueOn: movedDay(rule, round) ?? addDays(opensOn, back.dueInDays), why: 'brought-back' }
}

/** So many months after it was done, under the version in force when it comes. */
function ofRenewal(reckoning: Reckoning, rule: Rule, lessonId: string, last: FulfillingRecord, first: Candidate): Candidate | undefined {
  for (const version of rule.versions) {
    if (!isOfLessons(version) || !version.requirement.renewal || !version.requirement.lessonIds.includes(lessonId)) continue
    const base = findRenewal(reckoning, version.requirement, lessonId, last)
    const opensOn = base && findEntry(reckoning, version, latestDay(base, rule.since))
    if (opensOn === undefined) continue
    const round = `${lessonId}/${roundAfter(last)}`
    return { ...first, version, round, opensOn, dueOn: movedDay(rule, round) ?? version.dueOn(opensOn), why: 'renewal' }
  }
  return undefined
}

/** The first time it comes round that there is something to ask: always, or something changed or answered wrong. */
function findRenewal({ state, on }: Reckoning, { renewal }: LearnRequirement, lessonId: string, last: FulfillingRecord): Day | undefined {
  if (!renewal) return undefined
  const doneOn = fulfilledOn(last)
  // Whoever did not answer the questions here has nothing right yet.
  const isWrong = last.record.kind !== 'completion' || last.record.hasRepeats
  // Counted in months first: most completions are younger than that.
  if (monthsBetween(doneOn, on) < renewal.months) return undefined
  for (let months = renewal.months; ; months += renewal.months) {
    const comesOn = addMonths(doneOn, months)
    if (comesOn > on) return undefined
    const isChanged = state.lessons.get(lessonId)?.some(({ effectiveOn }) => effectiveOn > doneOn && effectiveOn <= comesOn)
    if (renewal.of === 'all' || isWrong || isChanged) return comesOn
  }
}

/** Calendar months from one to the other, whatever day of them. */
function monthsBetween(from: Day, to: Day): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
}

function isOfLessons(version: RuleVersion): version is LearnVersion {
  return version.requirement.kind === 'learn'
}
