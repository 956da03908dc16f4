import { GraphError } from './graph-error'
import type { GraphParts, GraphRequest } from './route'

/** `"guid,n"`, the quotes being part of it. `n` rises with each change and is not the version label. */
export function toETag(guid: string, version: number): string {
  return `"${guid},${version}"`
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
