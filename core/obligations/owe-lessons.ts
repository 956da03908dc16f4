import { addDays, addMonths, latestDay, type Day } from '../days/day'
import type { LessonReturn } from '../facts/rule-facts'
import { fulfilledOn, type FulfillingRecord, type Standing } from './obligation'
import { RECORD_KEY_LETTERS, whyOf } from './owe-once'
import { findEntry, judge, type Candidate, type Reckoning } from './reckoning'
import type { LearnRequirement } from './requirement'
import { findMajor, type Major, type Rule, type RuleVersion } from './rules'
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
      return judge(reckoning, rule, findNow(reckoning, rule, version, lessonId, candidate)) ?? []
    }),
  )
}

/** The day a lesson of a programme is released to somebody who belongs to its audience since `anchor`. */
export function planRelease({ cadence }: LearnRequirement, index: number, anchor: Day): Day {
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
  const { state, on, tenure, periodsOf } = reckoning
  const major = findMajor(state.lessons.get(lessonId), on)
  if (!major) return undefined
  const from = latestDay(released, major.since, rule.since)
  const entry = findEntry(reckoning, version, from)
  // Planned, for whoever is there now: it has a day, though nothing is owed yet.
  const planned = from > on && periodsOf(version.audience).some(({ startsOn, endsOn }) => startsOn <= on && (endsOn === undefined || endsOn >= on)) ? from : undefined
  const opensOn = from > on ? planned : entry
  if (opensOn === undefined || (version.to !== undefined && opensOn > version.to)) return undefined
  const why = opensOn === released && opensOn > tenure.startsOn ? 'released' : whyOf(opensOn, from, tenure.startsOn)
  return { version, round: `${lessonId}/${tenure.label}`, majorVersion: major.major, opensOn, dueOn: version.dueOn(opensOn), why: why === 'new-version' ? 'released' : why, lessonId }
}

/** What is owed of the lesson today: the first time, or what came after the last completion. */
function findNow(reckoning: Reckoning, rule: Rule, version: LearnVersion, lessonId: string, first: Candidate): Candidate {
  const { on, tenure } = reckoning
  const completed = listFulfilling(
    reckoning.recordsOf(rule.requirementId),
    on,
    ({ record, recordedOn }) => 'lessonId' in record && record.lessonId === lessonId && (record.round === first.round || recordedOn >= tenure.startsOn),
  )
  const last = completed.at(-1)
  if (!last) return first
  const [again] = [
    last.record.majorVersion < first.majorVersion ? ofMajor(reckoning, lessonId, first) : undefined,
    ofReturn(rule.returns, lessonId, last, first),
    ofRenewal(reckoning, version, lessonId, last, first),
  ]
    .flatMap((candidate) => candidate ?? [])
    .filter(({ opensOn }) => opensOn <= on)
    .sort((a, b) => (a.opensOn < b.opensOn ? -1 : a.opensOn > b.opensOn ? 1 : 0))
  return again ?? { ...first, round: last.record.round, majorVersion: last.record.majorVersion }
}

function ofMajor({ state, on }: Reckoning, lessonId: string, first: Candidate): Candidate | undefined {
  const major: Major | undefined = findMajor(state.lessons.get(lessonId), on)
  if (!major) return undefined
  const opensOn = latestDay(major.since, first.opensOn)
  return { ...first, opensOn, dueOn: first.version.dueOn(opensOn), why: 'new-version' }
}

/** The latest time it was brought back since. */
function ofReturn(returns: readonly LessonReturn[], lessonId: string, last: FulfillingRecord, first: Candidate): Candidate | undefined {
  const since = returns.filter((brought) => brought.lessonId === lessonId && brought.effectiveOn > fulfilledOn(last))
  const back = since.at(-1)
  return back && { ...first, round: `${lessonId}/again-${back.returnNumber}`, opensOn: back.effectiveOn, dueOn: addDays(back.effectiveOn, back.dueInDays), why: 'brought-back' }
}

function ofRenewal({ state, on }: Reckoning, version: LearnVersion, lessonId: string, last: FulfillingRecord, first: Candidate): Candidate | undefined {
  const { renewal } = version.requirement
  if (!renewal) return undefined
  const doneOn = fulfilledOn(last)
  const publishedOn = (state.lessons.get(lessonId) ?? []).map(({ effectiveOn }) => effectiveOn)
  for (let months = renewal.months; ; months += renewal.months) {
    const opensOn = addMonths(doneOn, months)
    if (opensOn > on) return undefined
    const isChanged = publishedOn.some((day) => day > doneOn && day <= opensOn)
    // Whoever did not answer the questions here has nothing right yet.
    const isWrong = last.record.kind !== 'completion' || last.record.hasRepeats
    if (renewal.of === 'all' || isChanged || isWrong)
      return { ...first, round: `${lessonId}/after-${last.recordKey.slice(0, RECORD_KEY_LETTERS)}`, opensOn, dueOn: version.dueOn(opensOn), why: 'renewal' }
  }
}

function isOfLessons(version: RuleVersion): version is LearnVersion {
  return version.requirement.kind === 'learn'
}
