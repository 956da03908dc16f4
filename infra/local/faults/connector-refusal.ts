import { refusal, type RefusalName } from '../connector/refusals'
import type { Refusal, RefusalKind } from './refusal'

const NAMES = {
  throttled: 'throttled',
  'error-500': 'serviceError',
  'error-502': 'badGateway',
  'error-503': 'unavailable',
  'error-504': 'gatewayTimeout',
  // What an administrator takes back from a bot is that it may be used at all.
  'withdrawn-consent': 'disabledByAdmin',
} as const satisfies Partial<Record<RefusalKind, RefusalName>>

/** How refusals are worded: see the settings of Teams. */
export type RefusalShape = Parameters<typeof refusal>[2] & string

/** The Bot Connector's words. */
export function refuseAsConnector(kind: RefusalKind, shape: RefusalShape = 'error-code'): Refusal {
  if (kind === 'expired-token') {
    const body = JSON.stringify({ message: 'Authorization has been denied for this request.' })
    return { status: 401, contentType: 'application/json; charset=utf-8', body, headers: { 'WWW-Authenticate': 'Bearer' } }
  }
  return refuseByName(NAMES[kind], { shape })
}

/** The refusal of that name, whatever the request. */
export function refuseByName(name: RefusalName, { shape, retryAfterSeconds }: { shape?: RefusalShape; retryAfterSeconds?: number } = {}): Refusal {
  const { status, body } = refusal(name, undefined, shape)
  const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }
  return { status, contentType: 'application/json; charset=utf-8', body: JSON.stringify(body), headers }
}
