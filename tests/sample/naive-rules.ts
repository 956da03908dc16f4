import type { Fact } from '../../core/facts/fact'
import type { Requirement } from '../../core/obligations/requirement'
import { isLastOfMonth, laterDay, minDay, maxDay, naiveWorkingDay } from './naive-days'

type FactOf<Kind extends Fact['kind']> = Extract<Fact, { kind: Kind }>

export type NaiveRound = { label: string; opensOn: string; dueOn: string }
export type NaiveVersion = { requirement: Requirement; actor: string; changesOpen: boolean; from: string; to?: string; rounds: NaiveRound[]; dates: NaiveRound[] }
export type NaiveRule = { requirementId: string; since: string; versions: NaiveVersion[]; ended?: { on: string; by: string } }

/** How far ahead the next of a series is looked for. */
export const NAIVE_LOOK_AHEAD = 366

/** Everything published about requirements by a day, told again as a story: it begins, is changed, is withdrawn, begins anew. */
export function naiveRulesOn(facts: readonly Fact[], day: string, until = day): NaiveRule[] {
  const published = facts.filter((fact): fact is FactOf<'requirement-publication'> => fact.kind === 'requirement-publication')
  return [...new Set(published.map(({ requirement }) => requirement.requirementId))].flatMap((requirementId): NaiveRule[] => {
    const own = published.filter(({ requirement }) => requirement.requirementId === requirementId)
    const withdrawals = facts.filter((fact): fact is FactOf<'requirement-withdrawal'> => fact.kind === 'requirement-withdrawal' && fact.requirementId === requirementId)
    let running: FactOf<'requirement-publication'>[] = []
    let ended: FactOf<'requirement-withdrawal'> | undefined
    const dead = new Set<number>()
    const days = [...new Set([...own, ...withdrawals].map(({ effectiveOn }) => effectiveOn))].filter((on) => on <= day).sort()
    const numbers = [...new Set([...own, ...withdrawals].map(({ version }) => version))].sort((a, b) => a - b)
    for (const on of days)
      for (const number of numbers) {
        for (const publication of own.filter(({ version, effectiveOn }) => version === number && effectiveOn === on)) {
          if (ended && dead.has(number)) continue
          running = ended ? [publication] : [...running, publication]
          ended = undefined
        }
        for (const withdrawal of withdrawals.filter(({ version, effectiveOn }) => version === number && effectiveOn === on)) {
          if (running.some((_, index) => index === running.length - 1 && running[index]!.version > number)) continue
          for (const version of numbers) if (version <= number) dead.add(version)
          ended ??= withdrawal
        }
      }
    if (running.length === 0) return []
    const since = running[0]?.effectiveOn ?? ''
    const kept = running.filter(({ effectiveOn }, index) => running[index + 1]?.effectiveOn !== effectiveOn)
    const versions: NaiveVersion[] = []
    for (const [index, { requirement, actor, openRounds, effectiveOn: from }] of kept.entries()) {
      const next = kept[index + 1]?.effectiveOn ?? ended?.effectiveOn
      const version: NaiveVersion = { requirement, actor, changesOpen: openRounds === 'change', from, ...(next !== undefined && { to: laterDay(next, -1) }), rounds: [], dates: [] }
      addRounds(version, versions, maxDay(day, until))
      versions.push(version)
    }
    return [{ requirementId, since, versions, ...(ended && { ended: { on: ended.effectiveOn, by: ended.actor } }) }]
  })
}

/** Looks at every day of the calendar whether something is due on it. */
function addRounds(version: NaiveVersion, earlier: NaiveVersion[], day: string): void {
  const schedule = version.requirement.kind === 'learn' ? undefined : version.requirement.schedule
  if (schedule?.kind !== 'calendar') return
  const before = earlier.at(-1)?.requirement
  const paceBefore = before && before.kind !== 'learn' && before.schedule?.kind === 'calendar' ? before.schedule.every : undefined
  // A fortnight before and after: a day that is no working day may be moved in from there.
  const last = laterDay(day, NAIVE_LOOK_AHEAD + schedule.leadDays + 14)
  for (let plannedOn = laterDay(version.from, -14); plannedOn <= last; plannedOn = laterDay(plannedOn, 1)) {
    const month = Number(plannedOn.slice(5, 7))
    const monthOfPeriod = { year: month, dates: month, tertial: ((month - 1) % 4) + 1, quarter: ((month - 1) % 3) + 1, month: 1 }[schedule.every]
    const dates = schedule.every === 'dates' ? schedule.dates : [{ month: schedule.every === 'month' ? monthOfPeriod : schedule.month, day: schedule.day }]
    const dayOfMonth = Number(plannedOn.slice(8))
    if (!dates.some((date) => date.month === monthOfPeriod && (dayOfMonth === date.day || (isLastOfMonth(plannedOn) && dayOfMonth < date.day)))) continue
    const dueOn = naiveWorkingDay(plannedOn, schedule.onFreeDay)
    if (dueOn < version.from) continue
    const year = plannedOn.slice(0, 4)
    const label = { year, tertial: `${year}-T${Math.floor((month - 1) / 4) + 1}`, quarter: `${year}-Q${Math.floor((month - 1) / 3) + 1}`, month: plannedOn.slice(0, 7), dates: plannedOn }[schedule.every]
    const opensOn = laterDay(dueOn, -schedule.leadDays)
    version.dates.push({ label, opensOn, dueOn })
    if (earlier.some(({ rounds }) => rounds.some((round) => round.label === label))) continue
    if (version.to !== undefined && minDay(opensOn, version.to) !== opensOn) continue
    if (opensOn < version.from && earlier.length > 0 && paceBefore !== schedule.every) continue
    version.rounds.push({ label, opensOn: maxDay(opensOn, version.from), dueOn })
  }
}
