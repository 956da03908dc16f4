import { StandingState } from '../../../core/obligations/obligation'
import { MARK_SHAPES } from '../../../core/wheel/mark-shapes'
import { MARK_RADIUS } from '../../../core/wheel/wheel-geometry'

test('no two states look alike, colour or not', () => {
  const looks = StandingState.options.map((state) => JSON.stringify(MARK_SHAPES[state]))
  expect(new Set(looks).size).toBe(looks.length)
})

test.each(StandingState.options)('%s lies within the room of a mark', (state) => {
  const { outline, sign = '' } = MARK_SHAPES[state]
  for (const number of `${outline} ${sign}`.match(/-?\d+(\.\d+)?/g) ?? []) expect(Math.abs(Number(number))).toBeLessThanOrEqual(MARK_RADIUS)
})
