import { GraphError } from './graph-error'
import { fromBase64UrlText, toBase64UrlText } from './query'
import type { GraphParts, RoutedRequest } from './route'

/** A token of the directory is good for so long. */
const LIFE_MILLISECONDS = 7 * 24 * 3_600_000

/** Where a client stands: at which change, and whether it is still being told everybody for the first time. */
export type DirectoryPosition = { change: number; isFirstRound: boolean }

export function encodeDirectoryToken({ now }: Pick<GraphParts, 'now'>, { change, isFirstRound }: DirectoryPosition): string {
  return toBase64UrlText(`change ${change} at ${now().getTime()}${isFirstRound ? ' first' : ''}`)
}

/** What the token says. One that is too old, or strange, sends the client back to the beginning. */
export function readDirectoryToken(parts: Pick<GraphParts, 'now' | 'baseUrl' | 'switches'>, request: RoutedRequest, token: string, latest: number): DirectoryPosition {
  const match = /^change (\d{1,15}) at (\d{1,15})( first)?$/.exec(fromBase64UrlText(token))
  const [change, at] = [Number(match?.[1]), Number(match?.[2])]
  if (!match || change > latest) throw resync(parts, request)
  if (parts.now().getTime() - at <= LIFE_MILLISECONDS) return { change, isFirstRound: match[3] !== undefined }
  if (parts.switches.expiredDirectoryToken === 'gone') throw resync(parts, request)
  throw new GraphError(400, 'syncStateNotFound', 'The sync state is not found; it may have expired. Start again without a token.')
}

/** The address to begin again with has an empty token. */
function resync({ baseUrl }: Pick<GraphParts, 'baseUrl'>, { path, query }: RoutedRequest): GraphError {
  const kept = [...query].filter(([name]) => !/^\$?(deltatoken|skiptoken)$/i.test(name)).map(([name, value]) => `&${name}=${encodeURIComponent(value)}`)
  const location = `${baseUrl}/v1.0${path}?$deltaToken=${kept.join('')}`
  return new GraphError(410, 'resyncRequired', 'Resync required. The token is not valid any more.', { headers: { Location: location } })
}
