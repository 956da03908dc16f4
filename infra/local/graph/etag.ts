import { GraphError } from './graph-error'
import type { GraphParts, GraphRequest } from './route'

/** `"guid,n"`, the quotes being part of it. `n` rises with each change and is not the version label. */
export function toETag(guid: string, version: number): string {
  return `"${guid},${version}"`
}

/**
 * The number of an item that was written so many times. On record are `1.0` under 1, `15.0` under 16 and `19.0` under 21:
 * SharePoint now and then also writes by itself, which makes no version.
 */
export function changesAt(version: number): number {
  return version + Math.floor((version - 1) / 9)
}

/** The condition a client may put on a change. Without one, the last writer wins in silence. */
export function checkIfMatch({ switches }: GraphParts, { headers }: Pick<GraphRequest, 'headers'>, current: string): void {
  const condition = headers['if-match']
  if (condition === undefined || condition === current) return
  if (condition === '*' && switches.ifMatchAny === 'passes') return
  if (!condition.startsWith('"') || !condition.endsWith('"'))
    throw new GraphError(400, 'invalidRequest', 'ETags must be quoted strings', { inner: { code: 'malformedEntityTag' } })
  throw new GraphError(412, switches.mismatchCode, "ETag does not match current item's value")
}
