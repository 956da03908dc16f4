import { at } from '../../../core/obligations/requirement-problem'

test('each problem is told with the place where it stands', () => {
  expect(at('schedule.dates.1', ['no-such-day', 'past'])).toEqual([
    { path: 'schedule.dates.1', problem: 'no-such-day' },
    { path: 'schedule.dates.1', problem: 'past' },
  ])
  expect(at('schedule', [])).toEqual([])
})
