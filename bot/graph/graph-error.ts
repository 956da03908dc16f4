import type { GraphError } from '@microsoft/microsoft-graph-client'
import { Microsoft365Error } from '../ports'

/** Busy or away, said of one row among others: it may be taken later. 500 is not among them, for a wrong type is answered with it too. */
export const PASSING_STATUSES: ReadonlySet<number> = new Set([429, 502, 503, 504])

/** Graph answered with an error, or did not answer at all (`status` is undefined then). Branch on these, never on the message. */
export class GraphRequestError extends Microsoft365Error {
  override readonly name = 'GraphRequestError'
  constructor(
    readonly status: number | undefined,
    readonly code: string | undefined,
    message: string,
    readonly retryAfterSeconds?: number,
    options?: ErrorOptions,
  ) {
    super(message, status === undefined || status === 429 || status >= 500, options)
  }
}

export function toGraphRequestError(method: string, path: string, error: unknown): GraphRequestError {
  const { statusCode, code, headers, message } = error as Partial<GraphError>
  // The SDK also gives the 200 of an answer that broke off in the middle: what became of the request is then not known.
  const status = typeof statusCode === 'number' && statusCode >= 400 ? statusCode : undefined
  const what = status === undefined ? `did not answer (${message ?? 'no reason given'})` : `answered ${status} ${code ?? ''}: ${message ?? ''}`
  return new GraphRequestError(status, code ?? undefined, `Graph ${what} to ${method} ${path.split('?')[0]}`, retryAfterSecondsOf(headers), { cause: error })
}

/** Seconds, or an HTTP date; the larger of Retry-After and SharePoint's RateLimit-Reset counts. */
export function retryAfterSecondsOf(headers: Headers | undefined, now?: number): number | undefined {
  const retryAfter = headers?.get('Retry-After')
  const reset = Number(headers?.get('RateLimit-Reset') ?? Number.NaN)
  const remaining = headers?.get('RateLimit-Remaining')
  const seconds = [retryAfter ? parseRetryAfter(retryAfter, headers?.get('Date') ?? undefined, now) : Number.NaN, remaining === '0' ? reset : Number.NaN]
  const known = seconds.filter((value) => Number.isFinite(value))
  return known.length > 0 ? Math.max(...known) : undefined
}

function parseRetryAfter(text: string, answeredAt: string | undefined, now?: number): number {
  if (/^\d+$/.test(text)) return Number(text)
  const from = answeredAt ? Date.parse(answeredAt) : now
  return from === undefined ? Number.NaN : Math.max(0, Math.ceil((Date.parse(text) - from) / 1000))
}

/**
 * SharePoint says only by its message that a unique value was there already: the code is the same as for any bad request.
 * The one place that reads a message; the row is read back in any case.
 */
export function isUniqueViolation(status: number, error: { code?: string | undefined; message?: string | undefined }): boolean {
  return status === 409 || (status === 400 && error.code === 'invalidRequest' && /unique constraints?/i.test(error.message ?? ''))
}
