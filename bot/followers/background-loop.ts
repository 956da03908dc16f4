import type { Log } from '../ports'

const FIRST_BACKOFF_MILLISECONDS = 1_000
const LONGEST_BACKOFF_MILLISECONDS = 30_000

export type BackgroundLoop = {
  start(): void
  /** Something is there to do: no longer than `gatherMilliseconds` from now, so that what comes together is done together. */
  wake(): void
  /** Resolves when the turn under way has ended; there is no further one. */
  stop(): Promise<void>
}

/**
 * Does something again and again: soon after it is woken, otherwise after the milliseconds the turn itself names. A turn
 * that fails is logged and tried again, later each time. Turns never overlap.
 */
export function createBackgroundLoop({ name, turn, gatherMilliseconds = 0, log }: {
  name: string
  turn: () => Promise<number>
  gatherMilliseconds?: number
  log: Log
}): BackgroundLoop {
  let isStarted = false
  let isStopping = false
  let isWoken = false
  let failures = 0
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let isRunning = false

  const schedule = (milliseconds: number) => {
    if (isStopping || !isStarted) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      timer = undefined
      running = run()
    }, milliseconds)
  }
  const run = async () => {
    isRunning = true
    isWoken = false
    let next: number
    try {
      next = await turn()
      failures = 0
    } catch (error) {
      failures += 1
      next = Math.min(FIRST_BACKOFF_MILLISECONDS * 2 ** (failures - 1), LONGEST_BACKOFF_MILLISECONDS)
      log.warn('Background work failed and will be tried again', { loop: name, retryMilliseconds: next }, error)
    }
    isRunning = false
    // While it fails, nobody's haste shortens the pause.
    schedule(isWoken && failures === 0 ? Math.min(gatherMilliseconds, next) : next)
  }

  return {
    start() {
      isStarted = true
      schedule(0)
    },
    wake() {
      if (isWoken || failures > 0) return
      isWoken = true
      if (!isRunning) schedule(gatherMilliseconds)
    },
    async stop() {
      isStopping = true
      clearTimeout(timer)
      await running
    },
  }
}
