import { RRuleTemporal } from 'rrule-temporal'
import { addDays, compareDays, type Day } from '../days/day'
import { workingDayAround } from '../days/working-days'
import type { CalendarSchedule, DateOfYear } from './schedule'

/** One round of a calendar schedule. Its label never changes, whatever day it is moved to. */
export type CalendarRound = { label: string; opensOn: Day; dueOn: Day }

const MONTHS_OF = { year: 12, dates: 12, tertial: 4, quarter: 3, month: 1 } satisfies Record<CalendarSchedule['every'], number>
/** Further than Easter, or Christmas with a weekend, moves a day. */
export const MOST_DAYS_MOVED = 10

/** The rounds that are due from `from` to `to`, both included, in their order. A series has no end. */
export function listCalendarRounds(schedule: CalendarSchedule, from: Day, to: Day): CalendarRound[] {
  if (from > to) return []
  const { every, leadDays, onFreeDay } = schedule
  const [first, last] = onFreeDay ? [addDays(from, -MOST_DAYS_MOVED), addDays(to, MOST_DAYS_MOVED)] : [from, to]
  const rounds = listDates(schedule).flatMap(({ month, day }) =>
    listDays(MONTHS_OF[every], month, day, first, last).map((plannedOn) => {
      const dueOn = onFreeDay ? workingDayAround(plannedOn, onFreeDay) : plannedOn
      return { label: labelOf(every, plannedOn), opensOn: addDays(dueOn, -leadDays), dueOn }
    }),
  )
  const due = onFreeDay ? rounds.filter(({ dueOn }) => dueOn >= from && dueOn <= to) : rounds
  return every === 'dates' ? withoutDoubles(due.sort((one, other) => compareDays(one.dueOn, other.dueOn) || compareDays(one.label, other.label))) : due
}

/** 28 and 29 February are one day three years out of four, and then there is one round. */
function withoutDoubles(rounds: readonly CalendarRound[]): CalendarRound[] {
  return rounds.filter(({ label }, index) => rounds[index - 1]?.label !== label)
}

/** The first month of the year it falls in, and the day. */
function listDates(schedule: CalendarSchedule): readonly DateOfYear[] {
  switch (schedule.every) {
    case 'dates':
      return schedule.dates
    case 'month':
      return [{ month: 1, day: schedule.day }]
    case 'year':
    case 'tertial':
    case 'quarter':
      return [schedule]
  }
}

function listDays(everyMonths: number, month: number, day: number, from: Day, to: Day): Day[] {
  const start = `${from.slice(0, 4)}${String(month).padStart(2, '0')}01`
  const rule = new RRuleTemporal({ rruleString: `DTSTART;VALUE=DATE:${start}\nRRULE:FREQ=MONTHLY;INTERVAL=${everyMonths};${dayOfMonth(day)}` })
  return rule.between(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`), true).map((found) => found.toString().slice(0, 10))
}

/** What was worked out of a series, until when; see `recallCalendarRounds`. */
export type KnownRounds = Map<string, { until: Day; rounds: readonly CalendarRound[] }>

/** As `listCalendarRounds`, which takes milliseconds for a long series: what is known of it is not worked out again. */
export function recallCalendarRounds(known: KnownRounds, schedule: CalendarSchedule, from: Day, to: Day): readonly CalendarRound[] {
  const key = JSON.stringify([schedule, from])
  let series = known.get(key)
  if (!series || series.until < to) {
    // To the end of a year, so that tomorrow's question finds it too.
    const until = `${Number(to.slice(0, 4)) + 1}-12-31`
    known.set(key, (series = { until, rounds: listCalendarRounds(schedule, from, until) }))
  }
  return series.rounds.filter(({ dueOn }) => dueOn <= to)
}

/** Of the days that a month has, the last one that is not after the day asked for: 29 February falls on the 28th three years out of four. */
function dayOfMonth(day: number): string {
  if (day <= 28) return `BYMONTHDAY=${day}`
  return `BYMONTHDAY=${Array.from({ length: day - 27 }, (_, index) => 28 + index).join(',')};BYSETPOS=-1`
}

function labelOf(every: CalendarSchedule['every'], day: Day): string {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))]
  switch (every) {
    case 'year':
      return year
    case 'tertial':
      return `${year}-T${Math.ceil(month / 4)}`
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`
    case 'month':
      return day.slice(0, 7)
    case 'dates':
      return day
  }
}
