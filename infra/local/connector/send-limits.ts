/** At most `count` requests within any `seconds`. */
export type Limit = { count: number; seconds: number }

/** What Teams counts apart from one another in a thread. */
export type Scenario = 'send' | 'create' | 'members' | 'conversations'
type ThreadLimits = { perBot: readonly Limit[]; allBots: readonly Limit[] }
export type Limits = { perTenant: readonly Limit[]; perThread: Record<Scenario, ThreadLimits> }

const WRITING: ThreadLimits = {
  perBot: [
    { count: 7, seconds: 1 },
    { count: 8, seconds: 2 },
    { count: 60, seconds: 30 },
    { count: 1800, seconds: 3600 },
  ],
  allBots: [
    { count: 14, seconds: 1 },
    { count: 16, seconds: 2 },
  ],
}
const READING: ThreadLimits = {
  perBot: [
    { count: 14, seconds: 1 },
    { count: 16, seconds: 2 },
    { count: 120, seconds: 30 },
    { count: 3600, seconds: 3600 },
  ],
  allBots: [
    { count: 28, seconds: 1 },
    { count: 32, seconds: 2 },
  ],
}

/** For an app in a tenant, for a bot in a thread, and for all bots in a thread. Source: Microsoft, rate-limit, 2026-10. */
export const TEAMS_LIMITS: Limits = {
  perTenant: [{ count: 50, seconds: 1 }],
  perThread: { send: WRITING, create: WRITING, members: READING, conversations: READING },
}

/** One request to be counted. */
export type Counted = { bot: string; scenario: Scenario; thread: string }

export type SendLimits = {
  /** Undefined when the request may pass (and is then counted), else the seconds after which it may. */
  take(request: Counted): number | undefined
}

export const NO_LIMITS: SendLimits = { take: () => undefined }

export function createSendLimits(limits: Limits = TEAMS_LIMITS, now: () => number = Date.now): SendLimits {
  const windows = new Map<string, Window>()
  const windowOf = (key: string, of: readonly Limit[]) => {
    const window = windows.get(key) ?? createWindow(of)
    windows.set(key, window)
    return window
  }

  return {
    take({ bot, scenario, thread }) {
      const at = now()
      const { perBot, allBots } = limits.perThread[scenario]
      const concerned = [
        windowOf(bot, limits.perTenant),
        windowOf(`${scenario} ${thread}`, allBots),
        windowOf(`${scenario} ${thread} ${bot}`, perBot),
      ]
      const wait = Math.max(...concerned.map((window) => window.waitMilliseconds(at)))
      if (wait > 0) return Math.max(1, Math.ceil(wait / 1000))
      for (const window of concerned) window.add(at)
      return undefined
    },
  }
}

type Window = { waitMilliseconds(at: number): number; add(at: number): void }

function createWindow(limits: readonly Limit[]): Window {
  const longest = Math.max(...limits.map(({ seconds }) => seconds)) * 1000
  let taken: number[] = []
  return {
    waitMilliseconds(at) {
      // A clock that was set back must not make anybody wait for it to catch up.
      if ((taken.at(-1) ?? 0) > at) taken = []
      if (taken[0] !== undefined && taken[0] <= at - longest) taken = taken.filter((time) => time > at - longest)
      const waits = limits.map(({ count, seconds }) => {
        const oldestThatCounts = taken[taken.length - count]
        return oldestThatCounts === undefined ? 0 : oldestThatCounts + seconds * 1000 - at
      })
      return Math.max(0, ...waits)
    },
    add: (at) => void taken.push(at),
  }
}
