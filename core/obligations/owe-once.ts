import { addDays, addMonths, latestDay, type Day } from '../days/day'
import { fulfilledOn, type FulfillingRecord, type ObligationWhy, type Standing } from './obligation'
import { findEntry, judge, type Candidate, type Reckoning } from './reckoning'
import { findMajor, LOOK_AHEAD_DAYS, type Major, type Rule, type RuleVersion } from './rules'
import { listFulfilling } from './settle'

/** What has no versions of its own to be signed or learned. */
const ONLY: Omit<Major, 'since'> = { major: 1 }

/** What one subject owes by a rule to sign or to act. */
export function listByRule(reckoning: Reckoning, rule: Rule): Standing[] {
  const standings: Standing[] = []
  const keys = new Set<string>()
  const consider = (candidate: Candidate | undefined): void => {
    if (!candidate) return
    const key = `${candidate.round} ${candidate.majorVersion}`
    // What opened under an earlier version belongs to that one.
    if (keys.has(key)) return
    keys.add(key)
    const standing = judge(reckoning, rule, candidate)
    if (standing) standings.push(standing)
  }
  for (const version of rule.versions) {
    switch (version.schedule.kind) {
      case 'from-version':
      case 'from-hiring':
        consider(ofEmployment(reckoning, rule, version))
        break
      case 'calendar':
        for (const candidate of listOfCalendar(reckoning, rule, version)) consider(candidate)
        break
      case 'one-off':
        consider(ofOneDay(reckoning, rule, version, version.schedule))
        break
      case 'after-fulfilment':
        for (const candidate of listAfterFulfilment(reckoning, rule, version, version.schedule)) consider(candidate)
        break
    }
  }
  return keepLatestFulfilled(standings)
}

/** The major version of the document that counts on `day`; for an activity there is only one. Undefined before the document exists. */
function majorOf({ state }: Reckoning, { requirement, from }: RuleVersion, day: Day): Major | undefined {
  return requirement.kind === 'sign' ? findMajor(state.documents.get(requirement.documentId), day) : { ...ONLY, since: from }
}

function ofEmployment(reckoning: Reckoning, rule: Rule, version: RuleVersion): Candidate | undefined {
  const { schedule } = version
  const { tenure, on } = reckoning
  if (schedule.kind === 'from-hiring' && schedule.onlyNewcomers === true && tenure.startsOn < rule.since) return undefined
  const major = majorOf(reckoning, version, on)
  if (!major) return undefined
  const inForceOn = version.requirement.kind === 'sign' ? latestDay(major.since, rule.since) : rule.since
  const opensOn = findEntry(reckoning, version, inForceOn)
  if (opensOn === undefined) return undefined
  return { version, round: tenure.label, majorVersion: major.major, opensOn, dueOn: version.dueOn(opensOn), why: whyOf(opensOn, inForceOn, tenure.startsOn) }
}

export function whyOf(opensOn: Day, inForceOn: Day, beganOn: Day): ObligationWhy {
  if (opensOn > inForceOn && opensOn > beganOn) return 'new-audience'
  return beganOn > inForceOn ? 'new-employment' : 'new-version'
}

/** Every round that has opened, and the next one. */
function* listOfCalendar(reckoning: Reckoning, rule: Rule, version: RuleVersion): Iterable<Candidate> {
  const { on } = reckoning
  const periods = reckoning.periodsOf(version.audience)
  for (const [index, round] of version.rounds.entries()) {
    const period = periods.find(({ startsOn, endsOn }) => startsOn <= round.dueOn && (endsOn === undefined || endsOn >= round.opensOn))
    if (period) {
      const next = version.rounds[index + 1]
      // A new version of the document opens the latest round anew, never one of years ago.
      const major = majorOf(reckoning, version, next && next.opensOn <= on ? addDays(next.opensOn, -1) : on)
      if (major) {
        const entered = latestDay(round.opensOn, period.startsOn, rule.since)
        const opensOn = version.requirement.kind === 'sign' && major.since <= on ? latestDay(entered, major.since) : entered
        const dueOn = opensOn > round.opensOn ? latestDay(round.dueOn, version.dueOn(opensOn)) : round.dueOn
        yield { version, round: round.label, majorVersion: major.major, opensOn, dueOn, why: 'scheduled' }
      }
    }
    if (round.opensOn > on) return
  }
}

function ofOneDay(reckoning: Reckoning, rule: Rule, version: RuleVersion, { dueOn, leadDays }: { dueOn: Day; leadDays: number }): Candidate | undefined {
  const major = majorOf(reckoning, version, reckoning.on)
  const opensOn = major && findEntry(reckoning, version, latestDay(addDays(dueOn, -leadDays), rule.since))
  // Whoever comes after that day has nothing to do with it.
  return opensOn === undefined || opensOn > dueOn ? undefined : { version, round: 'once', majorVersion: major?.major ?? 1, opensOn, dueOn, why: 'scheduled' }
}

/** The first time, and from then on so many months after the last: what was done last, and what comes next. */
function listAfterFulfilment(reckoning: Reckoning, rule: Rule, version: RuleVersion, { months, leadDays }: { months: number; leadDays: number }): Candidate[] {
  const { on } = reckoning
  const major = majorOf(reckoning, version, on)
  if (!major) return []
  const done = listFulfilling(reckoning.recordsOf(rule.requirementId), on, ({ record }) => record.round === 'first' || record.round.startsWith('after-'))
  const following = (last: FulfillingRecord): Candidate => {
    const dueOn = addMonths(fulfilledOn(last), months)
    return { version, round: `after-${last.recordKey.slice(0, RECORD_KEY_LETTERS)}`, majorVersion: major.major, opensOn: latestDay(addDays(dueOn, -leadDays), last.recordedOn), dueOn, why: 'scheduled' }
  }
  const last = done.at(-1)
  if (!last) {
    const opensOn = findEntry(reckoning, version, rule.since)
    return opensOn === undefined ? [] : [{ version, round: 'first', majorVersion: major.major, opensOn, dueOn: version.dueOn(opensOn), why: 'scheduled' }]
  }
  const next = following(last)
  const isOurs = version.from <= next.opensOn && (version.to === undefined || next.opensOn <= version.to)
  const before = done.findLast(({ recordKey }) => last.record.round === `after-${recordKey.slice(0, RECORD_KEY_LETTERS)}`)
  const lastDay = fulfilledOn(last)
  const latest: Candidate = { ...(before ? following(before) : { ...next, opensOn: lastDay, dueOn: lastDay }), round: last.record.round, majorVersion: last.record.majorVersion }
  return [latest, ...(isOurs && next.opensOn <= addDays(on, LOOK_AHEAD_DAYS) ? [next] : [])]
}

/** Enough of a record's key to name what follows it. */
export const RECORD_KEY_LETTERS = 12

/** Of the rounds that are done only the latest says something about today. */
function keepLatestFulfilled(standings: Standing[]): Standing[] {
  if (standings.length < 2) return standings
  const latest = standings.findLast(({ state }) => state === 'fulfilled')
  return standings.filter((standing) => standing.state !== 'fulfilled' || standing === latest)
}
