/** Below Teams' 50 requests a second for each app and tenant, with room for what Teams itself splits (teams 1.7). */
export const SENDS_PER_SECOND = 45
/** Sends that may go at once after a pause; with the rate they stay within 50 in any second. */
const BURST = 5

/** Answers to somebody who waits go before everything else. */
export type Lane = 'answer' | 'later'

/** Lets one send through at a time, no faster than the rate; everything that is sent passes here. */
export type Pacer = {
  /** Resolves when it is this one's turn. */
  take(lane: Lane): Promise<void>
  /** Holds everything: the connector said that the whole app is too fast. */
  pause(seconds: number): void
}

export type Timing = { now: () => number; sleep: (milliseconds: number) => Promise<void> }

export const REAL_TIMING: Timing = { now: () => performance.now(), sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)) }

export function createPacer({ now, sleep }: Timing = REAL_TIMING, perSecond = SENDS_PER_SECOND): Pacer {
  const waiting: Record<Lane, (() => void)[]> = { answer: [], later: [] }
  const millisecondsPerSend = 1_000 / perSecond
  /** When the next send would be due if the pace had been kept from the start: a bucket, written as a time. */
  let dueAt = now() - BURST * millisecondsPerSend
  let pausedUntil = 0
  let isRunning = false

  async function run(): Promise<void> {
    isRunning = true
    while (waiting.answer.length + waiting.later.length > 0) {
      dueAt = Math.max(dueAt, now() - BURST * millisecondsPerSend)
      const wait = Math.max(dueAt, pausedUntil) - now()
      if (wait > 0) {
        await sleep(wait)
        continue
      }
      dueAt += millisecondsPerSend
      const next = waiting.answer.shift() ?? waiting.later.shift()
      next?.()
    }
    isRunning = false
  }

  return {
    take(lane) {
      return new Promise((resolve) => {
        waiting[lane].push(resolve)
        if (!isRunning) void run()
      })
    },
    pause(seconds) {
      pausedUntil = Math.max(pausedUntil, now() + seconds * 1_000)
    },
  }
}
