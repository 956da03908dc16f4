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

/** Easter Sunday by the rule of Meeus, Jones and Butcher, as printed in Jean Meeus, Astronomical Algorithms, chapter 8. */
function easterOf(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const [d, e, f] = [Math.floor(b / 4), b % 4, Math.floor((b + 8) / 25)]
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const [i, k] = [Math.floor(c / 4), c % 4]
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return write(year, Math.floor(n / 31), (n % 31) + 1)
}

/** Lov om helligdager og helligdagsfred (24 February 1995 no. 12) § 2, and lov om 1 og 17 mai som høgtidsdagar (26 April 1947 no. 1) § 1. */
export function publicHolidaysByLaw(year: number): string[] {
  const easter = easterOf(year)
  const moving = { maundyThursday: -3, goodFriday: -2, easterSunday: 0, easterMonday: 1, ascension: 39, whitSunday: 49, whitMonday: 50 }
  return [...new Set([`${year}-01-01`, `${year}-05-01`, `${year}-05-17`, `${year}-12-25`, `${year}-12-26`, ...Object.values(moving).map((days) => laterDay(easter, days))])].sort()
}

const HOLIDAYS = new Map<string, string[]>()

export function isNaiveWorkingDay(day: string): boolean {
  const year = day.slice(0, 4)
  const holidays = HOLIDAYS.get(year) ?? publicHolidaysByLaw(Number(year))
  HOLIDAYS.set(year, holidays)
  return ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()) && !holidays.includes(day)
}

/** The day itself where somebody works on it, else the next one that way. */
export function naiveWorkingDay(day: string, where: 'before' | 'after' | undefined): string {
  return where === undefined || isNaiveWorkingDay(day) ? day : naiveWorkingDay(laterDay(day, where === 'after' ? 1 : -1), where)
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

function write(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
