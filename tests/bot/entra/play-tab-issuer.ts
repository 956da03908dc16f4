import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { importJWK, SignJWT, type CryptoKey, type JWK, type JWTHeaderParameters } from 'jose'
import { NOW, TENANT_ID } from '../../sample/sample-log'
import { makeRsaKey } from '../../../infra/local/issuer/make-rsa-key'

export const TAB_APP_ID = '33333333-3333-4333-8333-333333333333'
export const TEAMS_WEB = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'
export const ISSUER = `https://issuer.test/${TENANT_ID}/v2.0`
const KID = 'the-key'

export type Claims = Record<string, unknown>

/** An issuer of tab tokens: its keys at a real address, and tokens of every kind that somebody might try. */
export type TabIssuer = {
  keysUrl: string
  config: { tenantId: string; tabAppId: string; teamsClientIds: string[]; endpoints: { tabTokenIssuer: string; tabTokenKeysUrl: string } }
  publicJwk: JWK
  /** A right token of that account; claims given as undefined are left out. */
  mint(oid: string, changed?: Claims, how?: { key?: CryptoKey | Uint8Array; header?: Partial<JWTHeaderParameters> }): Promise<string>
  keysAsked(): number
  close(): Promise<void>
}

/** One key for all issuers of a test file: making one takes longer than most tests. */
let made: ReturnType<typeof makeRsaKey> | undefined

export async function playTabIssuer(): Promise<TabIssuer> {
  made ??= makeRsaKey()
  const key = await made
  const privateKey = (await importJWK(key.privateJwk, 'RS256')) as CryptoKey
  const publicJwk = { ...key.publicJwk, kid: KID, use: 'sig' }
  let asked = 0
  const server = createServer((_, response) => {
    asked += 1
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ keys: [publicJwk] }))
  })
  const keysUrl = `${await listenLocally(server)}/keys`
  return {
    keysUrl,
    publicJwk,
    config: { tenantId: TENANT_ID, tabAppId: TAB_APP_ID, teamsClientIds: [TEAMS_WEB], endpoints: { tabTokenIssuer: ISSUER, tabTokenKeysUrl: keysUrl } },
    keysAsked: () => asked,
    mint: (oid, changed = {}, { key = privateKey, header = {} } = {}) => {
      const claims = Object.entries({ ...rightClaims(oid), ...changed }).filter(([, value]) => value !== undefined)
      return new SignJWT(Object.fromEntries(claims)).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: KID, ...header }).sign(key)
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

export async function listenLocally(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function rightClaims(oid: string): Claims {
  const seconds = NOW.getTime() / 1000
  return {
    iss: ISSUER,
    aud: TAB_APP_ID,
    ver: '2.0',
    tid: TENANT_ID,
    oid,
    sub: 'pairwise',
    scp: 'access_as_user',
    azp: TEAMS_WEB,
    name: 'Navn Navnesen',
    iat: seconds - 60,
    nbf: seconds - 60,
    exp: seconds + 3600,
  }
}
