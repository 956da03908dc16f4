/** Below Teams' 50 requests a second for each app and tenant, with room for what Teams itself splits (teams 1.7). */
export const SENDS_PER_SECOND = 45
/** Sends that may go at once after a pause; with the rate they stay within 50 in any second. */
const BURST = 5
/** Longest that everybody is held; whoever was told to wait longer waits alone. */
const LONGEST_PAUSE_SECONDS = 15
/** Teams limits single chats too and does not say which limit it was: two chats within this time mean the whole app. */
const SAME_CAUSE_MILLISECONDS = 10_000

/** Answers to somebody who waits go before everything else. */
export type Lane = 'answer' | 'later'

/** Lets one send through at a time, no faster than the rate; everything that is sent passes here. */
export type Pacer = {
  /** Resolves when it is this one's turn; false when the service stops and there will be no turn. */
  take(lane: Lane): Promise<boolean>
  /** The connector said to this chat that it is too fast. Holds everybody once it has said so to another one too. */
  slowDown(conversationId: string, seconds: number): void
  /** For one call that was told to wait; the others go on. False when the service stops. */
  wait(seconds: number): Promise<boolean>
  /** Nothing is sent from now on but answers that need not wait. */
  stop(): void
}

export type Timing = { now: () => number; sleep: (milliseconds: number) => Promise<void> }

export const REAL_TIMING: Timing = {
  now: () => performance.now(),
  // Timers drop fractions: one that rings early would have to be set again.
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, Math.ceil(milliseconds))),
}

export function createPacer({ now, sleep }: Timing = REAL_TIMING, perSecond = SENDS_PER_SECOND): Pacer {
  const waiting: Record<Lane, ((mayGo: boolean) => void)[]> = { answer: [], later: [] }
  const waitingAlone = new Set<() => void>()
  let isStopped = false
  const millisecondsPerSend = 1_000 / perSecond
  /** When the next send would be due if the pace had been kept from the start: a bucket, written as a time. */
  let dueAt = now() - BURST * millisecondsPerSend
  let pausedUntil = 0
  let slowed = { conversationId: '', at: -Infinity }
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
      next?.(true)
    }
    isRunning = false
  }

  const isRefused = (lane: Lane) => isStopped && (lane === 'later' || pausedUntil > now())

  return {
    take(lane) {
      if (isRefused(lane)) return Promise.resolve(false)
      return new Promise((resolve) => {
        waiting[lane].push(resolve)
        if (!isRunning) void run()
      })
    },
    slowDown(conversationId, seconds) {
      const isAlone = slowed.conversationId === conversationId || now() - slowed.at > SAME_CAUSE_MILLISECONDS
      slowed = { conversationId, at: now() }
      if (!isAlone) pausedUntil = Math.max(pausedUntil, now() + Math.min(seconds, LONGEST_PAUSE_SECONDS) * 1_000)
    },
    wait(seconds) {
      if (isStopped) return Promise.resolve(false)
      return new Promise((resolve) => {
        const end = () => {
          waitingAlone.delete(end)
          resolve(!isStopped)
        }
        waitingAlone.add(end)
        void sleep(seconds * 1_000).then(end)
      })
    },
    stop() {
      isStopped = true
      for (const end of waitingAlone) end()
      for (const lane of ['answer', 'later'] as const) if (isRefused(lane)) for (const refuse of waiting[lane].splice(0)) refuse(false)
    },
  }
}
