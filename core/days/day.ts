import { addDays as addDaysToDate, differenceInCalendarDays, parseISO, formatISO } from 'date-fns'
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
  return norwegianDay.format(typeof moment === 'string' ? new Date(moment) : moment)
}

export function toInstant(moment: Date): Instant {
  return moment.toISOString()
}

export function addDays(day: Day, count: number): Day {
  return formatISO(addDaysToDate(parseISO(day), count), { representation: 'date' })
}

/** Whole days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from))
}

export function latestDay(first: Day, ...rest: Day[]): Day {
  return rest.reduce((latest, day) => (day > latest ? day : latest), first)
}
