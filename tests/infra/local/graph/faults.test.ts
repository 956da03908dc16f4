import { createFaults, drawDelayMilliseconds } from '../../../../infra/local/graph/faults'

describe('faults', () => {
  it('are none at a start', () => {
    expect(createFaults()).toEqual({ isDown: false, lostAnswers: 0, medianDelayMilliseconds: 0 })
  })

  it('delay by a median of 350 ms and a 99th percentile near 1,458 ms, as measured', () => {
    const count = 200
    const delays = Array.from({ length: count }, (_, i) => Array.from({ length: count }, (_, j) => drawDelayMilliseconds(350, [(i + 0.5) / count, (j + 0.5) / count])))
      .flat()
      .sort((a, b) => a - b)
    expect(delays[delays.length / 2]).toBeGreaterThan(345)
    expect(delays[delays.length / 2]).toBeLessThan(355)
    expect(delays[delays.length * 0.99]).toBeGreaterThan(1_400)
    expect(delays[delays.length * 0.99]).toBeLessThan(1_520)
  })

  it('delay by nothing when the median is nothing', () => {
    expect(drawDelayMilliseconds(0, [0.5, 0.5])).toBe(0)
  })
})
