/** Of what Teams grants each app in a tenant, 50 requests a second (teams 1.7): the rest is for clocks that are not quite alike. */
const SHARE_OF_LIMIT = 0.97
/** What each further instance may use for the answers to its own clicks, requests a second. */
const OTHER_INSTANCE = 2
/** Without a setting, as in tests of other things. */
const USUAL_LIMIT = { requestsPerSecond: 50, instances: 1 }
/** What a late timer or a pause may be made up for: half a send, so that no second has more than the limit. */
const BURST = 0.5
/** Longest that everybody is held; whoever was told to wait longer waits alone. */
const LONGEST_PAUSE_SECONDS = 15
/** Teams limits single chats too and does not say which limit it was: two chats within this time mean the whole app. */
const SAME_CAUSE_MILLISECONDS = 10_000

/** Answers to somebody who waits go before everything else; what is sent unasked goes last. */
export type Lane = 'answer' | 'later' | 'prompt'
const LANES: readonly Lane[] = ['answer', 'later', 'prompt']

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

/** Requests a second of the instance that sends prompts; of several, each other one has a little for its clicks. */
export function paceOf({ requestsPerSecond, instances }: { requestsPerSecond: number; instances: number }): number {
  return Math.max(1, requestsPerSecond * SHARE_OF_LIMIT - (instances - 1) * OTHER_INSTANCE)
}

export function createPacer({ now, sleep }: Timing = REAL_TIMING, perSecond = paceOf(USUAL_LIMIT)): Pacer {
  const waiting: Record<Lane, ((mayGo: boolean) => void)[]> = { answer: [], later: [], prompt: [] }
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
    while (LANES.some((lane) => waiting[lane].length > 0)) {
      dueAt = Math.max(dueAt, now() - BURST * millisecondsPerSend)
      const wait = Math.max(dueAt, pausedUntil) - now()
      if (wait > 0) {
        await sleep(wait)
        continue
      }
      dueAt += millisecondsPerSend
      const next = waiting.answer.shift() ?? waiting.later.shift() ?? waiting.prompt.shift()
      next?.(true)
    }
    isRunning = false
  }

  const isRefused = (lane: Lane) => isStopped && (lane !== 'answer' || pausedUntil > now())

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
      for (const lane of LANES) if (isRefused(lane)) for (const refuse of waiting[lane].splice(0)) refuse(false)
    },
  }
}
