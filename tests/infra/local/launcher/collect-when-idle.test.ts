import { collectWhenIdle, isMoment, LOOK_MILLISECONDS, type Vitals } from '../../../../infra/local/launcher/collect-when-idle'

const MEGABYTE = 1024 * 1024
const vitals = (cpuShare: number, megabytes: number): Vitals => ({ cpuMicroseconds: cpuShare * LOOK_MILLISECONDS * 1000, heapBytes: megabytes * MEGABYTE })
const ZERO = vitals(0, 0)

test.each([
  ['idle with much garbage', vitals(0.01, 200), true],
  ['busy with much garbage', vitals(0.5, 200), false],
  ['idle with little garbage', vitals(0.01, 100), false],
])('%s', (_, now, expected) => expect(isMoment(ZERO, now, 80 * MEGABYTE)).toBe(expected))

test('it collects once when it falls idle, and again only when there is more to collect', () => {
  let heap = 300
  let cpu = 0
  let collected = 0
  const look = () => ({ cpuMicroseconds: cpu, heapBytes: heap * MEGABYTE })
  const onLook = collectWhenIdle(() => {
    collected += 1
    heap = 80
  }, look)
  cpu += LOOK_MILLISECONDS * 1000
  onLook()
  expect(collected).toBe(0)
  onLook()
  onLook()
  expect(collected).toBe(1)
  heap = 140
  onLook()
  expect(collected).toBe(2)
})
