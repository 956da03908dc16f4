import { RRule } from 'rrule'
import { listCalendarRounds, recallCalendarRounds, type KnownRounds } from '../../../core/obligations/recurrence'
import type { CalendarSchedule } from '../../../core/obligations/schedule'

const [FROM, TO] = ['2026-01-01', '2045-12-31']
const MONTHS = { year: 12, tertial: 4, quarter: 3, month: 1 }
const dueDays = (schedule: CalendarSchedule, from = FROM, to = TO) => listCalendarRounds(schedule, from, to).map(({ dueOn }) => dueOn)

/** Every rule the schema can make, but for the days before it opens. */
const ALL: CalendarSchedule[] = (['year', 'tertial', 'quarter', 'month'] as const).flatMap((every) =>
  Array.from({ length: MONTHS[every] }, (_, index) => index + 1).flatMap((month) =>
    Array.from({ length: 31 }, (_, index) => ({ kind: 'calendar' as const, every, ...(every !== 'month' && { month }), day: index + 1, leadDays: 14 }) as CalendarSchedule),
  ),
)

test('for twenty years every rule is due on the days that another library of recurrence gives', () => {
  expect(ALL).toHaveLength(620)
  for (const schedule of ALL) {
    if (schedule.every === 'dates') continue
    const first = schedule.every === 'month' ? 1 : schedule.month
    const days = schedule.day <= 28 ? { bymonthday: schedule.day } : { bymonthday: Array.from({ length: schedule.day - 27 }, (_, index) => 28 + index), bysetpos: -1 }
    const rule = new RRule({ freq: RRule.MONTHLY, interval: MONTHS[schedule.every], dtstart: new Date(Date.UTC(2026, first - 1, 1)), until: new Date(`${TO}T00:00:00Z`), ...days })
    expect([schedule, dueDays(schedule)]).toEqual([schedule, rule.all().map((day) => day.toISOString().slice(0, 10))])
  }
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
