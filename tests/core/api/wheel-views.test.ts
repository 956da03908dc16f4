import { StateCounts, WheelMark } from '../../../core/api/wheel-views'

test('counts name only the states that something is in', () => {
  expect(StateCounts.parse({ overdue: 3 })).toEqual({ overdue: 3 })
  expect(StateCounts.safeParse({ late: 3 }).success).toBe(false)
})

test('a mark is a round with its day', () => {
  expect(WheelMark.safeParse({ round: '2026-T1', dueOn: '2026-04-30', counts: { open: 1 } }).success).toBe(true)
  expect(WheelMark.safeParse({ round: '2026-T1', dueOn: '2026-04-31', counts: {} }).success).toBe(false)
})
