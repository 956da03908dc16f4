import { shareLanes } from '../../../core/wheel/share-lanes'

test('each ring has a lane, and no more where none is needed', () => expect(shareLanes([[0, 1, 2], [1], []], 12, 0.1)).toEqual([1, 1, 1]))

test('a ring gets as many as stand close together', () => expect(shareLanes([[0, 0.01, 0.02, 3], [1]], 12, 0.1)).toEqual([3, 1]))

test('what is scarce goes to whoever lacks most', () => {
  const crowd = (count: number) => Array.from({ length: count }, () => 1)
  expect(shareLanes([crowd(100), crowd(50), [2]], 9, 0.1)).toEqual([5, 3, 1])
})

test('there may be fewer lanes than rings: each keeps one', () => expect(shareLanes([[1], [1], [1]], 2, 0.1)).toEqual([1, 1, 1]))
