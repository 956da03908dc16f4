import { addDays, compareDays, type Day } from '../days/day'

/** As it stands in the organisation or as it was worked out. */
export type AnyPeriod = { startsOn: Day; endsOn?: Day | undefined }
/** A period that was worked out has both fields also where it does not end: what has one shape is read several times faster. */
export type WorkedOut = { startsOn: Day; endsOn: Day | undefined }

/** The days that are in both, or undefined when there are none. */
export function overlap(one: AnyPeriod, other: AnyPeriod): WorkedOut | undefined {
  const startsOn = one.startsOn > other.startsOn ? one.startsOn : other.startsOn
  const endsOn = one.endsOn === undefined ? other.endsOn : other.endsOn === undefined || one.endsOn < other.endsOn ? one.endsOn : other.endsOn
  return endsOn === undefined || startsOn <= endsOn ? { startsOn, endsOn } : undefined
}

/** The days that are in one of the first and in one of the second. */
export function overlapAll(some: readonly AnyPeriod[], others: readonly AnyPeriod[]): readonly WorkedOut[] {
  let shared: WorkedOut[] | undefined
  for (const one of some)
    for (const other of others) {
      const both = overlap(one, other)
      if (both) (shared ??= []).push(both)
    }
  return shared ? merge(shared) : NONE
}

const NONE: readonly never[] = []

/** The same days in as few periods as can be, in their order: what ends the day before another begins is one with it. */
export function merge(periods: readonly WorkedOut[]): readonly WorkedOut[] {
  if (periods.length < 2) return periods
  const merged: WorkedOut[] = []
  for (const { startsOn, endsOn } of [...periods].sort((a, b) => compareDays(a.startsOn, b.startsOn))) {
    const last = merged.at(-1)
    if (!last || (last.endsOn !== undefined && addDays(last.endsOn, 1) < startsOn)) merged.push({ startsOn, endsOn })
    else if (last.endsOn !== undefined && (endsOn === undefined || endsOn > last.endsOn)) last.endsOn = endsOn
  }
  return merged
}

/** The days of `whole` on which none of the others is. */
export function without(whole: WorkedOut, others: readonly AnyPeriod[]): WorkedOut[] {
  let rest: WorkedOut[] = [whole]
  for (const other of others) {
    rest = rest.flatMap((period) => {
      const before = overlap(period, { startsOn: period.startsOn, endsOn: addDays(other.startsOn, -1) })
      const after = other.endsOn === undefined ? undefined : overlap(period, { startsOn: addDays(other.endsOn, 1) })
      return [before, after].flatMap((part) => part ?? [])
    })
  }
  return rest
}
