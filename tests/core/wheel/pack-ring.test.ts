import { packRing, type WheelEntry } from '../../../core/wheel/pack-ring'
import { angleOfDay } from '../../../core/wheel/wheel-circle'
import { activityOf, markOn } from './wheel-sample'

const entry = (id: string, dueOn: string, state: WheelEntry['state'] = 'open'): WheelEntry => ({ activity: activityOf(id, []), mark: markOn(dueOn), state, angle: angleOfDay(2026)(dueOn) ?? 0 })
const pack = (entries: WheelEntry[], radii = [200, 170]) => packRing(entries, radii, 24, 0)
const lanes = (spots: ReturnType<typeof pack>) => spots.map(({ x, y }) => Math.round(Math.hypot(x, y)))

test('fills the first lane, and the next one only where the first is taken', () => {
  expect(lanes(pack([entry('a', '2026-03-01'), entry('b', '2026-03-02'), entry('c', '2026-06-01')]))).toEqual([200, 170, 200])
})

test('puts what finds no place into the nearest before it, with its days and the more pressing state', () => {
  const spots = pack([entry('a', '2026-03-01', 'fulfilled'), entry('b', '2026-03-02', 'open'), entry('c', '2026-03-04', 'overdue')])
  expect(spots).toMatchObject([
    { from: '2026-03-01', to: '2026-03-01', state: 'fulfilled', entries: { length: 1 } },
    { from: '2026-03-02', to: '2026-03-04', state: 'overdue', entries: { length: 2 } },
  ])
})

test('keeps a band free on both sides of the new year', () => {
  const [first, last] = packRing([entry('a', '2026-01-01'), entry('b', '2026-12-31')], [200], 24, 12)
  expect(first!.x).toBeGreaterThanOrEqual(23)
  expect(last!.x).toBeLessThanOrEqual(-23)
})

test('names a spot by what stands in it first', () => {
  expect(pack([entry('a', '2026-03-01')]).map(({ key }) => key)).toEqual(['a/2026-03'])
})
