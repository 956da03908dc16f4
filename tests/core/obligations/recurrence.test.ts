import fc from 'fast-check'
import { RRule } from 'rrule'
import { listCalendarRounds, recallCalendarRounds, type KnownRounds } from '../../../core/obligations/recurrence'
import { CalendarSchedule, type DateOfYear } from '../../../core/obligations/schedule'
import { laterDay, naiveWorkingDay } from '../../sample/naive-days'

const [FROM, TO] = ['2026-01-01', '2045-12-31']
const MONTHS = { year: 12, tertial: 4, quarter: 3, month: 1 }
const dueDays = (schedule: CalendarSchedule, from = FROM, to = TO) => listCalendarRounds(schedule, from, to).map(({ dueOn }) => dueOn)

/** Every rule of a period that the form can make, but for the days before it opens. */
const ALL: CalendarSchedule[] = (['year', 'tertial', 'quarter', 'month'] as const).flatMap((every) =>
  Array.from({ length: MONTHS[every] }, (_, index) => index + 1).flatMap((month) =>
    Array.from({ length: 31 }, (_, index) => ({ kind: 'calendar' as const, every, ...(every !== 'month' && { month }), day: index + 1, leadDays: 14 }) as CalendarSchedule),
  ),
)
const FREE_DAYS = [undefined, 'before', 'after'] as const
type OnFreeDay = (typeof FREE_DAYS)[number]
const moving = (onFreeDay: OnFreeDay) => (onFreeDay ? { onFreeDay } : {})
const EVERY_DATE: DateOfYear[] = Array.from({ length: 366 }, (_, index) => new Date(Date.UTC(2028, 0, 1 + index))).map((date) => ({ month: date.getUTCMonth() + 1, day: date.getUTCDate() }))
const byDates = (dates: DateOfYear[], onFreeDay?: OnFreeDay): CalendarSchedule => ({ kind: 'calendar', every: 'dates', dates, leadDays: 14, ...moving(onFreeDay) })

/** What the other library plans from a year before to a year after, for what is moved in from there. */
const planned = new Map<string, string[]>()
function planElsewhere(everyMonths: number, month: number, day: number): string[] {
  const key = [everyMonths, month, day].join()
  const days = day <= 28 ? { bymonthday: day } : { bymonthday: Array.from({ length: day - 27 }, (_, index) => 28 + index), bysetpos: -1 }
  const rule = new RRule({ freq: RRule.MONTHLY, interval: everyMonths, dtstart: new Date(Date.UTC(2025, month - 1, 1)), until: new Date('2046-12-31T00:00:00Z'), ...days })
  const found = planned.get(key) ?? rule.all().map((date) => date.toISOString().slice(0, 10))
  planned.set(key, found)
  return found
}

/** The days of that schedule by the other library, moved by the law's own list of holidays. */
function dueElsewhere(schedule: CalendarSchedule): string[] {
  const dates = schedule.every === 'dates' ? schedule.dates : [{ month: schedule.every === 'month' ? 1 : schedule.month, day: schedule.day }]
  const everyMonths = schedule.every === 'dates' ? 12 : MONTHS[schedule.every]
  const plan = [...new Set(dates.flatMap(({ month, day }) => planElsewhere(everyMonths, month, day)))].sort()
  return plan.map((day) => naiveWorkingDay(day, schedule.onFreeDay)).filter((day) => day >= FROM && day <= TO)
}

test.each(FREE_DAYS)('for twenty years every rule is due on the days that another library of recurrence gives, free days %s', (onFreeDay) => {
  expect(ALL).toHaveLength(620)
  for (const rule of ALL) {
    const schedule = { ...rule, ...moving(onFreeDay) }
    const [ours, theirs] = [dueDays(schedule), dueElsewhere(schedule)]
    if (ours.join() !== theirs.join()) expect([schedule, ours]).toEqual([schedule, theirs])
  }
})

test.each(FREE_DAYS)('for twenty years each date of the year is due on the day that another library of recurrence gives, free days %s', (onFreeDay) => {
  expect(EVERY_DATE).toHaveLength(366)
  for (const date of EVERY_DATE) expect([date, dueDays(byDates([date], onFreeDay))]).toEqual([date, dueElsewhere(byDates([date], onFreeDay))])
})

test('for twenty years any list of dates is due on the days of each, in their order, and never twice under one label', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...EVERY_DATE), { minLength: 1, maxLength: 24 }), fc.constantFrom(...FREE_DAYS), (dates, onFreeDay) => {
      const schedule = byDates([...dates, { month: 2, day: 28 }, { month: 2, day: 29 }].slice(0, 24), onFreeDay)
      expect(CalendarSchedule.safeParse(schedule).success).toBe(true)
      expect(dueDays(schedule)).toEqual(dueElsewhere(schedule))
      const labels = listCalendarRounds(schedule, FROM, TO).map(({ label }) => label)
      expect(new Set(labels).size).toBe(labels.length)
    }),
    { numRuns: 30 },
  )
})

test('wherever a span of days is cut in two, each round lies in one of the halves, also when a free day moves it over the cut or over New Year', () => {
  const anyRule = fc.oneof(fc.constantFrom(...ALL), fc.array(fc.constantFrom(...EVERY_DATE), { minLength: 1, maxLength: 6 }).map((dates) => byDates(dates)), fc.constantFrom(byDates([{ month: 1, day: 1 }, { month: 12, day: 31 }])))
  const cuts = fc.oneof(fc.integer({ min: 0, max: 3_000 }).map((days) => laterDay(FROM, days)), fc.constantFrom('2026-12-31', '2027-12-31', '2028-01-01', '2028-12-31', '2029-12-31'))
  fc.assert(
    fc.property(anyRule, fc.constantFrom(...FREE_DAYS), cuts, (rule, onFreeDay, cut) => {
      const schedule = { ...rule, ...moving(onFreeDay) }
      const [whole, before, after] = [listCalendarRounds(schedule, FROM, '2035-12-31'), listCalendarRounds(schedule, FROM, cut), listCalendarRounds(schedule, laterDay(cut, 1), '2035-12-31')]
      expect([...before, ...after]).toEqual(whole)
    }),
    { numRuns: 200 },
  )
})

test('a round that a free day moves over New Year keeps the name of the year it was planned in', () => {
  const first: CalendarSchedule = { kind: 'calendar', every: 'year', month: 1, day: 1, leadDays: 10, onFreeDay: 'before' }
  expect(listCalendarRounds(first, '2027-12-01', '2028-12-31')).toEqual([
    { label: '2028', opensOn: '2027-12-21', dueOn: '2027-12-31' },
    { label: '2029', opensOn: '2028-12-19', dueOn: '2028-12-29' },
  ])
  expect(listCalendarRounds({ kind: 'calendar', every: 'dates', dates: [{ month: 12, day: 31 }], leadDays: 0, onFreeDay: 'after' }, '2028-01-01', '2028-12-31')).toEqual([])
  expect(listCalendarRounds({ kind: 'calendar', every: 'dates', dates: [{ month: 12, day: 31 }], leadDays: 0, onFreeDay: 'after' }, '2029-01-01', '2029-12-31').map(({ label, dueOn }) => [label, dueOn])).toEqual([
    ['2028-12-31', '2029-01-02'],
    ['2029-12-31', '2029-12-31'],
  ])
})

test('a series never stops at New Year: each year, third, quarter and month has its round, by its label', () => {
  const labelsOf = (every: CalendarSchedule['every']) => listCalendarRounds({ kind: 'calendar', every, ...(every !== 'month' && { month: 1 }), day: 31, leadDays: 30 } as CalendarSchedule, FROM, TO).map(({ label }) => label)
  const years = Array.from({ length: 20 }, (_, index) => String(2026 + index))
  expect(labelsOf('year')).toEqual(years)
  expect(labelsOf('tertial')).toEqual(years.flatMap((year) => [1, 2, 3].map((part) => `${year}-T${part}`)))
  expect(labelsOf('quarter')).toEqual(years.flatMap((year) => [1, 2, 3, 4].map((part) => `${year}-Q${part}`)))
  expect(labelsOf('month')).toHaveLength(240)
  expect(new Set(labelsOf('month')).size).toBe(240)
})

test('29 February falls on the 28th three years out of four, and the 31st on the last day of a short month', () => {
  expect(dueDays({ kind: 'calendar', every: 'year', month: 2, day: 29, leadDays: 0 }, '2026-01-01', '2029-12-31')).toEqual(['2026-02-28', '2027-02-28', '2028-02-29', '2029-02-28'])
  expect(dueDays({ kind: 'calendar', every: 'month', day: 31, leadDays: 0 }, '2028-01-15', '2028-05-31')).toEqual(['2028-01-31', '2028-02-29', '2028-03-31', '2028-04-30', '2028-05-31'])
})

test('a round opens its days before it is due, across New Year too', () =>
  expect(listCalendarRounds({ kind: 'calendar', every: 'year', month: 1, day: 15, leadDays: 30 }, '2027-01-01', '2027-12-31')).toEqual([{ label: '2027', opensOn: '2026-12-16', dueOn: '2027-01-15' }]))

test('both ends count, and between them nothing is nothing', () => {
  const schedule: CalendarSchedule = { kind: 'calendar', every: 'quarter', month: 1, day: 10, leadDays: 0 }
  expect(dueDays(schedule, '2026-01-10', '2026-04-10')).toEqual(['2026-01-10', '2026-04-10'])
  expect(dueDays(schedule, '2026-01-11', '2026-04-09')).toEqual([])
  expect(dueDays(schedule, '2026-04-10', '2026-01-10')).toEqual([])
})

test('what is recalled is what would be worked out, whatever was asked before', () => {
  const known: KnownRounds = new Map()
  for (const [index, to] of ['2027-03-01', '2026-02-01', '2031-12-31', '2028-06-30'].entries())
    for (const schedule of ALL.filter((_, number) => number % 40 === index)) expect(recallCalendarRounds(known, schedule, FROM, to)).toEqual(listCalendarRounds(schedule, FROM, to))
  const [schedule] = ALL
  if (!schedule) throw new Error('there are rules')
  const before = known.size
  for (let year = 2026; year < 2030; year++) recallCalendarRounds(known, schedule, FROM, `${year}-06-30`)
  expect(known.size).toBe(before)
})
