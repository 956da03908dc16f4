/** At most `count` requests within any `seconds`. */
export type Limit = { count: number; seconds: number }

/** 50 requests a second for an app in a tenant, and what one bot may do in one chat. Source: Microsoft, rate-limit, 2026-10. */
export const TEAMS_LIMITS = {
  perTenant: [{ count: 50, seconds: 1 }],
  perChat: [
    { count: 7, seconds: 1 },
    { count: 8, seconds: 2 },
    { count: 60, seconds: 30 },
    { count: 1800, seconds: 3600 },
  ],
} as const satisfies Record<string, readonly Limit[]>

export type SendLimits = {
  /** Undefined when the request may pass (and is then counted), else the seconds after which it may. */
  take(chat?: string): number | undefined
}

export const NO_LIMITS: SendLimits = { take: () => undefined }

export function createSendLimits(limits: { perTenant: readonly Limit[]; perChat: readonly Limit[] } = TEAMS_LIMITS, now: () => number = Date.now): SendLimits {
  const tenant = createWindow(limits.perTenant)
  const chats = new Map<string, ReturnType<typeof createWindow>>()

  return {
    take(chat) {
      const at = now()
      const windows = [tenant]
      if (chat !== undefined) {
        const window = chats.get(chat) ?? createWindow(limits.perChat)
        chats.set(chat, window)
        windows.push(window)
      }
      const wait = Math.max(...windows.map((window) => window.waitMilliseconds(at)))
      if (wait > 0) return Math.max(1, Math.ceil(wait / 1000))
      for (const window of windows) window.add(at)
      return undefined
    },
  }
}

function createWindow(limits: readonly Limit[]) {
  const longest = Math.max(...limits.map(({ seconds }) => seconds)) * 1000
  let taken: number[] = []
  return {
    waitMilliseconds(at: number): number {
      if (taken[0] !== undefined && taken[0] <= at - longest) taken = taken.filter((time) => time > at - longest)
      const waits = limits.map(({ count, seconds }) => {
        const oldestThatCounts = taken[taken.length - count]
        return oldestThatCounts === undefined ? 0 : oldestThatCounts + seconds * 1000 - at
      })
      return Math.max(0, ...waits)
    },
    add: (at: number) => void taken.push(at),
  }
}
