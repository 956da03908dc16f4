import { addDays, type Day } from '../days/day'
import type { Period } from '../organisation/organisation'
import { isOpenAfter, overlaps } from './span'

/**
 * What changes where some periods of one thing are known and others are told: one that is told ends as told, a new one begins,
 * and one that is told no longer ends the day before `today`. A known period keeps its first day, which names it in the log.
 */
export function planPeriods<T extends Period>(known: readonly T[], told: readonly T[], today: Day, isSame: (one: T, other: T) => boolean): T[] {
  const left = new Set(known)
  const take = (matches: (other: T) => boolean) => {
    const found = [...left].find(matches)
    if (found) left.delete(found)
    return found
  }
  const exact = told.map((value) => ({ value, match: take((other) => other.startsOn === value.startsOn && isSame(other, value)) }))
  const planned = exact.flatMap(({ value, match }): T[] => {
    const period = match ?? take((other) => isSame(other, value) && overlaps(other, value))
    if (!period) return [value]
    return period.endsOn === value.endsOn ? [] : [withEnd(period, value.endsOn)]
  })
  const yesterday = addDays(today, -1)
  return [...planned, ...[...left].filter((period) => isOpenAfter(period, yesterday)).map((period) => withEnd(period, yesterday))]
}

export function withEnd<T extends { endsOn?: Day }>({ endsOn: _, ...rest }: T, endsOn: Day | undefined): T {
  return { ...rest, ...(endsOn !== undefined && { endsOn }) } as T
}
