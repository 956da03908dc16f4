import { Day } from '../days/day'
import { emptyScheduleDraft, type ScheduleDraft } from './schedule-draft'

export type ReadWhen = { outcome: 'read'; schedule: ScheduleDraft } | { outcome: 'wrong'; problem: 'no-when' | 'bad-when' | 'no-such-day' }

const MONTHS = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember']
const ENGLISH = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const PERIODS: readonly { every: 'year' | 'tertial' | 'quarter' | 'month'; months: number; words: RegExp }[] = [
  { every: 'tertial', months: 4, words: /^(hvert |kvart |every |per )?(tertial|four-month period)(vis)?$/ },
  { every: 'quarter', months: 3, words: /^(hvert |kvart |every |per )?(kvartal|quarter)(svis|ly|svis)?$/ },
  { every: 'month', months: 1, words: /^(hver |kvar |every |per )?(måned|månad|month)(lig|leg|ly)?$/ },
  { every: 'year', months: 12, words: /^((hvert |kvart |every |per )?(år|year)|årlig|årleg|yearly|annually)$/ },
]

/** When something is done every year, as people write it in a sheet: `hvert tertial`, `1. mars`, `1.3, 1.10`, `12 måneder etter sist`, `24.12.2027`. */
export function readWhen(when: string, month: string, day: string): ReadWhen {
  const text = when.normalize().trim().toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '')
  const own = { month: readMonth(month), day: readNumber(day) }
  if (own.month === 'wrong' || own.day === 'wrong') return { outcome: 'wrong', problem: 'bad-when' }
  if (text === '') return own.month === undefined ? { outcome: 'wrong', problem: 'no-when' } : calendar([{ month: own.month, day: own.day ?? lastDayOf(own.month) }])
  const period = PERIODS.find(({ words }) => words.test(text))
  if (period) return ofPeriod(period, own.month, own.day)
  const after = /^(\d{1,3}) (måneder|månader|mnd|months) (etter sist|etter siste|after the last)$/.exec(text)
  if (after) return read({ kind: 'after-fulfilment', months: Number(after[1]) })
  const once = readOnce(text)
  if (once) return once
  const alone = readMonth(text)
  if (typeof alone === 'number' && !/^\d/.test(text)) return calendar([{ month: alone, day: own.day ?? lastDayOf(alone) }])
  const dates = text.split(/\s*(?:[,;]|\bog\b|\band\b)\s*/).map(readDate)
  return dates.every((date) => date !== undefined) ? calendar(dates) : { outcome: 'wrong', problem: 'bad-when' }
}

function ofPeriod({ every, months }: (typeof PERIODS)[number], month = months, day = 31): ReadWhen {
  if (month > months || day < 1 || day > 31) return { outcome: 'wrong', problem: 'no-such-day' }
  return every === 'year' ? calendar([{ month, day: Math.min(day, day === 31 ? lastDayOf(month) : day) }]) : read({ kind: 'calendar', every, month, day })
}

/** A day of one year only. */
function readOnce(text: string): ReadWhen | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:t[\d:.]+z?)?$/.exec(text)
  const norwegian = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(text)
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : norwegian ? [norwegian[3], norwegian[2], norwegian[1]] : []
  if (year === undefined || month === undefined || day === undefined) return undefined
  const dueOn = Day.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return dueOn.success ? read({ kind: 'one-off', dueOn: dueOn.data }) : { outcome: 'wrong', problem: 'no-such-day' }
}

/** `1.3`, `1. mars`, `1 March` */
function readDate(text: string): { month: number; day: number } | undefined {
  const [, day, month] = /^(\d{1,2})(?:\.| ) ?([\p{L}]+|\d{1,2})\.?$/u.exec(text) ?? []
  const known = month === undefined ? undefined : readMonth(month)
  return day === undefined || typeof known !== 'number' ? undefined : { day: Number(day), month: known }
}

function calendar(dates: readonly { month: number; day: number }[]): ReadWhen {
  if (dates.some(({ month, day }) => month < 1 || month > 12 || day < 1 || day > lastDayOf(month))) return { outcome: 'wrong', problem: 'no-such-day' }
  const [first] = dates
  if (!first) return { outcome: 'wrong', problem: 'no-when' }
  return dates.length === 1 ? read({ kind: 'calendar', every: 'year', ...first }) : read({ kind: 'calendar', every: 'dates', dates: [...dates] })
}

/** Of a leap year: 29 February is a day, which falls on the 28th where there is none. */
function lastDayOf(month: number): number {
  return new Date(Date.UTC(2024, month, 0)).getUTCDate()
}

function readMonth(cell: string): number | undefined | 'wrong' {
  const text = cell.normalize().trim().toLowerCase().replace(/\.$/, '')
  if (text === '') return undefined
  const named = [MONTHS, ENGLISH].map((names) => names.findIndex((name) => name === text || (text.length >= 3 && name.startsWith(text)))).find((index) => index >= 0)
  if (named !== undefined) return named + 1
  const number = readNumber(text)
  return number !== undefined && number !== 'wrong' && number >= 1 && number <= 12 ? number : 'wrong'
}

function readNumber(cell: string): number | undefined | 'wrong' {
  const text = cell.trim().replace(/\.$/, '')
  if (text === '') return undefined
  return /^\d{1,4}$/.test(text) ? Number(text) : 'wrong'
}

function read(changes: Partial<ScheduleDraft>): ReadWhen {
  return { outcome: 'read', schedule: { ...emptyScheduleDraft('calendar'), ...changes } }
}
