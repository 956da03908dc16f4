/** Days counted one by one, and Norwegian time by the European rule written out; nothing of it is shared with core. */
const LATER = new Map<string, string>()

export function laterDay(day: string, count: number): string {
  let found = day
  for (let step = 0; step < Math.abs(count); step++) found = count > 0 ? dayAfter(found) : dayBefore(found)
  return found
}

function dayAfter(day: string): string {
  const known = LATER.get(day)
  if (known !== undefined) return known
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const after = date < daysIn(year, month) ? write(year, month, date + 1) : month < 12 ? write(year, month + 1, 1) : write(year + 1, 1, 1)
  LATER.set(day, after)
  return after
}

function dayBefore(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  if (date > 1) return write(year, month, date - 1)
  return month > 1 ? write(year, month - 1, daysIn(year, month - 1)) : write(year - 1, 12, 31)
}

/** In a shorter month its last day. */
export function laterMonth(day: string, count: number): string {
  let [year = 0, month = 0] = day.split('-').map(Number)
  for (let step = 0; step < count; step++) [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]
  return write(year, month, Math.min(Number(day.slice(8)), daysIn(year, month)))
}

export function isLastOfMonth(day: string): boolean {
  return dayAfter(day).endsWith('-01')
}

export function minDay(...days: string[]): string {
  return [...days].sort()[0] ?? ''
}

export function maxDay(...days: string[]): string {
  return [...days].sort().at(-1) ?? ''
}

/** Norway is two hours ahead of UTC from the last Sunday of March to the last one of October, at 01:00 UTC; else one. */
export function norwegianDay(instant: string): string {
  const year = instant.slice(0, 4)
  const hours = instant >= lastSunday(`${year}-03-31`) && instant < lastSunday(`${year}-10-31`) ? 2 : 1
  const [day, hour] = [instant.slice(0, 10), Number(instant.slice(11, 13))]
  return hour + hours >= 24 ? laterDay(day, 1) : day
}

function lastSunday(lastDayOfMonth: string): string {
  return `${laterDay(lastDayOfMonth, -new Date(lastDayOfMonth).getUTCDay())}T01:00`
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

function write(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
