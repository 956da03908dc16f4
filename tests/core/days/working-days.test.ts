import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { isPublicHoliday, isWorkingDay, workingDayAround } from '../../../core/days/working-days'
import { publicHolidaysByLaw } from '../../sample/naive-days'

const YEARS = Array.from({ length: 21 }, (_, index) => 2020 + index)
const dayAt = (time: number) => new Date(time).toISOString().slice(0, 10)
const daysOf = (year: number) => Array.from({ length: 366 }, (_, index) => dayAt(Date.UTC(year, 0, 1 + index))).filter((day) => day.startsWith(String(year)))

/** As printed in the official Norwegian almanac, typed by hand: the earliest and the latest Easter, and years in which two holidays are one day. */
const PRINTED: Record<number, string> = {
  2021: '01-01 04-01 04-02 04-04 04-05 05-01 05-13 05-17 05-23 05-24 12-25 12-26',
  2024: '01-01 03-28 03-29 03-31 04-01 05-01 05-09 05-17 05-19 05-20 12-25 12-26',
  2025: '01-01 04-17 04-18 04-20 04-21 05-01 05-29 05-17 06-08 06-09 12-25 12-26',
  2026: '01-01 04-02 04-03 04-05 04-06 05-01 05-14 05-17 05-24 05-25 12-25 12-26',
  // Whit Monday is Constitution Day.
  2027: '01-01 03-25 03-26 03-28 03-29 05-01 05-06 05-16 05-17 12-25 12-26',
  2035: '01-01 03-22 03-23 03-25 03-26 05-01 05-03 05-13 05-14 05-17 12-25 12-26',
  2038: '01-01 04-22 04-23 04-25 04-26 05-01 06-03 05-17 06-13 06-14 12-25 12-26',
}

const publicHolidays = (year: number) => daysOf(year).filter(isPublicHoliday)

test.each(YEARS)('the public holidays of %i are those that the law names, and no other day', (year) => expect(publicHolidays(year)).toEqual(publicHolidaysByLaw(year)))

test.each(Object.entries(PRINTED))('the public holidays of %s are those that the almanac prints', (year, printed) =>
  expect(publicHolidays(Number(year))).toEqual(
    printed
      .split(' ')
      .map((day) => `${year}-${day}`)
      .sort(),
  ))

test('a working day is Monday to Friday without the holidays', () => {
  for (const year of YEARS) {
    const free = new Set(publicHolidaysByLaw(year))
    for (const day of daysOf(year)) expect([day, isWorkingDay(day)]).toEqual([day, !free.has(day) && ![0, 6].includes(new Date(day).getUTCDay())])
  }
})

test('Christmas Eve and New Year’s Eve are working days where they fall on one', () => {
  expect(isWorkingDay('2026-12-24')).toBe(true)
  expect(isWorkingDay('2026-12-31')).toBe(true)
})

test('the working day before or after is the nearest there is, over Easter and Christmas too', () => {
  expect(workingDayAround('2026-04-05', 'before')).toBe('2026-04-01')
  expect(workingDayAround('2026-04-02', 'after')).toBe('2026-04-07')
  expect(workingDayAround('2026-12-27', 'before')).toBe('2026-12-24')
  expect(workingDayAround('2022-12-24', 'after')).toBe('2022-12-27')
  expect(workingDayAround('2027-01-01', 'before')).toBe('2026-12-31')
  expect(workingDayAround('2028-01-01', 'before')).toBe('2027-12-31')
})

test('a working day stays where it is, and between a free day and the working day found for it all days are free', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 7_670 }), fc.constantFrom('before' as const, 'after' as const), (count, where) => {
      const day = dayAt(Date.UTC(2020, 0, 1 + count))
      const found = workingDayAround(day, where)
      expect(isWorkingDay(found)).toBe(true)
      if (isWorkingDay(day)) expect(found).toBe(day)
      const step = where === 'before' ? -86_400_000 : 86_400_000
      for (let time = Date.parse(day); dayAt(time) !== found; time += step) expect(isWorkingDay(dayAt(time))).toBe(false)
    }),
  )
})

test.each(['America/Los_Angeles', 'Pacific/Kiritimati'])('holidays are the same days on a machine in %s', (zone) => {
  const program = `require('tsx/cjs'); const { isPublicHoliday } = require('./core/days/working-days.ts'); process.stdout.write(['2026-05-16', '2026-05-17', '2026-05-18'].map(isPublicHoliday).join())`
  expect(execFileSync(process.execPath, ['-e', program], { env: { ...process.env, TZ: zone }, encoding: 'utf8' })).toBe('false,true,false')
})
