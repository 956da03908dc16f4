import { findOption } from './query'
import type { GraphRequest } from './route'
import type { ThrottleVerdict } from './throttle'
import type { Usage } from './usage'

/** The bucket of an application in a tenant, by the number of users: small, medium and large. */
const BUCKETS = [
  { users: 49, unitsPer10Seconds: 3_500 },
  { users: 500, unitsPer10Seconds: 5_000 },
  { users: Infinity, unitsPer10Seconds: 8_000 },
] as const
const WRITES = { limit: 3_000, seconds: 150 }
const SHOWS_SHARE_FROM = 0.8
/** A page below this is cheaper. */
const SMALL_PAGE = 20

/** What a call about people and groups costs, from what it costs plain: selecting and small pages are cheaper, expanding is dearer. */
export function directoryUnits(request: Pick<GraphRequest, 'query'>, units: number): number {
  const top = findOption(request, 'top')
  const changes = [
    findOption(request, 'select') === undefined ? 0 : -1,
    findOption(request, 'expand') === undefined ? 0 : 1,
    top !== undefined && Number(top) < SMALL_PAGE ? -1 : 0,
  ]
  return Math.max(1, changes.reduce((sum, change) => sum + change, units))
}

export type DirectoryCharge = { appId: string; tenantId: string; units: number; users: number; isWrite: boolean }

export function chargeDirectory(usage: Usage, { appId, tenantId, units, users, isWrite }: DirectoryCharge): ThrottleVerdict {
  const bucket = BUCKETS.find((candidate) => users <= candidate.users) ?? BUCKETS[2]
  const read = { ...usage.count(`directory ${appId}`, 10, units), limit: bucket.unitsPer10Seconds }
  const written = { ...usage.count(`directory writes ${appId}`, WRITES.seconds, isWrite ? 1 : 0), limit: WRITES.limit }
  const share = Math.max(read.used / read.limit, isWrite ? written.used / written.limit : 0)
  const headers: Record<string, string> = {
    'x-ms-resource-unit': String(units),
    ...(share >= SHOWS_SHARE_FROM ? { 'x-ms-throttle-limit-percentage': share.toFixed(2) } : {}),
  }
  const refuse = (retryAfterSeconds: number, scope: 'ReadWrite' | 'Write', information: string): ThrottleVerdict => ({
    allowed: false,
    status: 429,
    retryAfterSeconds,
    headers: { ...headers, 'x-ms-throttle-scope': `Tenant_Application/${scope}/${appId}/${tenantId}`, 'x-ms-throttle-information': information },
  })
  if (isWrite && written.used > written.limit) return refuse(written.resetSeconds, 'Write', 'WriteLimitExceeded')
  if (read.used > read.limit) return refuse(read.resetSeconds, 'ReadWrite', 'ResourceUnitLimitExceeded')
  return { allowed: true, headers }
}
