import { findExpanded } from './expand'
import type { GraphRequest } from './route'
import type { ThrottleVerdict } from './throttle'
import type { Usage } from './usage'

/** Resource units that an application may use in a minute and in a day, and all of them in five minutes, by the tenant's licences. */
export const TIERS = [
  { upToLicences: 1_000, perMinute: 1_250, perDay: 1_200_000, allAppsPer5Minutes: 18_750 },
  { upToLicences: 5_000, perMinute: 2_500, perDay: 2_400_000, allAppsPer5Minutes: 37_500 },
  { upToLicences: 15_000, perMinute: 3_750, perDay: 3_600_000, allAppsPer5Minutes: 56_250 },
  { upToLicences: 50_000, perMinute: 5_000, perDay: 4_800_000, allAppsPer5Minutes: 75_000 },
  { upToLicences: Infinity, perMinute: 6_250, perDay: 6_000_000, allAppsPer5Minutes: 93_750 },
] as const

const PERMISSION_UNITS = 5
/** From this share of the minute's limit on, answers tell about it; of the other limits they never do. */
const SHOWS_LIMIT_FROM = 0.8

export function findTier(licences: number): (typeof TIERS)[number] {
  return TIERS.find(({ upToLicences }) => licences <= upToLicences) ?? TIERS[4]
}

/** Whatever a request costs by itself: with permissions in its answer it costs as much as any question about permissions. */
export function sharePointUnits(request: Pick<GraphRequest, 'query'>, units: number): number {
  return findExpanded(request, 'permissions') ? PERMISSION_UNITS : units
}

export function chargeSharePoint(usage: Usage, { appId, units, licences }: { appId: string; units: number; licences: number }): ThrottleVerdict {
  const tier = findTier(licences)
  const minute = usage.count(`minute ${appId}`, 60, units)
  const others = [
    { ...usage.count(`day ${appId}`, 86_400, units), limit: tier.perDay },
    { ...usage.count('all apps', 300, units), limit: tier.allAppsPer5Minutes },
  ]
  const headers: Record<string, string> =
    minute.used >= tier.perMinute * SHOWS_LIMIT_FROM
      ? {
          'RateLimit-Limit': String(tier.perMinute),
          'RateLimit-Remaining': String(Math.max(0, tier.perMinute - minute.used)),
          'RateLimit-Reset': String(minute.resetSeconds),
        }
      : {}
  const exceeded = [{ ...minute, limit: tier.perMinute }, ...others].filter(({ used, limit }) => used > limit)
  if (exceeded.length === 0) return { allowed: true, headers }
  return { allowed: false, status: 429, retryAfterSeconds: Math.max(...exceeded.map(({ resetSeconds }) => resetSeconds)), headers }
}
