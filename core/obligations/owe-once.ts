import { addDays, addMonths, latestDay, type Day } from '../days/day'
import type { KeyedRecord } from '../facts/log-state'
import { listOpenings } from './list-openings'
import { fulfilledOn, type FulfillingRecord, type ObligationWhy, type Standing } from './obligation'
import { findEntry, findPlannedDay, firstDueOn, judge, movedDay, type Occasion, type Reckoning, type Span } from './reckoning'
import type { WorkedOut } from './periods'
import { LOOK_AHEAD_DAYS, majorOn, type Major, type Rule, type RuleVersion } from './rules'
import { listFulfilling } from './settle'

/** What has no versions of its own to be signed or learned. */
const ONLY: Major = { major: 1, since: '' }

/** What one subject owes by a rule to sign or to act. */
export function addByRule(reckoning: Reckoning, rule: Rule, standings: Standing[]): void {
  const begins = standings.length
  const records = reckoning.recordsOf(rule).all
  // What opened under an earlier version belongs to that one.
  const seen = rule.versions.length > 1 || (reckoning.span && rule.versions[0]?.schedule.kind === 'after-fulfilment') ? new Set<string>() : undefined
  const owed: Owed = { reckoning, rule, records, seen, standings }
  for (const version of rule.versions) {
    switch (version.schedule.kind) {
      case 'from-version':
      case 'from-hiring':
        consider(owed, ofEmployment(reckoning, rule, version), reckoning.tenure.label)
        break
      case 'calendar':
        considerCalendar(owed, version)
        break
      case 'one-off':
        for (const round of version.rounds) consider(owed, ofOneDay(reckoning, rule, version, round), round.label)
        break
      case 'after-fulfilment':
        considerAfterFulfilment(owed, version, version.schedule)
        break
      case 'own-date':
        consider(owed, ofOwnDate(reckoning, rule, version, version.schedule.leadDays), 'once')
        break
      case 'follow-up':
        considerFollowUps(owed, version)
        break
    }
  }
  if (reckoning.span) keepWithin(reckoning.span, standings, begins)
  else keepLatestFulfilled(standings, begins)
}

/** What is gathered of one rule, for one subject. */
type Owed = { reckoning: Reckoning; rule: Rule; records: readonly KeyedRecord[]; seen: Set<string> | undefined; standings: Standing[] }

function consider({ reckoning, rule, records, seen, standings }: Owed, occasion: Occasion | undefined, round: string): void {
  if (!occasion) return
  if (seen) {
    const key = `${round} ${occasion.majorVersion}`
    if (seen.has(key)) return
    seen.add(key)
  }
  const standing = judge(reckoning, rule, occasion, round, records)
  if (standing) standings.push(standing)
}

/** The major version of the document that counts on `day`; for an activity there is only one. Undefined before the document exists. */
function majorOf({ text }: RuleVersion, day: Day): Major | undefined {
  return text ? majorOn(text, day) : ONLY
}

function ofEmployment(reckoning: Reckoning, rule: Rule, version: RuleVersion): Occasion | undefined {
  const { schedule } = version
  const { tenure } = reckoning
  if (schedule.kind === 'from-hiring' && schedule.onlyNewcomers === true && tenure.startsOn < rule.since) return undefined
  const major = schedule.kind === 'from-hiring' ? majorOfHiring(reckoning, rule, version) : majorOf(version, reckoning.on)
  if (!major) return undefined
  const inForceOn = version.text ? latestDay(major.since, rule.since) : rule.since
  const opensOn = findEntry(reckoning, version, inForceOn)
  if (opensOn === undefined) return undefined
  const dueOn = movedDay(rule, tenure.label) ?? version.dueOn(opensOn)
  return { version, majorVersion: major.major, opensOn, dueOn, why: whyOf(opensOn, inForceOn, tenure.startsOn), lessonId: undefined }
}

/** Once for each employment: the version that was signed, else the one that is in force, owed since there was any. */
function majorOfHiring(reckoning: Reckoning, rule: Rule, version: RuleVersion): Major | undefined {
  const { on, tenure } = reckoning
  const current = majorOf(version, on)
  if (!current || !version.text) return current
  const since = version.text.firstOn ?? current.since
  const [signed] = listFulfilling(reckoning.recordsOf(rule).all, on, ({ record }) => record.round === tenure.label)
  return { major: signed?.record.majorVersion ?? current.major, since }
}

export function whyOf(opensOn: Day, inForceOn: Day, beganOn: Day): ObligationWhy {
  if (opensOn > inForceOn && opensOn > beganOn) return 'new-audience'
  return beganOn > inForceOn ? 'new-employment' : 'new-version'
}

/** Every round that has opened, and the next one; of a span all that may be due in it. */
function considerCalendar(owed: Owed, version: RuleVersion): void {
  const { reckoning, rule } = owed
  const { on, span } = reckoning
  const { periods, now } = reckoning.membershipIn(version.audience)
  if (periods.length === 0) return
  for (const round of version.rounds) {
    const roundDueOn = movedDay(rule, round.label) ?? round.dueOn
    // A day before it opens is refused to whoever moves it; should the log hold one, it loses nobody.
    const period = findPeriodBetween(periods, round.opensOn, latestDay(round.opensOn, roundDueOn))
    if (period) {
      // A new version of the document opens the latest round anew, never one of years ago.
      const { until } = round
      const major = majorOf(version, until !== undefined && until < on ? until : on)
      if (major) {
        const entered = latestDay(round.opensOn, period.startsOn, rule.since)
        const opensOn = version.text && major.since <= on ? latestDay(entered, major.since) : entered
        const dueOn = opensOn > round.opensOn ? latestDay(roundDueOn, version.dueOn(opensOn)) : roundDueOn
        if (!span || !isLongPast(owed, now, span, round.label, opensOn, dueOn)) consider(owed, { version, majorVersion: major.major, opensOn, dueOn, why: 'scheduled', lessonId: undefined }, round.label)
      }
    }
    if (round.opensOn > on && (!span || (round.dueOn > span.to && rule.movedTo.size === 0))) return
  }
}

/** Whether nothing can have moved a round of years ago into the span: judging each would take most of the time. */
function isLongPast({ reckoning, rule, records }: Owed, now: WorkedOut | undefined, span: Span, label: string, opensOn: Day, dueOn: Day): boolean {
  if (dueOn >= span.from || rule.versions.length > 1 || rule.movedTo.size > 0 || reckoning.leaves.length > 0) return false
  return !(now && now.startsOn > opensOn) && !records.some(({ record }) => record.round === label)
}

function findPeriodBetween(periods: readonly WorkedOut[], from: Day, to: Day): WorkedOut | undefined {
  for (const period of periods) if (period.startsOn <= to && (period.endsOn === undefined || period.endsOn >= from)) return period
  return undefined
}

function ofOneDay(reckoning: Reckoning, rule: Rule, version: RuleVersion, round: RuleVersion['rounds'][number]): Occasion | undefined {
  const major = majorOf(version, reckoning.on)
  if (!major) return undefined
  const opensOn = findEntry(reckoning, version, latestDay(round.opensOn, rule.since))
  const dueOn = movedDay(rule, round.label) ?? round.dueOn
  // Whoever comes after that day has nothing to do with it.
  return opensOn === undefined || opensOn > dueOn ? undefined : { version, majorVersion: major.major, opensOn, dueOn, why: 'scheduled', lessonId: undefined }
}

/** Once, by the date that the object itself bears: a measure by the day it was given, an order by its deadline. */
function ofOwnDate(reckoning: Reckoning, rule: Rule, version: RuleVersion, leadDays: number): Occasion | undefined {
  const plannedOn = reckoning.ownDates?.dueOn
  if (plannedOn === undefined) return undefined
  const opensOn = findEntry(reckoning, version, latestDay(addDays(plannedOn, -leadDays), reckoning.tenure.startsOn))
  if (opensOn === undefined) return undefined
  return { version, majorVersion: ONLY.major, opensOn, dueOn: movedDay(rule, 'once') ?? plannedOn, why: 'scheduled', lessonId: undefined }
}

/** Each sign-off of another activity about the same subject that opened this one, as its form decided then. */
function considerFollowUps(owed: Owed, version: RuleVersion): void {
  const { reckoning, rule } = owed
  for (const opening of listOpenings(reckoning, rule.requirementId)) {
    const opensOn = findEntry(reckoning, version, opening.opensOn)
    if (opensOn === undefined) continue
    const round = roundAfter(opening)
    // Whoever comes to it later than it was opened, or whose leader confirmed it late, has as long as everybody else has.
    const dueOn = opensOn > opening.openedOn ? latestDay(opening.dueOn, version.dueOn(opensOn)) : opening.dueOn
    consider(owed, { version, majorVersion: ONLY.major, opensOn, dueOn: movedDay(rule, round) ?? dueOn, why: 'follow-up', lessonId: undefined }, round)
  }
}

/** The first time, and from then on so many months after the last: what was done last, and what comes next. */
function considerAfterFulfilment(owed: Owed, version: RuleVersion, { months, leadDays }: { months: number; leadDays: number }): void {
  const { reckoning, rule } = owed
  const { on } = reckoning
  const major = majorOf(version, on)
  if (!major) return
  const done = listFulfilling(reckoning.recordsOf(rule).all, on, ({ record }) => record.round === 'first' || record.round.startsWith('after-'))
  const last = done.at(-1)
  const opening = (opensOn: Day, dueOn: Day): Occasion => ({ version, majorVersion: major.major, opensOn, dueOn, why: 'scheduled', lessonId: undefined })
  if (!last) {
    const plannedOn = findPlannedDay(reckoning, months)
    const opensOn = findEntry(reckoning, version, plannedOn === undefined ? rule.since : latestDay(rule.since, addDays(plannedOn, -leadDays)))
    if (opensOn !== undefined) consider(owed, opening(opensOn, movedDay(rule, 'first') ?? firstDueOn(reckoning, months, opensOn, version.dueOn)), 'first')
    return
  }
  const doneOn = fulfilledOn(last)
  for (const each of reckoning.span ? done : [last]) {
    const eachOn = fulfilledOn(each)
    consider(owed, { ...opening(eachOn, eachOn), majorVersion: each.record.majorVersion }, each.record.round)
  }
  const planned = addMonths(doneOn, months)
  const base = latestDay(addDays(planned, -leadDays), last.recordedOn, rule.since)
  const opensOn = findEntry(reckoning, version, base)
  if (opensOn === undefined || opensOn > addDays(on, LOOK_AHEAD_DAYS)) return
  const round = roundAfter(last)
  // Whoever comes to it later, or finds it begun anew, has as long as everybody else has.
  const isLater = opensOn > latestDay(addDays(planned, -leadDays), last.recordedOn)
  consider(owed, opening(opensOn, movedDay(rule, round) ?? (isLater ? latestDay(planned, version.dueOn(opensOn)) : planned)), round)
}

/** What follows a record is named after it, so that it is the same wherever and whenever it is reckoned. */
export function roundAfter({ recordKey }: Pick<FulfillingRecord, 'recordKey'>): string {
  return `after-${recordKey.slice(0, RECORD_KEY_LETTERS)}`
}

/** Enough of a record's key to name what follows it. */
const RECORD_KEY_LETTERS = 12

/** Of the rounds that are done only the latest says something about today. */
function keepLatestFulfilled(standings: Standing[], begins: number): void {
  if (standings.length - begins < 2) return
  const ours = standings.splice(begins)
  const latest = ours.findLast(({ state }) => state === 'fulfilled')
  for (const standing of ours) if (standing.state !== 'fulfilled' || standing === latest) standings.push(standing)
}

function keepWithin(span: Span, standings: Standing[], begins: number): void {
  const ours = standings.splice(begins)
  for (const standing of ours) if (isWithin(standing.obligation.dueOn, span) || (standing.state === 'fulfilled' && isWithin(fulfilledOn(standing.by), span))) standings.push(standing)
}

function isWithin(day: Day, { from, to }: Span): boolean {
  return day >= from && day <= to
}
