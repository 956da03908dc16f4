import { randomUUID } from 'node:crypto'
import type { Refusal, RefusalKind } from './refusal'

type EntraError = { status: number; error: string; code: number; text: string }

/** Entra's words at its token endpoint. */
const ERRORS: Record<Exclude<RefusalKind, 'error-502'>, EntraError> = {
  throttled: { status: 429, error: 'temporarily_unavailable', code: 90055, text: 'There are too many incoming requests. This exception is thrown for blocked tenants.' },
  'error-500': { status: 500, error: 'server_error', code: 50000, text: 'There was an error issuing a token or an issue with our sign-in service.' },
  'error-503': { status: 503, error: 'temporarily_unavailable', code: 90033, text: 'A transient error has occurred. Please try again.' },
  'error-504': { status: 504, error: 'temporarily_unavailable', code: 90006, text: 'External service threw a retryable error.' },
  // What expires at the issuer is what the application proves itself with.
  'expired-token': { status: 401, error: 'invalid_client', code: 7000222, text: 'The provided client secret keys are expired. Create new keys for your app, or consider using certificate credentials for added security.' },
  'withdrawn-consent': { status: 400, error: 'invalid_grant', code: 65001, text: 'The user or administrator has not consented to use the application. Send an interactive authorization request for this user and resource.' },
}

export function refuseAsIssuer(kind: RefusalKind, now: Date): Refusal {
  // A gateway before Entra answers as gateways do: not in JSON.
  if (kind === 'error-502') return { status: 502, contentType: 'text/html', body: '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>' }
  const { status, error, code, text } = ERRORS[kind]
  const [traceId, correlationId] = [randomUUID(), randomUUID()]
  const timestamp = `${now.toISOString().slice(0, 19).replace('T', ' ')}Z`
  const description = `AADSTS${code}: ${text} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`
  const body = { error, error_description: description, error_codes: [code], timestamp, trace_id: traceId, correlation_id: correlationId }
  return { status, contentType: 'application/json; charset=utf-8', body: JSON.stringify(body), headers: { 'cache-control': 'no-store' } }
}
