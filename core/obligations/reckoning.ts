import { addDays, addMonths, dayOf, latestDay, type Day } from '../days/day'
import type { KeyedRecord, LogState } from '../facts/log-state'
import type { Exemption } from '../facts/rule-facts'
import { findPeriodAt } from './membership'
import type { KnownRecords } from './known-records'
import type { Exclusion, FulfillingRecord, Obligation, ObligationWhy, Standing } from './obligation'
import type { AnyPeriod, WorkedOut } from './periods'
import type { Rule, Rules, RuleVersion } from './rules'
import { findFulfilling, findVoided } from './settle'

/** Days before the due date from which an open obligation is due soon. */
export const DUE_SOON_DAYS = 3

/** One subject on one day, and all that is to be known of it. */
export type Reckoning = {
  state: LogState
  rules: Rules
  on: Day
  /** `on` and the days in which what is due is due soon. */
  dueSoonUntil: Day
  subject: string
  /** The employment, or the time a unit, role or object exists. */
  tenure: WorkedOut & { label: string }
  /** When it belonged to the audience. */
  membershipIn: (audience: number) => Membership
  recordsOf: (rule: Rule) => KnownRecords
  leaves: readonly AnyPeriod[]
  exemptions: readonly Exemption[]
  /** Of an object that has any. */
  ownDates: OwnDates | undefined
  /** All that is recorded about the subject, whatever it is about. */
  records: readonly KeyedRecord[]
  /** Every round that is due or was done in these days; undefined: what was done last, what is open, and what comes next. */
  span: Span | undefined
}

/** Days from one to another, both included; of one activity, where it is named. */
export type Span = { from: Day; to: Day; requirementId?: string }

/** What an object says of itself: when it is due, and when it was last done before anything was recorded here. */
export type OwnDates = { dueOn: Day | undefined; lastOn: Day | undefined }

/** The days of the tenure on which a subject belongs to an audience, in their order, and those of them that the day of the reckoning is one of. */
export type Membership = { periods: readonly WorkedOut[]; now: WorkedOut | undefined }

/** What may be owed and when, before anybody has looked whether it is done. Many may share it, each under a round of their own. */
export type Occasion = { version: RuleVersion; majorVersion: number; opensOn: Day; dueOn: Day; why: ObligationWhy; lessonId: string | undefined }

/** The first day from `base` on, on which the subject belongs to the audience while something may open under this version; it may be still to come. */
export function findEntry({ membershipIn, on }: Reckoning, version: RuleVersion, base: Day): Day | undefined {
  for (const period of membershipIn(version.audience).periods) {
    if (period.startsOn > on) return undefined
    const opensOn = latestDay(base, period.startsOn, version.from)
    if (period.endsOn !== undefined && opensOn > period.endsOn) continue
    return version.to !== undefined && opensOn > version.to ? undefined : opensOn
  }
  return undefined
}

/** The day everybody's round was moved to by hand. */
export function movedDay({ movedTo }: Rule, round: string): Day | undefined {
  // Nearly always none, and to look a name up it must be hashed.
  return movedTo.size === 0 ? undefined : movedTo.get(round)
}

/** The standing of what may be owed, or undefined when it is nobody's affair: fulfilled, or still to come, by somebody it concerns no longer. */
export function judge(reckoning: Reckoning, rule: Rule, occasion: Occasion, round: string, records: readonly KeyedRecord[]): Standing | undefined {
  const { on } = reckoning
  const voided = findVoided(records, round, occasion.majorVersion, on)
  const step = voided?.size ?? 0
  const by = findFulfilling(records, round, occasion.majorVersion, on, voided)
  const changed = rule.versions.length > 1 ? findChange(rule, occasion, by, on) : undefined
  const isDropped = changed !== undefined && occasion.lessonId !== undefined && changed.programme?.lessonIds.includes(occasion.lessonId) !== true
  const version = changed && !isDropped ? changed : occasion.version
  const period = reckoning.membershipIn(version.audience).now
  const obligation = obligationOf(reckoning, rule, version, occasion, round, period)
  if (version.isShownOnly) return period && !rule.withdrawal ? { obligation, step, state: 'shown-only' } : undefined
  if (by) return period ? { obligation, step, state: 'fulfilled', by } : undefined
  if (occasion.opensOn > on) return period && !rule.withdrawal ? { obligation, step, state: 'upcoming' } : undefined
  const exclusion = findExclusion(reckoning, rule, version, period, changed, isDropped)
  return exclusion ? exclude(obligation, step, exclusion) : { obligation, step, state: openState(reckoning, obligation.dueOn) }
}

export function exclude(obligation: Obligation, step: number, { because, since, by }: Exclusion): Standing {
  return by === undefined ? { obligation, step, state: 'excluded', because, since } : { obligation, step, state: 'excluded', because, since, by }
}

/** A round keeps the version under which it opened, unless a later one changes open rounds and this was still open then. */
function findChange({ versions }: Rule, { version }: Occasion, by: FulfillingRecord | undefined, on: Day): RuleVersion | undefined {
  let changed: RuleVersion | undefined
  for (const later of versions) {
    if (later.from <= version.from || later.from > on || later.publication.openRounds !== 'change') continue
    if (by && by.recordedOn < later.from) break
    changed = later
  }
  return changed
}

function findExclusion(
  { on, membershipIn, leaves, exemptions, tenure }: Reckoning,
  rule: Rule,
  version: RuleVersion,
  period: WorkedOut | undefined,
  changed: RuleVersion | undefined,
  isDropped: boolean,
): Exclusion | undefined {
  if (rule.withdrawal) return { because: 'withdrawn', since: rule.withdrawal.effectiveOn, by: rule.withdrawal.actor }
  if (changed && isDropped) return { because: 'rule-changed', since: changed.from, by: changed.publication.actor }
  if (!period) {
    const last = findLastBegun(membershipIn(version.audience).periods, on)
    if (changed && (!last || (last.endsOn ?? on) < changed.from)) return { because: 'rule-changed', since: changed.from, by: changed.publication.actor }
    return { because: 'left-audience', since: last?.endsOn === undefined ? tenure.startsOn : addDays(last.endsOn, 1) }
  }
  const exemption = findExemption(exemptions, rule.requirementId)
  if (exemption?.exempts) return { because: 'exempted', since: dayOf(exemption.recordedAt), by: exemption.actor }
  const leave = findPeriodAt(leaves, on)
  return leave && { because: 'on-leave', since: leave.startsOn }
}

function findLastBegun(periods: readonly WorkedOut[], day: Day): WorkedOut | undefined {
  return periods.findLast(({ startsOn }) => startsOn <= day)
}

/** The latest decision, in whatever order they are known. */
function findExemption(exemptions: readonly Exemption[], requirementId: string): Exemption | undefined {
  let latest: Exemption | undefined
  for (const exemption of exemptions) if (exemption.requirementId === requirementId && (!latest || exemption.step > latest.step)) latest = exemption
  return latest
}

function obligationOf(reckoning: Reckoning, rule: Rule, version: RuleVersion, occasion: Occasion, round: string, period: WorkedOut | undefined): Obligation {
  const { subject, leaves } = reckoning
  const { majorVersion, opensOn, why, lessonId } = occasion
  const moved = rule.movedTo.size === 0 ? undefined : rule.movedTo.get(`${round} ${subject}`)
  const { requirement } = version
  const planned = version === occasion.version ? occasion.dueOn : dueUnder(reckoning, rule, version, occasion, round)
  const dueOn = moved ?? withTimeAfter(version, opensOn, planned, leaves, period)
  // Written out twice, for a copy with one field more takes longer than all the rest.
  if (lessonId === undefined) return { requirement, round, subject, majorVersion, opensOn, dueOn, why }
  return { requirement, round, subject, majorVersion, opensOn, dueOn, why, lessonId }
}

/** When an open round is due under the version that changed it. A date moved by hand stays where it was moved to. */
function dueUnder(reckoning: Reckoning, { movedTo }: Rule, { schedule, datesOfRounds, dueOn: dueFrom }: RuleVersion, { opensOn, dueOn, why }: Occasion, round: string): Day {
  if (movedTo.has(round)) return dueOn
  switch (schedule.kind) {
    case 'calendar':
      return datesOfRounds.get(round) ?? dueOn
    case 'one-off':
      return schedule.dueOn
    case 'own-date':
    case 'follow-up':
      return dueOn
    case 'from-hiring':
    case 'from-version':
      return why === 'brought-back' ? dueOn : dueFrom(opensOn)
    case 'after-fulfilment':
      return round === 'first' ? firstDueOn(reckoning, schedule.months, opensOn, dueFrom) : dueOn
  }
}

/** When the first is due by what is known of the object from before: its own plan, else so long after it was last done. */
export function findPlannedDay({ ownDates }: Reckoning, months: number): Day | undefined {
  if (ownDates?.dueOn !== undefined) return ownDates.dueOn
  return ownDates?.lastOn === undefined ? undefined : addMonths(ownDates.lastOn, months)
}

/** A plan from before it opened makes nobody late. */
export function firstDueOn(reckoning: Reckoning, months: number, opensOn: Day, dueFrom: (opensOn: Day) => Day): Day {
  const plannedOn = findPlannedDay(reckoning, months)
  return plannedOn === undefined || plannedOn < opensOn ? dueFrom(opensOn) : plannedOn
}

/** Whoever was on leave meanwhile, or came back into the audience, has as long from that day as everybody else had. */
function withTimeAfter(version: RuleVersion, opensOn: Day, dueOn: Day, leaves: readonly AnyPeriod[], period: WorkedOut | undefined): Day {
  let back: Day | undefined
  for (const { startsOn, endsOn } of leaves) {
    if (endsOn === undefined || startsOn > dueOn || endsOn < opensOn) continue
    const day = addDays(endsOn, 1)
    if (back === undefined || day > back) back = day
  }
  if (period && period.startsOn > opensOn && (back === undefined || period.startsOn > back)) back = period.startsOn
  return back === undefined ? dueOn : latestDay(dueOn, version.dueOn(back))
}

function openState({ on, dueSoonUntil }: Reckoning, dueOn: Day): 'open' | 'due-soon' | 'overdue' {
  if (on > dueOn) return 'overdue'
  return dueOn <= dueSoonUntil ? 'due-soon' : 'open'
}
