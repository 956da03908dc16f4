import { percentile } from './percentile'
import { drawGraphMilliseconds } from './simulated-graph'

test('the simulated Graph takes as long as the real one was seen to: median 350 ms, p99 1,458 ms', () => {
  const grid = Array.from({ length: 300 }, (_, index) => (index + 0.5) / 300)
  const waits = grid.flatMap((first) => grid.map((second) => drawGraphMilliseconds(first, second)))
  expect(percentile(waits, 0.5)).toBeCloseTo(350, -1)
  expect(percentile(waits, 0.99) / 1_458).toBeCloseTo(1, 1)
})
