import { GraphError } from './graph-error'
import type { GraphRequest, Route } from './route'
import { sharePointUnits } from './sharepoint-limits'
import type { Charge, ThrottleVerdict } from './throttle'

/** What a request counts against, by the service that its route belongs to. */
export function chargeOf(route: Pick<Route, 'access' | 'method' | 'cost' | 'teamsLimit'>, request: GraphRequest): Charge {
  if (route.teamsLimit) return { on: 'teams', limit: route.teamsLimit }
  const units = typeof route.cost === 'number' ? route.cost : route.cost(request)
  switch (route.access.on) {
    case 'site':
      return { on: 'site', units: sharePointUnits(request, units) }
    case 'directory':
      return { on: 'directory', units, isWrite: route.method !== 'GET' }
    case 'own':
    case 'address':
      return { on: 'subscriptions' }
  }
}

export function unitsOf(charge: Charge): number {
  return 'units' in charge ? charge.units : 0
}

/** SharePoint and the rest of Graph say the same in different words. */
export function throttled(on: Charge['on'], { status, retryAfterSeconds, headers }: Extract<ThrottleVerdict, { allowed: false }>): GraphError {
  const more = { headers: { ...headers, 'Retry-After': String(retryAfterSeconds) } }
  if (status === 503) return new GraphError(503, 'serviceNotAvailable', 'The service is not available. Try the request again after a delay.', more)
  if (on === 'site') return new GraphError(429, 'activityLimitReached', 'The request has been throttled', more)
  const inner = { code: '429', message: 'Please retry after', status: '429' }
  return new GraphError(429, 'TooManyRequests', 'Please retry again later.', { ...more, inner, omitsClientRequestId: true })
}
