import fc from 'fast-check'
import { layoutWheel } from '../../../core/wheel/wheel-geometry'
import { keepYear } from '../../../tab/wheel/filter-activities'
import { groupByMonth, listRounds } from '../../../tab/wheel/list-rounds'
import { activityOf, anyActivities, markOn } from '../../core/wheel/wheel-sample'

test('the list holds exactly what the wheel holds', () => {
  fc.assert(
    fc.property(anyActivities(2028), fc.constantFrom('level' as const, 'theme' as const), (any, by) => {
      const activities = keepYear({ activities: any, year: 2028 })
      const listed = listRounds(activities).map(({ key }) => key)
      const drawn = layoutWheel({ activities, by, year: 2028, today: '2028-02-29' }).rings.flatMap(({ spots }) => spots.flatMap(({ entries }) => entries.map(({ activity, mark }) => `${activity.requirementId}/${mark.round}`)))
      expect(drawn.sort()).toEqual(listed.sort())
    }),
  )
})

test('comes by day, on the same day the most pressing first, then by title as Norwegians sort', () => {
  const on = (title: string, day: string, state: 'open' | 'overdue' = 'open') => activityOf(title, [markOn(day, { counts: { [state]: 1 } })], { title })
  const rounds = listRounds([on('Å', '2026-03-01'), on('A', '2026-03-01'), on('Z', '2026-03-01'), on('Late', '2026-03-01', 'overdue'), on('First', '2026-01-01')])
  expect(rounds.map(({ activity }) => activity.title)).toEqual(['First', 'Late', 'A', 'Z', 'Å'])
})

test('months without anything are left out', () => {
  const rounds = listRounds([activityOf('a', [markOn('2026-03-01'), markOn('2026-03-31', { round: 'x' }), markOn('2026-12-01')])])
  expect(groupByMonth(rounds).map(({ month, rounds: own }) => [month, own.length])).toEqual([[3, 2], [12, 1]])
})
