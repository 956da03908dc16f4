import type { LogState } from '../../core/facts/log-state'
import type { Clock, Log, ReadModel, SendOutcome } from '../ports'

export type RoundCounts = { planned: number } & Record<SendOutcome['outcome'] | 'claimed-elsewhere' | 'settled-meanwhile', number>

/** Sends what is due to everybody it concerns. Called often; does nothing unless the occasion changed. */
export type Round = {
  run(): Promise<RoundCounts | undefined>
  /** Begins no further message; whoever was not sent one is planned again by the next start. */
  stop(): void
}

export type RoundParts = { readModel: Pick<ReadModel, 'state'>; clock: Clock; log: Log }

export type RoundKind = {
  /** Changes with whatever may make new messages due: the day, its morning, something published. */
  occasionOf: (state: LogState, now: Date) => string
  runOnce: (now: Date, isStopping: () => boolean) => Promise<RoundCounts>
  /** For the log. */
  whatWasDone: string
}

export function createRound({ readModel, clock, log }: RoundParts, { occasionOf, runOnce, whatWasDone }: RoundKind): Round {
  let done: string | undefined
  let isRunning = false
  let isStopping = false
  return {
    async run() {
      const now = clock()
      const occasion = occasionOf(readModel.state(), now)
      if (isStopping || isRunning || occasion === done) return undefined
      isRunning = true
      try {
        const counts = await runOnce(now, () => isStopping)
        // Throttled ones gave their claim back and are planned again by the next call.
        if (counts.throttled === 0) done = occasion
        if (counts.planned > 0) log.info(whatWasDone, counts)
        return counts
      } finally {
        isRunning = false
      }
    },
    stop() {
      isStopping = true
    },
  }
}

export function countNone(planned: number): RoundCounts {
  return { planned, sent: 0, throttled: 0, unreachable: 0, unknown: 0, 'claimed-elsewhere': 0, 'settled-meanwhile': 0 }
}
