import { addDays, daysBetween, toInstant, type Day, type Instant } from '../../../core/days/day'
import type { Employee } from './employee'
import type { Random } from './random'

/** 8 to 16 in Norway, in winter. */
const WORK_BEGINS = '07:00:00.000Z'
const WORK_MILLISECONDS = 8 * 3600 * 1000

/** The days on which something could be done. */
export type Window = { from: Day; to: Day }

/** A moment within working hours of those days with the person at work, or undefined when there was none. */
export function drawMoment(random: Random, employee: Employee, { from, to }: Window): Instant | undefined {
  const [whichDay, whichMoment] = [random.next(), random.next()]
  const begins = employee.startsOn >= from ? addDays(employee.startsOn, 1) : from
  const ends = [employee.endsOn ?? to, employee.leave ? addDays(employee.leave.startsOn, -1) : to].reduce((one, other) => (one < other ? one : other), to)
  const days = daysBetween(begins, ends)
  if (days < 1) return undefined
  // Most people do it soon after they are asked.
  const day = workday(addDays(begins, Math.floor(days * whichDay ** 2)), ends)
  return day === undefined ? undefined : toInstant(new Date(Date.parse(`${day}T${WORK_BEGINS}`) + Math.floor(whichMoment * WORK_MILLISECONDS)))
}

function workday(day: Day, last: Day): Day | undefined {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  if (weekday !== 0 && weekday !== 6) return day
  const monday = addDays(day, weekday === 6 ? 2 : 1)
  return monday <= last ? monday : undefined
}
