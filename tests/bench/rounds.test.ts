import { ChecksumError, measureInterleaved, median, ROUNDS } from './rounds'

test.each([
  [[3], 3],
  [[1, 9, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[5, 5, 5, 1000, 5, 5, 5], 5],
])('the median of %j is %d', (values, expected) => expect(median(values)).toBe(expected))

test('nothing has no median', () => expect(() => median([])).toThrow(RangeError))

test('subject and baseline are measured in turns, the one that begins changing', async () => {
  const order: string[] = []
  const measure = (side: string, value: number) => () => {
    order.push(side)
    return Promise.resolve({ value, checksum: 'same' })
  }
  expect(await measureInterleaved(measure('A', 10), measure('B', 30))).toEqual({ subject: 10, baseline: 30 })
  expect(order.slice(0, 8).join('')).toBe('ABBAABBA')
  expect(order).toHaveLength(2 * ROUNDS)
  expect(ROUNDS).toBeGreaterThanOrEqual(7)
})

test('the figure is the median, so that one slow moment does not decide', async () => {
  let round = 0
  const subject = () => Promise.resolve({ value: round++ === 3 ? 9000 : 10, checksum: 'same' })
  expect((await measureInterleaved(subject, () => Promise.resolve({ value: 1, checksum: 'same' }))).subject).toBe(10)
})

test('different work is no comparison', async () =>
  expect(measureInterleaved(() => Promise.resolve({ value: 1, checksum: 'a' }), () => Promise.resolve({ value: 1, checksum: 'b' }))).rejects.toThrow(ChecksumError))
