import type { Day } from '../days/day'
import { weekOf } from '../days/week'
import { isPublicHoliday } from '../days/working-days'
import type { PromptRules, SendingWindow } from './prompt-rules'

/** When somebody may be prompted: the hours of their group, and the periods that are closed for their unit. */
export type SendingCalendar = { hours: SendingWindow; extraDays: number; closed: readonly { from: Day; to: Day }[]; quietWeeks: PromptRules['quietWeeks'] }

/** Of whoever works in the first unit of `chain`; the others are those above it, nearest first. */
export function calendarOf(rules: PromptRules, chain: readonly string[]): SendingCalendar {
  const group = chain.map((unitId) => rules.groups.find(({ unitIds }) => unitIds.includes(unitId))).find((found) => found !== undefined)
  return {
    hours: group?.hours ?? rules.hours,
    extraDays: group?.extraDays ?? 0,
    closed: rules.closed.filter(({ unitIds }) => !unitIds || chain.some((unitId) => unitIds.includes(unitId))).map(({ from, to }) => ({ from, to })),
    quietWeeks: rules.quietWeeks,
  }
}

export function isSendingDay({ hours, closed, quietWeeks }: SendingCalendar, day: Day): boolean {
  if (!hours.weekdays.includes(weekdayOf(day))) return false
  if (!hours.onPublicHolidays && isPublicHoliday(day)) return false
  if (quietWeeks && isBetween(Number(weekOf(day).slice(-2)), quietWeeks)) return false
  return !closed.some(({ from, to }) => day >= from && day <= to)
}

/** Minutes of the day, in Norway, within which prompts may begin; undefined on a day without any. */
export function windowOn(calendar: SendingCalendar, day: Day): { from: number; until: number } | undefined {
  const { fromHour, untilHour } = calendar.hours
  return isSendingDay(calendar, day) && fromHour < untilHour ? { from: fromHour * 60, until: untilHour * 60 } : undefined
}

/** 1 is Monday, 7 Sunday. */
function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** Weeks that run over New Year begin late and end early. */
function isBetween(week: number, { from, to }: { from: number; to: number }): boolean {
  return from <= to ? week >= from && week <= to : week >= from || week <= to
}

const norwegianTime = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** Minutes since midnight by the wall clock in Norway. */
export function minuteOf(moment: Date): number {
  const [hour, minute] = norwegianTime.format(moment).split(':')
  return Number(hour) * 60 + Number(minute)
}

/** Spreads people over the minutes, each day differently and the same on any machine. */
export function spreadOf(personId: string, day: Day, minutes: number): number {
  if (minutes === 0) return 0
  // FNV-1a: no secret depends on it.
  let hash = 0x811c9dc5
  for (const letters of [personId, day]) for (let index = 0; index < letters.length; index++) hash = Math.imul(hash ^ letters.charCodeAt(index), 0x01000193)
  return (hash >>> 0) % minutes
}
