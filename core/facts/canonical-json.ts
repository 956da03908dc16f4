export type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined }

/**
 * JSON in the one form of RFC 8785 (JSON Canonicalization Scheme), strict: what JSON.stringify would silently drop or bend
 * (undefined, holes, NaN, class instances, lone surrogates) is an error, because a hash over it would prove something else.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value === 'string') {
    if (!isWellFormed(value)) throw new CanonicalJsonError('a string with a lone surrogate')
    return JSON.stringify(value)
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new CanonicalJsonError('a number that JSON cannot hold')
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`
  if (typeof value === 'object' && isPlain(value)) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, inner]) => `${canonicalJson(key)}:${canonicalJson(inner)}`).join(',')}}`
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
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return (prototype === Object.prototype || prototype === null) && Reflect.ownKeys(value).length === Object.keys(value).length
}

function isWellFormed(text: string): boolean {
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text)
}
