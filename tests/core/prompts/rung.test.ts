import { rungOn } from '../../../core/prompts/rung'

const LADDER = { remindAfterDays: [7, 21], yearlyOn: ['03-01', '09-01'] }

test.each([
  ['2026-11-21', 0],
  ['2026-11-27', 0],
  ['2026-11-28', 1],
  ['2026-12-11', 1],
  ['2026-12-12', 2],
  ['2027-02-28', 2],
  ['2027-03-01', 3],
  ['2027-09-01', 4],
  ['2028-03-01', 5],
])('what was first prompted on 21 November is on %s at rung %i', (day, rung) => expect(rungOn(LADDER, '2026-11-21', day, 0)).toBe(rung))

test('days more for a group move every rung', () => {
  expect(rungOn(LADDER, '2026-11-21', '2026-12-07', 10)).toBe(0)
  expect(rungOn(LADDER, '2026-11-21', '2026-12-08', 10)).toBe(1)
})

test('a yearly day before the ladder has ended is none of its rungs', () => expect(rungOn(LADDER, '2027-02-20', '2027-03-13', 0)).toBe(2))

test('without anything on it there is the first prompt only', () => expect(rungOn({ remindAfterDays: [], yearlyOn: [] }, '2020-01-01', '2026-11-21', 0)).toBe(0))
