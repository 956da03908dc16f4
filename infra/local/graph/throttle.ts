import { chargeDirectory } from './directory-limits'
import { chargeSharePoint } from './sharepoint-limits'
import { chargeTeams, type TeamsLimit } from './teams-limits'
import { createUsage } from './usage'

export type ThrottleVerdict =
  | { allowed: true; headers: Record<string, string> }
  | { allowed: false; status: 429 | 503; retryAfterSeconds: number; headers: Record<string, string> }

/** What a request counts against: each service has limits of its own. Subscriptions have none that is known. */
export type Charge =
  | { on: 'site'; units: number }
  | { on: 'directory'; units: number; isWrite: boolean }
  | { on: 'teams'; limit: TeamsLimit }
  | { on: 'subscriptions' }

/**
 * What Graph allows an application in a time. Off until the tenant is ready, because the sample history is brought in faster
 * than any tenant would allow; what it used does not count. From then on every request is counted, also one that is refused.
 */
export type Throttle = {
  charge(appId: string, charge: Charge): ThrottleVerdict
  enforce(enforced: boolean): void
  /** Refuses everything for so long, whatever was used. */
  refuseFor(seconds: number): void
  /** Who keeps on in spite of refusals is blocked from SharePoint: a steady 503, until somebody lifts it. */
  block(blocked: boolean): void
}

/** How large the tenant is decides its limits. */
export type TenantSize = { licences: number; users: number }
export type ThrottleParts = { tenantId: string; readSize: () => TenantSize; now: () => Date }

const BLOCKED_RETRY_SECONDS = 120
const SIZE_HOLDS_MILLISECONDS = 60_000

export function createThrottle({ tenantId, readSize, now }: ThrottleParts): Throttle {
  let usage = createUsage(now)
  let size: (TenantSize & { readAt: number }) | undefined
  let isEnforced = false
  let isBlocked = false
  let refusedUntil = 0

  /** Counted anew once a minute: to count the people at each request would cost more than most requests. */
  function currentSize(): TenantSize {
    const at = now().getTime()
    if (!size || at >= size.readAt + SIZE_HOLDS_MILLISECONDS) size = { ...readSize(), readAt: at }
    return size
  }

  function judge(appId: string, charge: Charge): ThrottleVerdict {
    switch (charge.on) {
      case 'site':
        return chargeSharePoint(usage, { appId, units: charge.units, licences: currentSize().licences })
      case 'directory':
        return chargeDirectory(usage, { appId, tenantId, units: charge.units, isWrite: charge.isWrite, users: currentSize().users })
      case 'teams':
        return chargeTeams(usage, { appId, limit: charge.limit })
      case 'subscriptions':
        return { allowed: true, headers: {} }
    }
  }

  return {
    charge(appId, charge) {
      const verdict = judge(appId, charge)
      const left = Math.ceil((refusedUntil - now().getTime()) / 1000)
      if (isBlocked && charge.on === 'site') return { allowed: false, status: 503, retryAfterSeconds: BLOCKED_RETRY_SECONDS, headers: {} }
      if (left > 0) return { allowed: false, status: 429, retryAfterSeconds: left, headers: verdict.headers }
      if (isEnforced) return verdict
      return { allowed: true, headers: charge.on === 'directory' ? { 'x-ms-resource-unit': String(charge.units) } : {} }
    },
    enforce(enforced) {
      if (enforced && !isEnforced) usage = createUsage(now)
      isEnforced = enforced
      size = undefined
    },
    refuseFor(seconds) {
      refusedUntil = now().getTime() + seconds * 1000
    },
    block(blocked) {
      isBlocked = blocked
    },
  }
}
