import { createRandom } from '../../../../infra/local/municipality/random'

const draw = (seed: number, label: string): number[] => {
  const random = createRandom(seed, label)
  return Array.from({ length: 1000 }, () => random.next())
}

test('the same seed and label give the same numbers, another of either gives others', () => {
  expect(draw(7, 'names')).toEqual(draw(7, 'names'))
  expect(draw(7, 'names')).not.toEqual(draw(8, 'names'))
  expect(draw(7, 'names')).not.toEqual(draw(7, 'people'))
})

test('numbers lie evenly between 0 and 1', () => {
  const numbers = draw(1, 'even')
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...numbers)).toBeLessThan(1)
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  expect(mean).toBeGreaterThan(0.46)
  expect(mean).toBeLessThan(0.54)
})

test('a chance comes true about as often as it says', () => {
  const random = createRandom(3, 'chance')
  const hits = Array.from({ length: 2000 }, () => random.chance(0.2)).filter(Boolean).length
  expect(hits).toBeGreaterThan(340)
  expect(hits).toBeLessThan(460)
})

test('a pick is one of the values, and nothing cannot be picked from', () => {
  const random = createRandom(3, 'pick')
  expect(new Set(Array.from({ length: 100 }, () => random.pick(['a', 'b', 'c'])))).toEqual(new Set(['a', 'b', 'c']))
  expect(() => random.pick([])).toThrow(RangeError)
})

test('GUIDs are of version 4 and do not repeat', () => {
  const random = createRandom(3, 'guids')
  const guids = Array.from({ length: 5000 }, () => random.guid())
  expect(guids.every((guid) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(guid))).toBe(true)
  expect(new Set(guids).size).toBe(5000)
})
