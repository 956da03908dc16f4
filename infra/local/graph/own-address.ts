import { createHmac, timingSafeEqual } from 'node:crypto'
import { GraphError } from './graph-error'
import type { GraphParts, RoutedRequest } from './route'

/** Addresses under these need no token: they were handed out to somebody who might, for a while. */
export const UPLOADS = '/uploads'
export const DOWNLOADS = '/downloads'

const DOWNLOAD_MILLISECONDS = 3_600_000

export function speaksForItself(path: string): boolean {
  return path.startsWith(`${UPLOADS}/`) || path.startsWith(`${DOWNLOADS}/`)
}

/** An address that is good until then, for whoever has it. */
export function signAddress(parts: Pick<GraphParts, 'baseUrl' | 'addressKey'>, path: string, until: Date): string {
  const expires = until.toISOString()
  return `${parts.baseUrl}/v1.0${path}?expires=${encodeURIComponent(expires)}&tempauth=${sealOf(parts, path, expires)}`
}

/** Where the bytes of a file lie, for a while. */
export function signDownload(parts: Pick<GraphParts, 'baseUrl' | 'addressKey' | 'now'>, fileId: string): string {
  return signAddress(parts, `${DOWNLOADS}/${fileId}`, new Date(parts.now().getTime() + DOWNLOAD_MILLISECONDS))
}

/** Refuses an address that was not made here, or not any more. */
export function checkAddress(parts: Pick<GraphParts, 'addressKey' | 'now'>, { path, query }: Pick<RoutedRequest, 'path' | 'query'>): void {
  const expires = query.get('expires') ?? ''
  const [given, right] = [Buffer.from(query.get('tempauth') ?? ''), Buffer.from(sealOf(parts, path, expires))]
  if (given.length !== right.length || !timingSafeEqual(given, right)) throw new GraphError(401, 'unauthenticated', 'The address is not valid.')
  if (parts.now() > new Date(expires)) throw new GraphError(404, 'itemNotFound', 'The address has expired.')
}

function sealOf({ addressKey }: Pick<GraphParts, 'addressKey'>, path: string, expires: string): string {
  return createHmac('sha256', addressKey).update(`${path} ${expires}`).digest('base64url')
}
