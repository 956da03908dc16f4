import { addDays, addMonths, latestDay, monthNumberOf, type Day } from '../days/day'
import type { KeyedRecord } from '../facts/log-state'
import type { LessonPublication } from '../facts/rule-facts'
import { listAboutLesson } from './known-records'
import { fulfilledOn, type FulfillingRecord, type Standing } from './obligation'
import { roundAfter, whyOf } from './owe-once'
import { findEntry, judge, movedDay, type Occasion, type Reckoning } from './reckoning'
import type { LearnRequirement } from './requirement'
import { majorOn, type FirstTimes, type Release, type Rule, type RuleLesson, type RuleVersion } from './rules'
import { listFulfilling } from './settle'

/**
 * What one person owes of a programme: exactly one standing for each lesson that is out or planned. Once a lesson is
 * completed, the first thing that asks for it again (a new major version, somebody who brings it back, the renewal) opens it anew.
 */
export function addLessonsOwed(reckoning: Reckoning, rule: Rule, standings: Standing[]): void {
  const anchor = findAnchor(reckoning, rule)
  if (anchor === undefined) return
  const known = reckoning.recordsOf(rule)
  // One version has each lesson once: no other can be published.
  const seen = rule.versions.length > 1 ? new Set<string>() : undefined
  for (const version of rule.versions) {
    if (!version.programme) continue
    const firstTimes = firstTimesOf(reckoning, rule, version, version.programme, anchor)
    let index = 0
    for (const lesson of version.lessons) {
      const firstTime = firstTimes[index++]
      if (!firstTime || seen?.has(lesson.lessonId)) continue
      seen?.add(lesson.lessonId)
      const records = listAboutLesson(known, rule, lesson.number)
      const round = firstRound(lesson.lessonId, reckoning.tenure.label, records)
      const movedTo = movedDay(rule, round)
      const first = movedTo === undefined ? firstTime : { ...firstTime, dueOn: movedTo }
      const again = records.length === 0 ? undefined : findAgain(reckoning, rule, lesson.lessonId, first, round, records)
      const standing = again ? judge(reckoning, rule, again.occasion, again.round, records) : judge(reckoning, rule, first, round, records)
      if (standing) standings.push(standing)
    }
  }
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

/** Worked out once for everybody, or, where it counts from hiring, for everybody who began on the same day. */
function releasesOf(version: RuleVersion, programme: LearnRequirement, anchor: Day): readonly Release[] {
  const { cadence, lessonIds } = programme
  const key = cadence.kind === 'calendar' ? cadence.firstOn : anchor
  const known = version.releases.get(key)
  if (known) return known
  const releases = lessonIds.map((_, index) => {
    const releasedOn = planRelease(programme, index, anchor)
    return { releasedOn, dueOn: version.dueOn(releasedOn) }
  })
  version.releases.set(key, releases)
  return releases
}

/** The first day on which the programme concerned the person. */
function findAnchor(reckoning: Reckoning, rule: Rule): Day | undefined {
  for (const version of rule.versions) {
    const entry = findEntry(reckoning, version, rule.since)
    if (entry !== undefined) return entry
  }
  return undefined
}

/** Of each lesson, in their order. Whoever belongs to the audience since the first day of an employment that has no end shares them with all who began that day. */
function firstTimesOf(reckoning: Reckoning, rule: Rule, version: RuleVersion, programme: LearnRequirement, anchor: Day): FirstTimes {
  const { rules, on, tenure, membershipIn } = reckoning
  const [period, second] = membershipIn(version.audience).periods
  const isShared = rule.versions.length === 1 && second === undefined && period?.startsOn === tenure.startsOn && period.endsOn === undefined && on === rules.day
  const known = isShared ? version.firstTimes.get(tenure.startsOn) : undefined
  if (known) return known
  const releases = releasesOf(version, programme, anchor)
  const firstTimes = version.lessons.map((lesson, index) => findFirstTime(reckoning, rule, version, lesson, releases[index]))
  if (isShared) version.firstTimes.set(tenure.startsOn, firstTimes)
  return firstTimes
}

/** When the lesson is owed for the first time, under its version of now. Nothing before the lesson itself is published. */
function findFirstTime(reckoning: Reckoning, rule: Rule, version: RuleVersion, lesson: RuleLesson, release: Release | undefined): Occasion | undefined {
  const { tenure } = reckoning
  const major = majorOn(lesson, reckoning.on)
  if (!major || !release) return undefined
  const { releasedOn, dueOn } = release
  const from = latestDay(releasedOn, major.since, rule.since)
  const opensOn = findEntry(reckoning, version, from)
  if (opensOn === undefined) return undefined
  const why = opensOn === releasedOn && opensOn > tenure.startsOn ? 'released' : whyOf(opensOn, from, tenure.startsOn)
  return { version, majorVersion: major.major, opensOn, dueOn: opensOn === releasedOn ? dueOn : version.dueOn(opensOn), why: why === 'new-version' ? 'released' : why, lessonId: lesson.lessonId }
}

/** As a record has it, where one does: a name put together anew is slow to compare with any other. */
function firstRound(lessonId: string, label: string, records: readonly KeyedRecord[]): string {
  for (const { record: { round } } of records) if (round.length === lessonId.length + 1 + label.length && round[lessonId.length] === '/' && round.startsWith(lessonId) && round.endsWith(label)) return round
  return `${lessonId}/${label}`
}

/** Of a lesson that was completed once. */
type Again = { occasion: Occasion; round: string }

/** What is owed of the lesson today after the last completion; undefined while it is the first time. */
function findAgain(reckoning: Reckoning, rule: Rule, lessonId: string, first: Occasion, firstRound: string, records: readonly KeyedRecord[]): Again | undefined {
  const completed = keepOfTenure(reckoning, listFulfilling(records, reckoning.on), lessonId, firstRound)
  const last = completed.at(-1)
  if (!last) return undefined
  let again: Again | undefined
  if (last.record.majorVersion < first.majorVersion) again = sooner(reckoning, completed, again, { occasion: { ...first, why: 'new-version' }, round: firstRound })
  if (rule.returns.length > 0) again = sooner(reckoning, completed, again, ofReturn(reckoning, rule, lessonId, last, first))
  again = sooner(reckoning, completed, again, ofRenewal(reckoning, rule, lessonId, last, first))
  if (again) return again
  const { round, majorVersion } = last.record
  return round === firstRound && majorVersion === first.majorVersion ? undefined : { occasion: { ...first, majorVersion }, round }
}

/** Completions of the lesson since this employment began, or of its first time. */
function keepOfTenure({ tenure }: Reckoning, completed: readonly FulfillingRecord[], lessonId: string, firstRound: string): readonly FulfillingRecord[] {
  let count = 0
  for (const done of completed) if (isOfTenure(done, lessonId, firstRound, tenure.startsOn)) count++
  if (count === completed.length) return completed
  const kept: FulfillingRecord[] = []
  for (const done of completed) if (isOfTenure(done, lessonId, firstRound, tenure.startsOn)) kept.push(done)
  return kept
}

function isOfTenure({ record, recordedOn }: FulfillingRecord, lessonId: string, firstRound: string, beganOn: Day): boolean {
  return 'lessonId' in record && record.lessonId === lessonId && (recordedOn >= beganOn || record.round === firstRound)
}

/** Of what asks for it again, the first that has come and is not done yet. */
function sooner({ on }: Reckoning, completed: readonly FulfillingRecord[], again: Again | undefined, candidate: Again | undefined): Again | undefined {
  if (!candidate || candidate.occasion.opensOn > on || (again && again.occasion.opensOn <= candidate.occasion.opensOn)) return again
  return isDone(completed, candidate) ? again : candidate
}

/** Apart from what asks, for a function made there would be made for every completion of everybody. */
function isDone(completed: readonly FulfillingRecord[], { round, occasion: { majorVersion } }: Again): boolean {
  return completed.some(({ record }) => record.round === round && record.majorVersion === majorVersion)
}

/** The latest time it was brought back since, for those who belonged to the programme as it was that day. */
function ofReturn(reckoning: Reckoning, rule: Rule, lessonId: string, last: FulfillingRecord, first: Occasion): Again | undefined {
  const back = rule.returns.findLast((brought) => brought.lessonId === lessonId && brought.effectiveOn > fulfilledOn(last))
  if (!back) return undefined
  const version = rule.versions.find(({ from, to }) => from <= back.effectiveOn && (to === undefined || to >= back.effectiveOn))
  if (version?.programme?.lessonIds.includes(lessonId) !== true) return undefined
  const opensOn = findEntry(reckoning, version, back.effectiveOn)
  if (opensOn === undefined) return undefined
  const round = `${lessonId}/again-${back.returnNumber}`
  return { occasion: { ...first, version, opensOn, dueOn: movedDay(rule, round) ?? addDays(opensOn, back.dueInDays), why: 'brought-back' }, round }
}

/** So many months after it was done, under the version in force when it comes. */
function ofRenewal(reckoning: Reckoning, rule: Rule, lessonId: string, last: FulfillingRecord, first: Occasion): Again | undefined {
  for (const version of rule.versions) {
    if (!version.programme?.renewal || !version.programme.lessonIds.includes(lessonId)) continue
    const base = findRenewal(reckoning, version.programme.renewal, lessonId, last)
    const opensOn = base && findEntry(reckoning, version, latestDay(base, rule.since))
    if (opensOn === undefined) continue
    const round = `${lessonId}/${roundAfter(last)}`
    return { occasion: { ...first, version, opensOn, dueOn: movedDay(rule, round) ?? version.dueOn(opensOn), why: 'renewal' }, round }
  }
  return undefined
}

/** The first time it comes round that there is something to ask: always, or something changed or answered wrong. */
function findRenewal({ state, on }: Reckoning, renewal: NonNullable<LearnRequirement['renewal']>, lessonId: string, last: FulfillingRecord): Day | undefined {
  const doneOn = fulfilledOn(last)
  // Whoever did not answer the questions here has nothing right yet.
  const isWrong = last.record.kind !== 'completion' || last.record.hasRepeats
  // What is asked of nearly every completion, so first what needs no new day: most are younger than that, or nothing has changed since.
  if (monthNumberOf(on) - monthNumberOf(doneOn) < renewal.months) return undefined
  const publications = state.lessons.get(lessonId) ?? []
  if (renewal.of !== 'all' && !isWrong && !isPublishedAfter(publications, doneOn)) return undefined
  for (let months = renewal.months; ; months += renewal.months) {
    const comesOn = addMonths(doneOn, months)
    if (comesOn > on) return undefined
    if (renewal.of === 'all' || isWrong || isPublishedAfter(publications, doneOn, comesOn)) return comesOn
  }
}

function isPublishedAfter(publications: readonly LessonPublication[], day: Day, until?: Day): boolean {
  for (const { effectiveOn } of publications) if (effectiveOn > day && (until === undefined || effectiveOn <= until)) return true
  return false
}
