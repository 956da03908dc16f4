import { addDays, type Day } from '../days/day'
import type { Budget } from './prompt-rules'

/** Days that a budget for a month looks back. */
export const MONTH_DAYS = 30

/** The first day, from `day` on, on which somebody may be prompted again who was prompted on these days, earliest first. */
export function budgetFreeOn(promptedOn: readonly Day[], { everyDays, perMonth }: Budget, day: Day): Day {
  const last = promptedOn.at(-1)
  const oldest = promptedOn.at(-perMonth)
  const byPace = last === undefined ? day : addDays(last, everyDays)
  const byMonth = oldest === undefined ? day : addDays(oldest, MONTH_DAYS)
  return [day, byPace, byMonth].reduce((latest, other) => (other > latest ? other : latest))
}
