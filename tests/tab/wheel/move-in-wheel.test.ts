import fc from 'fast-check'
import { layoutWheel } from '../../../core/wheel/wheel-geometry'
import { moveInWheel, placeFrom } from '../../../tab/wheel/move-in-wheel'
import { activityOf, anyActivities, markOn } from '../../core/wheel/wheel-sample'

const days = (level: 'municipality' | 'workplace', ...dates: string[]) => activityOf(level, dates.map((day) => markOn(day)), { level })
const wheel = layoutWheel({ activities: [days('municipality', '2026-02-01', '2026-05-01', '2026-11-01'), days('workplace', '2026-04-20', '2026-12-01')], by: 'level', year: 2026, today: '2026-05-12' })
const from = (ring: number, spot: number, key: string) => moveInWheel(wheel, { ring, spot }, key)

test('goes along the year in a ring, and around the new year', () => {
  expect(from(0, 0, 'ArrowRight')).toEqual({ ring: 0, spot: 1 })
  expect(from(0, 2, 'ArrowRight')).toEqual({ ring: 0, spot: 0 })
  expect(from(0, 0, 'ArrowLeft')).toEqual({ ring: 0, spot: 2 })
})

test('goes to the first and the last', () => {
  expect(from(0, 1, 'Home')).toEqual({ ring: 0, spot: 0 })
  expect(from(0, 1, 'End')).toEqual({ ring: 0, spot: 2 })
})

test('goes inwards and outwards to the nearest day, and not beyond', () => {
  expect(from(0, 1, 'ArrowDown')).toEqual({ ring: 1, spot: 0 })
  expect(from(0, 2, 'ArrowDown')).toEqual({ ring: 1, spot: 1 })
  expect(from(1, 1, 'ArrowUp')).toEqual({ ring: 0, spot: 2 })
  expect(from(1, 0, 'ArrowDown')).toBeUndefined()
  expect(from(0, 0, 'ArrowUp')).toBeUndefined()
})

test('other keys are left to others', () => expect(from(0, 0, 'a')).toBeUndefined())

test('the keyboard enters where today is, or at the beginning', () => {
  expect(placeFrom(wheel, wheel.todayAngle!)).toEqual({ ring: 0, spot: 2 })
  expect(placeFrom(wheel, 99)).toEqual({ ring: 0, spot: 0 })
})

test('every mark can be reached from every other', () => {
  fc.assert(
    fc.property(anyActivities(2026), (activities) => {
      const any = layoutWheel({ activities, by: 'theme', year: 2026, today: '2026-05-12' })
      for (const [ring, { spots }] of any.rings.entries()) {
        let at = { ring, spot: 0 }
        for (let step = 1; step < spots.length; step++) at = moveInWheel(any, at, 'ArrowRight')!
        expect(at).toEqual({ ring, spot: spots.length - 1 })
        if (ring + 1 < any.rings.length) expect(moveInWheel(any, at, 'ArrowDown')?.ring).toBe(ring + 1)
      }
    }),
  )
})
