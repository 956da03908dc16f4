import { createUsage } from '../../../../infra/local/graph/usage'

test('what is used in a window adds up until it ends, each name for itself', () => {
  const clock = { now: new Date('2026-11-21T09:00:00Z') }
  const usage = createUsage(() => clock.now)
  expect(usage.count('a', 60, 2)).toEqual({ used: 2, resetSeconds: 60 })
  clock.now = new Date('2026-11-21T09:00:45.500Z')
  expect(usage.count('a', 60, 3)).toEqual({ used: 5, resetSeconds: 15 })
  expect(usage.count('b', 60, 1)).toEqual({ used: 1, resetSeconds: 60 })
  clock.now = new Date('2026-11-21T09:01:00Z')
  expect(usage.count('a', 60, 1)).toEqual({ used: 1, resetSeconds: 60 })
})
