import { formatLocalesOf, type Language } from '../../core/language/language'

/** A leap year, so that every day of a year is one of it. */
const ANY_YEAR = '2024'

/** A day of every year as people read it: `1. mars`. */
export function formatYearly(dayOfYear: string, language: Language): string {
  return new Intl.DateTimeFormat(formatLocalesOf(language), { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${ANY_YEAR}-${dayOfYear}T00:00:00Z`))
}

export function nameOfMonth(month: number, language: Language): string {
  return new Intl.DateTimeFormat(formatLocalesOf(language), { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(Number(ANY_YEAR), month - 1)))
}

export function daysOfMonth(month: number): number {
  return new Date(Date.UTC(Number(ANY_YEAR), month, 0)).getUTCDate()
}
