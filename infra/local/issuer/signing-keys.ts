import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { calculateJwkThumbprint, importJWK, type CryptoKey, type JWK } from 'jose'
import { z } from 'zod'
import { parseJson, TenantSettingsError } from '../tenant-settings'
import { makeRsaKey } from './make-rsa-key'

export type SigningKey = { kid: string; privateKey: CryptoKey; publicJwk: JWK }

/** Entra's and Bot Framework's keys are different ones, as in the world: a token of one must never pass for the other. */
export type SigningKeys = { entra: SigningKey; botFramework: SigningKey }

const PrivateJwk = z.looseObject({ kty: z.literal('RSA'), n: z.string(), e: z.string(), d: z.string() })
const KeyFile = z.object({ entra: PrivateJwk, botFramework: PrivateJwk })

/** The keys of an earlier start, so that tokens outlive a restart; new ones at the first. */
export async function prepareSigningKeys(file: string): Promise<SigningKeys> {
  const text = await findText(file)
  if (text !== undefined) {
    const keys = KeyFile.safeParse(parseJson(text))
    if (!keys.success) throw new TenantSettingsError(file, 'cannot be read as signing keys')
    const { entra, botFramework } = keys.data
    return { entra: await toSigningKey(entra), botFramework: await toSigningKey(botFramework) }
  }
  const jwks = { entra: (await makeRsaKey()).privateJwk, botFramework: (await makeRsaKey()).privateJwk }
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, JSON.stringify(jwks), { mode: 0o600 })
  return { entra: await toSigningKey(jwks.entra), botFramework: await toSigningKey(jwks.botFramework) }
}

async function toSigningKey(jwk: JWK): Promise<SigningKey> {
  const { n, e } = jwk as { n: string; e: string }
  const kid = await calculateJwkThumbprint(jwk)
  const privateKey = (await importJWK(jwk, 'RS256')) as CryptoKey
  return { kid, privateKey, publicJwk: { kty: 'RSA', use: 'sig', alg: 'RS256', kid, n, e } }
}

async function findText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
