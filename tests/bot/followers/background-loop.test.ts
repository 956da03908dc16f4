import { createBackgroundLoop } from '../../../bot/followers/background-loop'
import { createRecordingLog } from '../recording-log'

describe('Work in the background', () => {
  beforeEach(() => {
    jest.useFakeTimers()
  })
  afterEach(() => {
    jest.useRealTimers()
  })
  const setUp = (turn: () => Promise<number>, gatherMilliseconds = 0) => {
    let turns = 0
    const { log, lines } = createRecordingLog()
    const counted = () => {
      turns += 1
      return turn()
    }
    return { loop: createBackgroundLoop({ name: 'sample', turn: counted, gatherMilliseconds, log }), lines, turns: () => turns }
  }
  const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds)

  it('takes a turn at the start and then as often as each turn says', async () => {
    const { loop, turns } = setUp(() => Promise.resolve(100))
    await pass(1_000)
    expect(turns()).toBe(0)
    loop.start()
    await pass(0)
    expect(turns()).toBe(1)
    await pass(350)
    expect(turns()).toBe(4)
    await loop.stop()
  })

  it('does together what comes together, soon after it is woken', async () => {
    const { loop, turns } = setUp(() => Promise.resolve(60_000), 40)
    loop.start()
    await pass(0)
    for (let call = 0; call < 10; call += 1) loop.wake()
    await pass(39)
    expect(turns()).toBe(1)
    await pass(1)
    expect(turns()).toBe(2)
    await loop.stop()
  })

  it('takes another turn when it is woken during one, and never two at once', async () => {
    let release: () => void = () => undefined
    let inTurn = 0
    const { loop, turns } = setUp(async () => {
      inTurn += 1
      expect(inTurn).toBe(1)
      await new Promise<void>((resolve) => (release = resolve))
      inTurn -= 1
      return 60_000
    })
    loop.start()
    await pass(0)
    loop.wake()
    await pass(500)
    expect(turns()).toBe(1)
    release()
    await pass(10)
    expect(turns()).toBe(2)
    release()
    await loop.stop()
  })

  it('warns when a turn fails and tries again, later each time, whoever wakes it', async () => {
    let failures = 3
    const { loop, turns, lines } = setUp(() => (failures-- > 0 ? Promise.reject(new Error('away')) : Promise.resolve(60_000)))
    loop.start()
    await pass(0)
    loop.wake()
    await pass(999)
    expect(turns()).toBe(1)
    await pass(1)
    expect(turns()).toBe(2)
    await pass(2_000)
    expect(turns()).toBe(3)
    await pass(4_000)
    expect(turns()).toBe(4)
    expect(lines.map(({ level }) => level)).toEqual(['warn', 'warn', 'warn'])
    await loop.stop()
  })

  it('ends after the turn under way, and takes none after that', async () => {
    let release: () => void = () => undefined
    const { loop, turns } = setUp(() => new Promise<number>((resolve) => (release = () => resolve(0))))
    loop.start()
    await pass(0)
    let hasStopped = false
    const stopping = loop.stop().then(() => (hasStopped = true))
    await pass(100)
    expect(hasStopped).toBe(false)
    release()
    await stopping
    loop.wake()
    await pass(60_000)
    expect(turns()).toBe(1)
  })
})
