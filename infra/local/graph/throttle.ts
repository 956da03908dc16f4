/** Resource units an application may use on SharePoint in a minute and in a day, by the tenant's licences. */
const TIERS = [
  { upToLicences: 1_000, perMinute: 1_250, perDay: 1_200_000 },
  { upToLicences: 5_000, perMinute: 2_500, perDay: 2_400_000 },
  { upToLicences: 15_000, perMinute: 3_750, perDay: 3_600_000 },
  { upToLicences: 50_000, perMinute: 5_000, perDay: 4_800_000 },
  { upToLicences: Infinity, perMinute: 6_250, perDay: 6_000_000 },
] as const
/** The directory's bucket for a tenant of more than 500 users. */
const DIRECTORY_UNITS_PER_10_SECONDS = 8_000
const SHOWS_LIMIT_FROM = 0.8

export type ThrottleVerdict = { allowed: true; headers: Record<string, string> } | { allowed: false; retryAfterSeconds: number; headers: Record<string, string> }

/**
 * What Graph allows an application in a time. Off until the tenant is ready, because the sample history is brought in faster
 * than any tenant would allow. Every request is counted, also one that is refused.
 */
export type Throttle = {
  charge(appId: string, on: 'site' | 'directory', units: number): ThrottleVerdict
  enforce(enforced: boolean): void
  /** Refuses everything for so long, whatever was used. */
  refuseFor(seconds: number): void
}

type Window = { startedAt: number; units: number }

export function createThrottle({ licences, now }: { licences: number; now: () => Date }): Throttle {
  const tier = TIERS.find(({ upToLicences }) => licences <= upToLicences) ?? TIERS[4]
  const windows = new Map<string, Window>()
  let isEnforced = false
  let refusedUntil = 0

  /** Windows follow each other; the real ones slide in a way that is not documented. */
  function count(key: string, lengthSeconds: number, units: number): { used: number; resetSeconds: number } {
    const at = now().getTime()
    const known = windows.get(key)
    const window = known && at < known.startedAt + lengthSeconds * 1000 ? known : { startedAt: at, units: 0 }
    window.units += units
    windows.set(key, window)
    return { used: window.units, resetSeconds: Math.max(1, Math.ceil((window.startedAt + lengthSeconds * 1000 - at) / 1000)) }
  }

  function chargeSite(appId: string, units: number): ThrottleVerdict {
    const minute = count(`minute ${appId}`, 60, units)
    const day = count(`day ${appId}`, 86_400, units)
    if (!isEnforced) return { allowed: true, headers: {} }
    const isNear = minute.used >= tier.perMinute * SHOWS_LIMIT_FROM
    const headers: Record<string, string> = isNear
      ? {
          'RateLimit-Limit': String(tier.perMinute),
          'RateLimit-Remaining': String(Math.max(0, tier.perMinute - minute.used)),
          'RateLimit-Reset': String(minute.resetSeconds),
        }
      : {}
    if (day.used > tier.perDay) return { allowed: false, retryAfterSeconds: day.resetSeconds, headers }
    if (minute.used > tier.perMinute) return { allowed: false, retryAfterSeconds: minute.resetSeconds, headers }
    return { allowed: true, headers }
  }

  function chargeDirectory(appId: string, units: number): ThrottleVerdict {
    const { used, resetSeconds } = count(`directory ${appId}`, 10, units)
    const share = used / DIRECTORY_UNITS_PER_10_SECONDS
    const headers: Record<string, string> = {
      'x-ms-resource-unit': String(units),
      ...(isEnforced && share >= SHOWS_LIMIT_FROM ? { 'x-ms-throttle-limit-percentage': share.toFixed(2) } : {}),
    }
    if (isEnforced && share > 1)
      return { allowed: false, retryAfterSeconds: resetSeconds, headers: { ...headers, 'x-ms-throttle-scope': 'Tenant_Application/ReadWrite', 'x-ms-throttle-information': 'ResourceUnitLimitExceeded' } }
    return { allowed: true, headers }
  }

  return {
    charge(appId, on, units) {
      const verdict = on === 'site' ? chargeSite(appId, units) : chargeDirectory(appId, units)
      const left = Math.ceil((refusedUntil - now().getTime()) / 1000)
      return left > 0 ? { allowed: false, retryAfterSeconds: left, headers: verdict.headers } : verdict
    },
    enforce(enforced) {
      isEnforced = enforced
    },
    refuseFor(seconds) {
      refusedUntil = now().getTime() + seconds * 1000
    },
  }
}
