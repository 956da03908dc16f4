import type { IncomingHttpHeaders } from 'node:http'
import { refuseAsConnector, type RefusalShape } from './connector-refusal'
import type { Dependency, FaultKind } from './fault'
import { refuseAsGraph } from './graph-refusal'
import type { HeldAnswer } from './held-answer'
import { refuseAsIssuer } from './issuer-refusal'
import { refuseAsStorage } from './storage-refusal'

/** Kinds that are an answer in words; the others are done to the connection or to the time. */
export const REFUSAL_KINDS = ['throttled', 'error-500', 'error-502', 'error-503', 'error-504', 'expired-token', 'withdrawn-consent'] as const satisfies readonly FaultKind[]
export type RefusalKind = (typeof REFUSAL_KINDS)[number]

/** What of a request decides in which words it is refused. */
export type RefusedRequest = { url: string; headers: IncomingHttpHeaders }

export type Refusal = { status: number; contentType: string; body: string; headers?: Readonly<Record<string, string>> }

export function isRefusalKind(kind: FaultKind): kind is RefusalKind {
  return REFUSAL_KINDS.some((refusal) => refusal === kind)
}

/** The refusal as this very service writes it. */
export function refusalOf(on: Dependency, kind: RefusalKind, request: RefusedRequest, { now, retryAfterSeconds, shape }: { now: Date; retryAfterSeconds?: number; shape?: RefusalShape }): HeldAnswer {
  const { headers = {}, ...refusal } = refuse(on, kind, request, { now, shape })
  return toAnswer({ ...refusal, headers: { ...headers, ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }) } })
}

export function toAnswer({ status, contentType, body, headers = {} }: Refusal): HeldAnswer {
  const bytes = Buffer.from(body)
  return { status, headers: [['content-type', contentType], ['content-length', String(bytes.length)], ...Object.entries(headers)], body: bytes }
}

function refuse(on: Dependency, kind: RefusalKind, request: RefusedRequest, { now, shape }: { now: Date; shape: RefusalShape | undefined }): Refusal {
  switch (on) {
    case 'graph':
      return refuseAsGraph(kind, request, now)
    case 'connector':
      return refuseAsConnector(kind, shape)
    case 'issuer':
      return refuseAsIssuer(kind, now)
    case 'table':
    case 'queue':
    case 'blob':
      return refuseAsStorage(on, kind, request, now)
  }
}
