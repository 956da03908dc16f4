import { GraphError } from './graph-error'
import type { List } from './list'
import { fromBase64UrlText, toBase64UrlText } from './query'
import type { GraphParts, RoutedRequest } from './route'

/** Where a client is: going through all items up to `since`, or told everything up to the change `since`. */
export type Position = { list: string; since: number; afterId?: number; isAfterEmpty?: boolean }

const WEEK_SECONDS = 7 * 86_400

export function deltaPosition({ now }: Pick<GraphParts, 'now'>, { list, since, afterId, isAfterEmpty }: Position): string {
  const at = Math.floor(now().getTime() / 1000)
  return toBase64UrlText([list, since, afterId ?? '', isAfterEmpty ? 1 : '', at].join(';'))
}

/** Undefined for a token that was never given, is of another list, or too old. */
export function findPosition({ now, switches }: Pick<GraphParts, 'now' | 'switches'>, token: string, list: Pick<List, 'id'>): Position | undefined {
  const match = /^([^;]+);(\d{1,15});(\d{0,15});(1?);(\d{1,15})$/.exec(fromBase64UrlText(token))
  if (!match || match[1] !== list.id) return undefined
  const age = now().getTime() / 1000 - Number(match[5])
  if (switches.deltaTokenLife === 'a-week' && age > WEEK_SECONDS) return undefined
  return { list: list.id, since: Number(match[2]), ...(match[3] && { afterId: Number(match[3]) }), ...(match[4] && { isAfterEmpty: true }) }
}

/** The client must begin anew, at the address it is told. Five spellings of the code are on record. */
export function resync({ baseUrl, switches }: Pick<GraphParts, 'baseUrl' | 'switches'>, request: RoutedRequest): GraphError {
  const query = new URLSearchParams(request.query)
  for (const name of ['token', '$token']) query.delete(name)
  const location = `${baseUrl}/v1.0${request.path}${query.size > 0 ? `?${query.toString()}` : ''}`
  const message = 'Resync required. Replace any local items with the server’s version.'
  const isNested = switches.resyncCode === 'resyncApplyDifferences' || switches.resyncCode === 'resyncUploadDifferences'
  if (isNested) return new GraphError(410, 'resyncRequired', message, { headers: { location }, inner: { code: switches.resyncCode } })
  return new GraphError(410, switches.resyncCode, message, { headers: { location } })
}
