import type { ThrottleVerdict } from './throttle'
import type { Usage } from './usage'

/** Requests a second that Teams takes from an application in a tenant; each of its routes names one of these. */
export const TEAMS_LIMITS = {
  /** GET of installed apps and of the catalogue. */
  readApps: 30,
  /** POST, PUT and PATCH of installed apps and of the catalogue. */
  writeApps: 30,
  deleteApps: 15,
  /** POST of a message to a chat between two. */
  postMessage: 20,
  notifyOne: 5,
  notifyMany: 2,
  readOther: 30,
  other: 30,
} as const
export type TeamsLimit = keyof typeof TEAMS_LIMITS

export function chargeTeams(usage: Usage, { appId, limit }: { appId: string; limit: TeamsLimit }): ThrottleVerdict {
  const { used, resetSeconds } = usage.count(`${limit} ${appId}`, 1, 1)
  if (used <= TEAMS_LIMITS[limit]) return { allowed: true, headers: {} }
  return { allowed: false, status: 429, retryAfterSeconds: resetSeconds, headers: {} }
}
