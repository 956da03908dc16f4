import { addDays, type Day } from './day'
import { isWorkingDay } from './working-days'

/** The Monday of the week that a day is in. */
export function mondayOf(day: Day): Day {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return addDays(day, -weekday)
}

/** The week's label after ISO 8601, `2026-W53`: it belongs to the year that its Thursday is in. */
export function weekOf(day: Day): string {
  const thursday = addDays(mondayOf(day), 3)
  const year = thursday.slice(0, 4)
  const number = 1 + Math.floor((Date.parse(thursday) - Date.parse(`${year}-01-01`)) / (7 * 86_400_000))
  return `${year}-W${String(number).padStart(2, '0')}`
}

/** Undefined in a week without any, such as one of Christmas. */
export function firstWorkingDayOf(day: Day): Day | undefined {
  const monday = mondayOf(day)
  return [0, 1, 2, 3, 4].map((days) => addDays(monday, days)).find(isWorkingDay)
}
