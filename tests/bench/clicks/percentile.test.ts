import { percentile } from './percentile'

test.each([
  [[1], 0.99, 1],
  [[3, 1, 2, 4], 0.5, 2],
  [Array.from({ length: 100 }, (_, index) => index + 1), 0.99, 99],
  [Array.from({ length: 1000 }, (_, index) => index + 1), 0.999, 999],
])('of %j at %d it is %d', (values, share, expected) => expect(percentile(values, share)).toBe(expected))

test('nothing has no percentile', () => expect(() => percentile([], 0.5)).toThrow(RangeError))
