import { addDays, daysBetween } from '../../../core/days/day'
import { firstWorkingDayOf, mondayOf, weekOf } from '../../../core/days/week'

describe('a week', () => {
  it.each([['2026-11-23', '2026-11-23'], ['2026-11-29', '2026-11-23'], ['2027-01-01', '2026-12-28']])('that %s is in begins on %s', (day, monday) => expect(mondayOf(day)).toBe(monday))

  // From the calendar of ISO 8601: years of 53 weeks, and days that belong to the year before or after.
  it.each([['2026-12-31', '2026-W53'], ['2027-01-01', '2026-W53'], ['2027-01-04', '2027-W01'], ['2024-12-30', '2025-W01'], ['2021-01-03', '2020-W53'], ['2026-01-01', '2026-W01'], ['2026-11-23', '2026-W48']])('of %s is called %s', (day, label) => expect(weekOf(day)).toBe(label))

  it('has seven days of one name, and the next another, for ten years', () => {
    for (let day = '2024-01-01'; daysBetween(day, '2034-01-01') > 0; day = addDays(day, 7)) {
      const labels = [0, 1, 2, 3, 4, 5, 6].map((days) => weekOf(addDays(day, days)))
      expect(new Set(labels).size).toBe(1)
      expect(weekOf(addDays(day, 7))).not.toBe(labels[0])
    }
  })

  it('begins its work on Monday, whatever day one asks on', () => {
    expect(['2026-11-23', '2026-11-26', '2026-11-29'].map(firstWorkingDayOf)).toEqual(['2026-11-23', '2026-11-23', '2026-11-23'])
  })
})
