import { StandingState } from '../../../core/obligations/obligation'
import { MARK_SHAPES, type MarkShape } from '../../../core/wheel/mark-shapes'
import { MARK_RADIUS } from '../../../core/wheel/wheel-geometry'

test('no two states look alike, colour or not', () => {
  for (const outlineOf of [({ outline, sign }: MarkShape) => [outline, sign], ({ several }: MarkShape) => several]) {
    const looks = StandingState.options.map((state) => JSON.stringify([outlineOf(MARK_SHAPES[state]), MARK_SHAPES[state].isFilled, MARK_SHAPES[state].isDashed]))
    expect(new Set(looks).size).toBe(looks.length)
  }
})

test.each(StandingState.options)('%s lies within the room of a mark', (state) => {
  const { outline, several, sign = '' } = MARK_SHAPES[state]
  for (const number of `${outline} ${several} ${sign}`.match(/-?\d+(\.\d+)?/g) ?? []) expect(Math.abs(Number(number))).toBeLessThanOrEqual(MARK_RADIUS)
})
