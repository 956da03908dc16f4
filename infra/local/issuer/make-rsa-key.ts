import { createPrivateKey, generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
import type { JWK } from 'jose'

/** Both halves of a key, in the form in which they are kept and given away. */
export type RsaKey = { privateJwk: JWK; publicJwk: JWK }

/**
 * A new RSA key of 2,048 bits. By way of PEM: in Node 20 a key that is written as JWK just when the job that made it is collected
 * stops the process for good, because both wait for the lock of the one key.
 */
export async function makeRsaKey(): Promise<RsaKey> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2_048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } })
  const privateJwk = createPrivateKey(privateKey).export({ format: 'jwk' }) as JWK
  const { kty, n, e } = privateJwk as { kty: string; n: string; e: string }
  return { privateJwk, publicJwk: { kty, n, e } }
}
