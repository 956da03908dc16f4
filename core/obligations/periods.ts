import { addDays, compareDays } from '../days/day'
import type { Period } from '../organisation/organisation'

/** The days that are in both, or undefined when there are none. */
export function overlap(one: Period, other: Period): Period | undefined {
  const startsOn = one.startsOn > other.startsOn ? one.startsOn : other.startsOn
  const endsOn = one.endsOn === undefined ? other.endsOn : other.endsOn === undefined || one.endsOn < other.endsOn ? one.endsOn : other.endsOn
  if (endsOn === undefined) return { startsOn }
  return startsOn <= endsOn ? { startsOn, endsOn } : undefined
}

/** The days that are in one of the first and in one of the second. */
export function overlapAll(some: readonly Period[], others: readonly Period[]): Period[] {
  if (some.length === 0 || others.length === 0) return []
  return merge(some.flatMap((one) => others.flatMap((other) => overlap(one, other) ?? [])))
}

/** The same days in as few periods as can be, in their order: what ends the day before another begins is one with it. */
export function merge(periods: readonly Period[]): Period[] {
  if (periods.length < 2) return [...periods]
  const merged: Period[] = []
  for (const period of [...periods].sort((a, b) => compareDays(a.startsOn, b.startsOn))) {
    const last = merged.at(-1)
    if (!last || (last.endsOn !== undefined && addDays(last.endsOn, 1) < period.startsOn)) merged.push({ ...period })
    else if (last.endsOn !== undefined && (period.endsOn === undefined || period.endsOn > last.endsOn)) {
      if (period.endsOn === undefined) delete last.endsOn
      else last.endsOn = period.endsOn
    }
  }
  return merged
}

/** The days of `whole` on which none of the others is. */
export function without(whole: Period, others: readonly Period[]): Period[] {
  let rest: Period[] = [whole]
  for (const other of others) {
    rest = rest.flatMap((period) => {
      const before = overlap(period, { startsOn: period.startsOn, endsOn: addDays(other.startsOn, -1) })
      const after = other.endsOn === undefined ? undefined : overlap(period, { startsOn: addDays(other.endsOn, 1) })
      return [before, after].flatMap((part) => part ?? [])
    })
  }
  return rest
}
