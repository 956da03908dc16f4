import { addDays, type Day } from './day'

/** Monday to Friday, and no public holiday in Norway. */
export function isWorkingDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** The day itself when it is a working day; else the last one before it, or the first after it. */
export function workingDayAround(day: Day, where: 'before' | 'after'): Day {
  let found = day
  while (!isWorkingDay(found)) found = addDays(found, where === 'before' ? -1 : 1)
  return found
}
