import Holidays from 'date-holidays'
import { addDays, type Day } from './day'

/** Monday to Friday, and no public holiday in Norway. */
export function isWorkingDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !isPublicHoliday(day)
}

/** Sundays of Easter and Whitsun are among them; Christmas Eve and New Year's Eve, on which most are off, are none by law. */
export function isPublicHoliday(day: Day): boolean {
  return publicHolidaysOf(Number(day.slice(0, 4))).has(day)
}

/** The day itself when it is a working day; else the last one before it, or the first after it. */
export function workingDayAround(day: Day, where: 'before' | 'after'): Day {
  let found = day
  while (!isWorkingDay(found)) found = addDays(found, where === 'before' ? -1 : 1)
  return found
}

// Reading the calendar of a country and working out its year take milliseconds each: both once, and only where somebody asks.
let norway: Holidays | undefined
const daysOfYears = new Map<number, ReadonlySet<Day>>()

function publicHolidaysOf(year: number): ReadonlySet<Day> {
  let days = daysOfYears.get(year)
  if (!days) {
    norway ??= new Holidays('NO', { types: ['public'] })
    daysOfYears.set(year, (days = new Set(norway.getHolidays(year).map(({ date }) => date.slice(0, 10)))))
  }
  return days
}
