import { randomUUID } from 'node:crypto'
import type { Dependency } from './fault'
import type { Refusal, RefusalKind, RefusedRequest } from './refusal'

type StorageError = { status: number; code: string; message: string; challenge?: string }

/** Azure Storage's words. It throttles with 503 itself; a 429, a 502 and a 504 come from gateways before it. */
const ERRORS: Record<Exclude<RefusalKind, 'error-502' | 'error-504'>, StorageError> = {
  throttled: { status: 429, code: 'TooManyRequests', message: 'The request is being throttled.' },
  'error-500': { status: 500, code: 'InternalError', message: 'Server encountered an internal error. Please try again after some time.' },
  'error-503': { status: 503, code: 'ServerBusy', message: 'The server is busy.' },
  'expired-token': {
    status: 401,
    code: 'InvalidAuthenticationInfo',
    message: 'Server failed to authenticate the request. Please refer to the information in the www-authenticate header.',
    challenge: 'Bearer authorization_uri=https://login.microsoftonline.com/common/oauth2/authorize resource_id=https://storage.azure.com',
  },
  'withdrawn-consent': { status: 403, code: 'AuthorizationPermissionMismatch', message: 'This request is not authorized to perform this operation using this permission.' },
}
const GATEWAY = { 'error-502': '502 Bad Gateway', 'error-504': '504 Gateway Timeout' } as const

export function refuseAsStorage(on: Extract<Dependency, 'table' | 'queue' | 'blob'>, kind: RefusalKind, { headers }: RefusedRequest, now: Date): Refusal {
  if (kind === 'error-502' || kind === 'error-504') {
    const title = GATEWAY[kind]
    return { status: Number(title.slice(0, 3)), contentType: 'text/html', body: `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>` }
  }
  const { status, code, message, challenge } = ERRORS[kind]
  const requestId = randomUUID()
  const text = `${message}\nRequestId:${requestId}\nTime:${now.toISOString()}`
  const isJson = on === 'table' && headers.accept?.includes('application/json')
  return {
    status,
    contentType: isJson ? 'application/json;odata=minimalmetadata;streaming=true;charset=utf-8' : 'application/xml',
    headers: { 'x-ms-error-code': code, 'x-ms-request-id': requestId, 'x-ms-version': String(headers['x-ms-version'] ?? '2024-11-04'), ...(challenge !== undefined && { 'WWW-Authenticate': challenge }) },
    body: isJson
      ? JSON.stringify({ 'odata.error': { code, message: { lang: 'en-US', value: text } } })
      : `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${text}</Message></Error>`,
  }
}
