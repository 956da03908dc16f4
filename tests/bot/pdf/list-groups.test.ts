import { fitGroups, listGroups } from '../../../bot/pdf/list-groups'
import { activityOf, markOn } from '../../core/wheel/wheel-sample'

const groups = listGroups([
  activityOf('b', [markOn('2026-03-01', { counts: { overdue: 1, fulfilled: 4 } }), markOn('2026-02-01', { counts: { overdue: 1 } })]),
  activityOf('a', [markOn('2026-12-01', { counts: { upcoming: 1 } }), markOn('2026-01-01', { counts: { fulfilled: 1 } })]),
])
const heights = { heading: 10, line: () => 5, more: 5 }

test('what presses most comes first, and within it what is due first', () =>
  expect(groups.map(({ state, rounds }) => [state, rounds.map(({ mark }) => mark.dueOn)])).toEqual([
    ['overdue', ['2026-02-01', '2026-03-01']],
    ['upcoming', ['2026-12-01']],
    ['fulfilled', ['2026-01-01']],
  ]))

test('all are shown where there is room, and then nothing is left', () => expect(fitGroups(groups, 50, heights)).toEqual({ shown: groups, left: 0 }))

test('else the rest is counted, which takes its line, and no heading stands alone', () => {
  const { shown, left } = fitGroups(groups, 49, heights)
  expect([shown.map(({ state, rounds }) => [state, rounds.length]), left]).toEqual([[['overdue', 2], ['upcoming', 1]], 1])
  expect(fitGroups(groups, 30, heights)).toMatchObject({ shown: [{ state: 'overdue' }], left: 2 })
  expect(fitGroups(groups, 12, heights)).toEqual({ shown: [], left: 4 })
})

test('no more is measured than there is room for', () => {
  let asked = 0
  const many = listGroups(Array.from({ length: 5_000 }, (_, index) => activityOf(`x-${index}`, [markOn('2026-12-01')])))
  expect(fitGroups(many, 100, { ...heights, line: () => ((asked += 1), 5) }).left).toBe(4_983)
  expect(asked).toBeLessThan(60)
})
