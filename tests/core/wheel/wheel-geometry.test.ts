import fc from 'fast-check'
import { groupBy } from '../../../core/directory/group-by'
import { layoutWheel, MARK_RADIUS, type RingChoice, type WheelLayout } from '../../../core/wheel/wheel-geometry'
import { pointAt, TURN } from '../../../core/wheel/wheel-circle'
import { activityOf, anyActivities, manyActivities, markOn } from './wheel-sample'

const YEAR = 2026
const TODAY = '2026-05-01'
const layout = (activities: Parameters<typeof layoutWheel>[0]['activities'], by: RingChoice = 'level', year = YEAR) => layoutWheel({ activities, by, year, today: TODAY })
const spotsOf = ({ rings }: WheelLayout) => rings.flatMap(({ spots }) => spots)
const angleOf = ({ x, y }: { x: number; y: number }) => (Math.atan2(x, -y) + TURN) % TURN
const anyYear = fc.constantFrom(2024, 2025, 2026, 2028)
const anyWheel = fc.tuple(anyYear.chain((year) => anyActivities(year).map((activities) => ({ activities, year }))), fc.constantFrom<RingChoice>('level', 'theme'))

test('no two marks overlap, and each lies within its ring', () => {
  fc.assert(
    fc.property(anyWheel, ([{ activities, year }, by]) => {
      const wheel = layout(activities, by, year)
      const spots = spotsOf(wheel)
      const distances = spots.flatMap((one, index) => spots.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)))
      const radius = MARK_RADIUS * wheel.markScale
      expect(Math.min(...distances, 100)).toBeGreaterThan(2 * radius)
      for (const { inner, outer, spots: own } of wheel.rings) {
        for (const { x, y } of own) {
          expect(Math.hypot(x, y) + radius).toBeLessThanOrEqual(outer)
          expect(Math.hypot(x, y) - radius).toBeGreaterThanOrEqual(inner)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('every round of the year stands in the wheel once, under days that hold it, and those of other years nowhere', () => {
  fc.assert(
    fc.property(anyWheel, ([{ activities, year }, by]) => {
      const placed = spotsOf(layout(activities, by, year)).flatMap(({ entries, from, to }) => {
        for (const { mark } of entries) expect(mark.dueOn >= from && mark.dueOn <= to).toBe(true)
        return entries.map(({ activity, mark }) => `${activity.requirementId}/${mark.round}`)
      })
      const owed = activities.flatMap(({ requirementId, marks }) => marks.filter(({ dueOn }) => dueOn.startsWith(String(year))).map(({ round }) => `${requirementId}/${round}`))
      expect(placed.sort()).toEqual(owed.sort())
    }),
  )
})

test('the marks of a ring come by day, clockwise in every lane', () => {
  fc.assert(
    fc.property(anyWheel, ([{ activities, year }, by]) => {
      for (const { spots } of layout(activities, by, year).rings) {
        expect(spots.map(({ from }) => from)).toEqual(spots.map(({ from }) => from).sort())
        for (const lane of groupBy(spots, ({ x, y }) => String(Math.round(Math.hypot(x, y)))).values()) expect(lane.map(angleOf)).toEqual(lane.map(angleOf).sort((one, other) => one - other))
      }
    }),
  )
})

test('the order in which activities come makes no difference', () => {
  fc.assert(
    fc.property(anyActivities(YEAR), (activities) => {
      expect(layout([...activities].reverse(), 'theme')).toEqual(layout(activities, 'theme'))
    }),
  )
})

test('a mark stands on its own day', () => {
  const [spot] = spotsOf(layout([activityOf('a', [markOn('2026-07-02')])]))
  // The middle of the 183rd of 365 days.
  expect(angleOf(spot!)).toBeCloseTo(TURN / 2, 6)
})

test('29 February has its own place between the 28th and 1 March', () => {
  const days = ['2028-02-28', '2028-02-29', '2028-03-01']
  const spots = spotsOf(layout(days.map((day) => activityOf(day, [markOn(day)])), 'level', 2028))
  expect(spots.map(({ from }) => from)).toEqual(days)
  const angles = spots.map(angleOf)
  expect(angles[1]! - angles[0]!).toBeCloseTo(TURN / 366, 6)
  expect(angles[2]! - angles[1]!).toBeCloseTo(TURN / 366, 6)
})

test('a mark of the first or the last day of the year does not reach into the year beside it', () => {
  for (const by of ['level', 'theme'] as const) {
    const wheel = layout([...manyActivities(60, YEAR), activityOf('first', [markOn('2026-01-01')]), activityOf('last', [markOn('2026-12-31')])], by)
    for (const { x } of spotsOf(wheel).filter(({ y }) => y < 0)) expect(Math.abs(x)).toBeGreaterThanOrEqual(MARK_RADIUS)
  }
})

test('where a ring is full, rounds of nearly the same days stand together under the most pressing state', () => {
  const crowd = Array.from({ length: 300 }, (_, index) => activityOf(`a-${index}`, [markOn('2026-08-31', { counts: index === 299 ? { overdue: 1 } : { fulfilled: 1 } })]))
  const spots = spotsOf(layout(crowd))
  expect(spots.length).toBeLessThan(14)
  expect(spots.reduce((sum, { entries }) => sum + entries.length, 0)).toBe(300)
  // The one that is late is not hidden behind the others.
  expect(spots[0]).toMatchObject({ state: 'overdue', entries: [{ activity: { requirementId: 'a-299' } }] })
  const later = spotsOf(layout([...crowd, activityOf('b', [markOn('2026-09-01', { counts: { overdue: 1 } })])]))
  expect(later.filter(({ state }) => state === 'overdue')).toHaveLength(2)
})

test('the rings lie from the municipality inwards, or the themes in their order, and only those that hold something', () => {
  const activities = [activityOf('a', [markOn('2026-03-01')], { level: 'workplace', theme: 'people' }), activityOf('b', [markOn('2026-03-01')], { level: 'municipality', theme: 'ethics' }), activityOf('c', [], { level: 'area', theme: 'hse' })]
  expect(layout(activities).rings.map(({ key, number }) => [number, key])).toEqual([[1, 'municipality'], [2, 'workplace']])
  expect(layout(activities, 'theme').rings.map(({ key }) => key)).toEqual(['ethics', 'people'])
  const [outer, inner] = layout(activities).rings
  expect(outer!.inner).toBeGreaterThan(inner!.outer)
})

test('a few rings bear their names; where there are many, only numbers fit', () => {
  const many = manyActivities(60, YEAR)
  expect(layout(many).rings.every(({ nameRadius, inner, outer }) => nameRadius !== undefined && nameRadius > inner && nameRadius < outer)).toBe(true)
  expect(layout(many, 'theme').rings.every(({ nameRadius }) => nameRadius === undefined)).toBe(true)
  expect(layout(many, 'theme').rings).toHaveLength(11)
})

test('marks are larger while each stands by itself, and of the least size in a crowd', () => {
  expect(layout([activityOf('a', [markOn('2026-03-01')])]).markScale).toBeGreaterThan(1)
  expect(layout(manyActivities(400, YEAR)).markScale).toBe(1)
})

test('today’s hand points at the day, and in another year there is none', () => {
  const { todayAngle } = layout([])
  expect(pointAt(100, todayAngle!).y).toBeGreaterThan(0)
  expect(todayAngle).toBeCloseTo(((120 + 0.5) / 365) * TURN, 9)
  expect(layout([], 'level', 2027)).not.toHaveProperty('todayAngle')
})

test('an empty year is an empty circle with its months', () => {
  expect(layout([])).toMatchObject({ rings: [], months: { length: 12 } })
})
