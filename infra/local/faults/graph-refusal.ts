import { randomUUID } from 'node:crypto'
import { accessDenied, errorBody, GraphError, insufficientPrivileges, notFound } from '../graph/graph-error'
import type { Refusal, RefusalKind, RefusedRequest } from './refusal'

const CHALLENGE = 'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"'

/** Graph's words. SharePoint, which answers below `/sites` and `/drives`, and the directory have their own for some. */
export function refuseAsGraph(kind: RefusalKind, request: RefusedRequest, now: Date): Refusal {
  return write(errorOf(kind, isOfDirectory(request)), request, now)
}

/** As if a row that was asked for did not exist. */
export function missFromGraph(request: RefusedRequest, now: Date): Refusal {
  return write(notFound('list item'), request, now)
}

function write(error: GraphError, { headers }: RefusedRequest, now: Date): Refusal {
  const requestId = randomUUID()
  const clientRequestId = String(headers['client-request-id'] ?? requestId)
  return {
    status: error.status,
    contentType: 'application/json',
    headers: { 'request-id': requestId, 'client-request-id': clientRequestId, ...error.more.headers },
    body: JSON.stringify(errorBody(error, { now, requestId, clientRequestId })),
  }
}

function errorOf(kind: RefusalKind, isDirectory: boolean): GraphError {
  switch (kind) {
    case 'throttled':
      if (isDirectory) return new GraphError(429, 'TooManyRequests', 'Please retry again later.', { inner: { code: '429', message: 'Please retry after', status: '429' } })
      return new GraphError(429, 'activityLimitReached', 'The request has been throttled')
    case 'error-500':
      return new GraphError(500, 'generalException', 'An unspecified error has occurred.')
    case 'error-502':
      return new GraphError(502, 'BadGateway', 'The server, while acting as a proxy, received an invalid response from the upstream server.')
    case 'error-503':
      return new GraphError(503, 'serviceNotAvailable', 'The service is not available. Try the request again after a delay.')
    case 'error-504':
      return new GraphError(504, 'GatewayTimeout', 'The server, while acting as a proxy, did not receive a timely response from the upstream server.')
    case 'expired-token':
      return new GraphError(401, 'InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.', { headers: { 'WWW-Authenticate': CHALLENGE } })
    case 'withdrawn-consent':
      return isDirectory ? insufficientPrivileges() : accessDenied()
  }
}

function isOfDirectory({ url }: RefusedRequest): boolean {
  return !/^\/(v1\.0|beta)\/(sites|drives|shares)\b/i.test(url)
}
