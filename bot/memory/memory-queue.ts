import type { Clock, WorkQueue } from '../ports'

/** Seconds for which taken work is hidden from others; whoever has not completed it by then has died. */
export const HIDDEN_SECONDS = 60

/** A queue that follows the clock it is given, so that delays pass in virtual time. */
export function createMemoryQueue<Work>(clock: Clock): WorkQueue<Work> {
  const waiting = new Set<{ json: string; visibleAt: number; attempts: number }>()
  return {
    add: (work, delaySeconds = 0) => {
      waiting.add({ json: JSON.stringify(work), visibleAt: clock().getTime() + delaySeconds * 1000, attempts: 0 })
      return Promise.resolve()
    },
    take: (limit) => {
      const now = clock().getTime()
      const taken = [...waiting].filter(({ visibleAt }) => visibleAt <= now).slice(0, limit)
      return Promise.resolve(
        taken.map((entry) => {
          const hiddenUntil = now + HIDDEN_SECONDS * 1000
          entry.attempts += 1
          entry.visibleAt = hiddenUntil
          // As with a pop receipt: who let the time pass no longer decides about the work that came back.
          const ifStillOurs = (act: () => void) => Promise.resolve(entry.visibleAt === hiddenUntil ? act() : undefined)
          return {
            work: JSON.parse(entry.json) as unknown,
            attempts: entry.attempts,
            complete: () => ifStillOurs(() => waiting.delete(entry)),
            retryAfter: (seconds: number) => ifStillOurs(() => (entry.visibleAt = clock().getTime() + seconds * 1000)),
          }
        }),
      )
    },
  }
}
