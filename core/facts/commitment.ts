import { canonicalJson } from './canonical-json'
import { toBase64Url, type Sha256 } from './hashing'

/** Bytes of randomness behind each commitment (OWASP ASVS 5.0, 11.5.1). */
export const SALT_BYTES = 32

/**
 * What the evidence log keeps of a fact: base64url(SHA-256(salt ‖ canonical JSON)). It reveals nothing about the fact and
 * stays valid when fact and salt are erased, so the log itself holds no personal data.
 */
export function commit(sha256: Sha256, salt: Uint8Array, fact: object): string {
  if (salt.length !== SALT_BYTES) throw new RangeError(`A salt has ${SALT_BYTES} bytes, not ${salt.length}`)
  const json = new TextEncoder().encode(canonicalJson(fact))
  const bytes = new Uint8Array(salt.length + json.length)
  bytes.set(salt)
  bytes.set(json, salt.length)
  return toBase64Url(sha256(bytes))
}
