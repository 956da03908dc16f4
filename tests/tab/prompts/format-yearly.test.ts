import { daysOfMonth, formatYearly, nameOfMonth } from '../../../tab/prompts/format-yearly'

test('a day of every year has no year', () => {
  expect(formatYearly('03-01', 'nb')).toBe('1. mars')
  expect(formatYearly('02-29', 'en')).toBe('29 February')
})

test('months are named in the language, and have the days they can have', () => {
  expect(nameOfMonth(9, 'nb')).toBe('september')
  expect([1, 2, 4].map(daysOfMonth)).toEqual([31, 29, 30])
})
