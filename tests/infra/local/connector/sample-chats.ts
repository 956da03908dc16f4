import type { Express } from 'express'
import { exportJWK, generateKeyPair, SignJWT, createLocalJWKSet } from 'jose'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Person } from '../../../../infra/local/connector/people'

/** Two people, a bot and a tenant, and what tests of the connector and the page need around them. */
export const TENANT_ID = '11111111-1111-4111-8111-111111111111'
export const BOT_APP_ID = '22222222-2222-4222-8222-222222222222'

export const KARI: Person = {
  oid: '00000000-0000-4000-8000-000000000001',
  displayName: 'Kari Nordmann',
  userPrincipalName: 'kari.nordmann@fjordvik.kommune.no',
  jobTitle: 'Barnehagelærer',
  department: 'Solbakken barnehage',
  isGuest: false,
  isEnabled: true,
  hasTeams: true,
}
export const GUEST: Person = {
  oid: '00000000-0000-4000-8000-000000000002',
  displayName: 'Per Gjest',
  userPrincipalName: 'per_gjest.no#EXT#@fjordvik.kommune.no',
  isGuest: true,
  isEnabled: true,
  hasTeams: true,
}

export const people = { find: (oid: string) => Promise.resolve([KARI, GUEST].find((person) => person.oid === oid)) }

export const CARD = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Etisk standard' }] }
export const cardMessage = (card: object = CARD) => ({
  type: 'message',
  summary: 'Etisk standard',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
})

/** An issuer's key set, and tokens signed with it. */
export async function createIssuer() {
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256' }
  const sign = (claims: object, { audience = 'https://api.botframework.com', expires = '1h' } = {}) =>
    new SignJWT({ ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).setAudience(audience).setIssuedAt().setExpirationTime(expires).sign(privateKey)
  return { keys: createLocalJWKSet({ keys: [jwk] }), sign }
}

/** Serves an app on a free port of this machine until closed. */
export async function serve(app: Express) {
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return { port, url: `http://127.0.0.1:${port}`, close }
}
