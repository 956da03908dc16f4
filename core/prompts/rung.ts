import { addDays, daysBetween, type Day } from '../days/day'
import type { Ladder } from './prompt-rules'

/**
 * How many reminders are due by `day` for what was first prompted on `firstOn`: those of the ladder, and one for each yearly
 * day that has come since. Whoever missed one gets the highest only.
 */
export function rungOn({ remindAfterDays, yearlyOn }: Pick<Ladder, 'remindAfterDays' | 'yearlyOn'>, firstOn: Day, day: Day, extraDays: number): number {
  const since = daysBetween(firstOn, day)
  let rung = 0
  for (const days of remindAfterDays) if (since >= days + extraDays) rung += 1
  const last = addDays(firstOn, (remindAfterDays.at(-1) ?? 0) + extraDays)
  return rung + countYearly(yearlyOn, last, day)
}

/** Yearly days after the one day and until the other. */
function countYearly(yearlyOn: readonly string[], after: Day, until: Day): number {
  if (until <= after) return 0
  let count = 0
  for (let year = Number(after.slice(0, 4)); year <= Number(until.slice(0, 4)); year++)
    for (const day of yearlyOn) {
      const on = `${String(year)}-${day}`
      if (on > after && on <= until) count += 1
    }
  return count
}
