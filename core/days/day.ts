import { z } from 'zod'

/** A calendar day in Norway, `YYYY-MM-DD`. Days compare as strings. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

/** A moment in UTC with milliseconds, `2026-11-21T09:30:00.000Z`. Instants compare as strings. */
export const Instant = z.iso.datetime({ precision: 3 })
export type Instant = z.infer<typeof Instant>

const norwegianDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Oslo', year: 'numeric', month: '2-digit', day: '2-digit' })

/** The day it is in Norway at `moment`; a municipality's deadlines follow the wall clock there. */
export function dayOf(moment: Date | Instant): Day {
  const instant = typeof moment === 'string' ? moment : toInstant(moment)
  // Midnight in Norway is at a whole hour everywhere, and a log holds a thousand moments of the same hour.
  const hour = instant.slice(0, HOUR_LETTERS)
  let day = daysOfHours.get(hour)
  if (day === undefined) {
    day = norwegianDay.format(new Date(instant))
    if (daysOfHours.size >= MOST_HOURS_KEPT) daysOfHours.clear()
    daysOfHours.set(hour, day)
  }
  return day
}

/** `2026-11-21T09` */
const HOUR_LETTERS = 13
/** Of more than five years. */
const MOST_HOURS_KEPT = 50_000
const daysOfHours = new Map<string, Day>()

const norwegianHour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', hour: '2-digit', hourCycle: 'h23' })

/** The hour it is in Norway at `moment`, 0 to 23. */
export function hourOf(moment: Date | Instant): number {
  return Number(norwegianHour.format(typeof moment === 'string' ? new Date(moment) : moment))
}

export function toInstant(moment: Date): Instant {
  return moment.toISOString()
}

// Days are counted in UTC, where each has 24 hours; the zone of the machine or browser must not matter.
const MILLISECONDS_PER_DAY = 86_400_000

export function addDays(day: Day, count: number): Day {
  // Within the first four weeks of a month nothing is to be carried over; standings ask a million times.
  const date = digitsAt(day, 8) + count
  if (date >= 1 && date <= 28 && Number.isInteger(date) && day.length === 10) return day.slice(0, 8) + TWO_DIGITS[date]
  return new Date(Date.parse(day) + count * MILLISECONDS_PER_DAY).toISOString().slice(0, 10)
}

/** Whole days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS_PER_DAY
}

const TWO_DIGITS = Array.from({ length: 29 }, (_, date) => String(date).padStart(2, '0'))

/** For sorting, earliest first. */
export function compareDays(one: Day, other: Day): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** Of two, three or four, each told apart: a list of them would be made anew for each of the millions of times this is asked. */
export function latestDay(first: Day, second: Day, third = second, fourth = third): Day {
  const later = first >= second ? first : second
  const latest = later >= third ? later : third
  return latest >= fourth ? latest : fourth
}

/** Counted from the year 0; the difference of two is the calendar months between them, whatever day of them. */
export function monthNumberOf(day: Day): number {
  return (digitsAt(day, 0) * 100 + digitsAt(day, 2)) * 12 + digitsAt(day, 5) - 1
}

/** Two digits as a number, without cutting them out. */
function digitsAt(day: Day, index: number): number {
  return day.charCodeAt(index) * 10 + day.charCodeAt(index + 1) - ELEVEN_ZEROS
}

const ELEVEN_ZEROS = '0'.charCodeAt(0) * 11

/** The same day of the month so many months later; in a shorter month its last day, so 31 January and a month are 28 or 29 February. */
export function addMonths(day: Day, count: number): Day {
  const months = monthNumberOf(day) + count
  const [year, month] = [Math.floor(months / 12), months % 12]
  if (day.slice(8) <= '28') return `${String(year).padStart(4, '0')}-${TWO_DIGITS[month + 1]}${day.slice(7)}`
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(Number(day.slice(8, 10)), lastDay))).toISOString().slice(0, 10)
}
