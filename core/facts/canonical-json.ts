export type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined }

/**
 * JSON in the one form of RFC 8785 (JSON Canonicalization Scheme), strict: what JSON.stringify would silently drop or bend
 * (undefined, holes, NaN, class instances, lone surrogates) is an error, because a hash over it would prove something else.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new CanonicalJsonError('a string with a lone surrogate')
    return JSON.stringify(value)
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new CanonicalJsonError('a number that JSON cannot hold')
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`
  if (typeof value === 'object' && isPlain(value)) {
    let members = ''
    // Sorted by UTF-16 code units, as `sort` does by itself and the RFC asks.
    for (const key of Object.keys(value).sort()) members += `${members && ','}${canonicalJson(key)}:${canonicalJson(value[key])}`
    return `{${members}}`
  }
  throw new CanonicalJsonError(`a value of type ${typeof value}`)
}

export class CanonicalJsonError extends Error {
  override readonly name = 'CanonicalJsonError'
  constructor(readonly found: string) {
    super(`Canonical JSON cannot hold ${found}`)
  }
}

/** No class behind it, and no key that would be left out unseen: a symbol, or one that is not enumerable. */
function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value)
  return (prototype === Object.prototype || prototype === null) && Reflect.ownKeys(value).length === Object.keys(value).length
}
