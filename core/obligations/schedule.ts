import { z } from 'zod'
import { Day } from '../days/day'

/** Days before it is due on which it opens. */
const leadDays = z.int().min(0).max(365)

const ofPeriod = {
  /** Which month of the period: 1 to 12 of the year, 1 to 4 of the *tertial*, 1 to 3 of the quarter. */
  month: z.int().min(1),
  /** The day it is due. In a month that is shorter, its last day. */
  day: z.int().min(1).max(31),
}

/** Where the day is no working day: due on it all the same, on the last working day before, or on the first after. */
const onFreeDay = z.enum(['before', 'after']).optional()

/** A day of the year. 29 February falls on the 28th where there is none. */
export const DateOfYear = z.strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) })
export type DateOfYear = z.infer<typeof DateOfYear>

/** Once every year, *tertial* (four months), quarter or month, on the same day of it. */
export const CalendarSchedule = z.discriminatedUnion('every', [
  z.strictObject({ kind: z.literal('calendar'), every: z.literal('year'), ...ofPeriod, month: ofPeriod.month.max(12), leadDays, onFreeDay }),
  z.strictObject({ kind: z.literal('calendar'), every: z.literal('tertial'), ...ofPeriod, month: ofPeriod.month.max(4), leadDays, onFreeDay }),
  z.strictObject({ kind: z.literal('calendar'), every: z.literal('quarter'), ...ofPeriod, month: ofPeriod.month.max(3), leadDays, onFreeDay }),
  z.strictObject({ kind: z.literal('calendar'), every: z.literal('month'), day: ofPeriod.day, leadDays, onFreeDay }),
  /** On each of these days of every year. A round is named after its day as planned. */
  z.strictObject({ kind: z.literal('calendar'), every: z.literal('dates'), dates: z.array(DateOfYear).min(1).max(24), leadDays, onFreeDay }),
])
export type CalendarSchedule = z.infer<typeof CalendarSchedule>

/** When a requirement is owed. Days are Norwegian calendar days; how long there is to comply says the requirement's `dueInDays`. */
export const Schedule = z.union([
  /** Once for each employment, from its first day. `onlyNewcomers`: not for those hired before the requirement came into force. */
  z.strictObject({ kind: z.literal('from-hiring'), onlyNewcomers: z.boolean().optional() }),
  /** Once for each employment and major version of the document, from the day the version comes into force. */
  z.strictObject({ kind: z.literal('from-version') }),
  CalendarSchedule,
  /** First at once, or when the object itself says, then that many months after the day of the last fulfilment. */
  z.strictObject({ kind: z.literal('after-fulfilment'), months: z.int().min(1).max(120), leadDays }),
  z.strictObject({ kind: z.literal('one-off'), dueOn: Day, leadDays }),
  /** Once for each object that bears a date of its own, such as a measure or an order. */
  z.strictObject({ kind: z.literal('own-date'), leadDays }),
  /** Each time a sign-off of another activity opens it. */
  z.strictObject({ kind: z.literal('follow-up') }),
])
export type Schedule = z.infer<typeof Schedule>
