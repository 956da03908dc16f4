import { randomUUID } from 'node:crypto'
import { createLocalJWKSet, errors, jwtVerify, SignJWT, type JWTPayload } from 'jose'
import type { Registration, Registrations, Resource, TokenPerson } from './registrations'
import type { SigningKey, SigningKeys } from './signing-keys'

export const TOKEN_LIFETIME_SECONDS = 3_600
export const BOT_TOKEN_ISSUER = 'https://api.botframework.com'
/** The client id of Teams on the web: who the tab's tokens are issued to. */
const TEAMS_WEB_CLIENT_ID = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'
/** Clients ask with the same token for an hour; checking its signature once is enough. */
const REMEMBERED_TOKENS = 200

export type AppTokenCheck =
  | { outcome: 'valid'; appId: string; roles: string[] }
  | { outcome: 'expired' | 'wrong-audience' | 'invalid' }

/** What Entra and Bot Framework do for everybody else: says who somebody is, in signed words. */
export type Issuer = {
  url: string
  tenantId: string
  findRegistration(appId: string): Registration | undefined
  publicKeys: { entra: object; botFramework: object }
  /** What teams-js hands the tab for the person who is signed in. */
  mintTabToken(person: TokenPerson): Promise<string>
  /** What Teams puts on the activities it sends to a bot; to the tenant's own unless another is named. */
  mintBotToken(activity: { serviceUrl: string; botAppId?: string }): Promise<string>
  /** What an application gets for its secret. */
  mintAppToken(registration: Registration, resource: Resource): Promise<string>
  /** The check that Graph and the connector make of those who ask them. */
  checkAppToken(token: string, resource: Resource): Promise<AppTokenCheck>
}

export type IssuerOptions = {
  url: string
  tenantId: string
  tabAppId: string
  botAppId: string
  registrations: Registrations
  keys: SigningKeys
  now: () => Date
}

export function createIssuer({ url, tenantId, tabAppId, botAppId, registrations, keys, now }: IssuerOptions): Issuer {
  // App-only tokens for Graph and the connector still come in the first version of the format, with this issuer and `appid`.
  const appTokenIssuer = `https://sts.windows.net/${tenantId}/`
  const entraKeys = { keys: [{ ...keys.entra.publicJwk, issuer: `${url}/${tenantId}/v2.0` }] }
  const keySet = createLocalJWKSet(entraKeys)
  const remembered = new Map<string, { audience: Resource; check: AppTokenCheck; expiresAt: number }>()

  const sign = (key: SigningKey, claims: JWTPayload) => {
    const seconds = Math.floor(now().getTime() / 1000)
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid })
      .setIssuedAt(seconds)
      .setNotBefore(seconds)
      .setExpirationTime(seconds + TOKEN_LIFETIME_SECONDS)
      .sign(key.privateKey)
  }

  return {
    url,
    tenantId,
    findRegistration: (appId) => registrations.find((registration) => registration.appId === appId),
    publicKeys: { entra: entraKeys, botFramework: { keys: [{ ...keys.botFramework.publicJwk, endorsements: ['msteams'] }] } },

    mintTabToken: ({ id, displayName, userPrincipalName, userType, appRoles }) =>
      sign(keys.entra, {
        iss: `${url}/${tenantId}/v2.0`,
        aud: tabAppId,
        ver: '2.0',
        tid: tenantId,
        oid: id,
        sub: `${tabAppId}.${id}`,
        scp: 'access_as_user',
        azp: TEAMS_WEB_CLIENT_ID,
        azpacr: '0',
        acct: userType === 'Guest' ? 1 : 0,
        name: displayName,
        preferred_username: userPrincipalName,
        uti: randomUUID(),
        ...(appRoles.length > 0 ? { roles: appRoles } : {}),
      }),

    mintBotToken: ({ serviceUrl, botAppId: other }) => sign(keys.botFramework, { iss: BOT_TOKEN_ISSUER, aud: other ?? botAppId, serviceurl: serviceUrl }),

    mintAppToken: ({ appId, displayName, graphRoles }, resource) =>
      sign(keys.entra, {
        iss: appTokenIssuer,
        aud: resource,
        ver: '1.0',
        tid: tenantId,
        appid: appId,
        app_displayname: displayName,
        appidacr: '1',
        idtyp: 'app',
        idp: appTokenIssuer,
        oid: appId,
        sub: appId,
        uti: randomUUID(),
        ...(resource === 'https://graph.microsoft.com' && graphRoles.length > 0 ? { roles: graphRoles } : {}),
      }),

    async checkAppToken(token, resource) {
      const known = remembered.get(token)
      if (known && known.audience === resource && now().getTime() < known.expiresAt) return known.check
      try {
        const options = { issuer: appTokenIssuer, audience: resource, algorithms: ['RS256'], currentDate: now() }
        const { payload } = await jwtVerify(token, keySet, options)
        const check: AppTokenCheck = { outcome: 'valid', appId: String(payload['appid']), roles: toRoles(payload['roles']) }
        if (remembered.size >= REMEMBERED_TOKENS) remembered.clear()
        remembered.set(token, { audience: resource, check, expiresAt: (payload.exp ?? 0) * 1000 })
        return check
      } catch (error) {
        if (error instanceof errors.JWTExpired) return { outcome: 'expired' }
        if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') return { outcome: 'wrong-audience' }
        if (error instanceof errors.JOSEError) return { outcome: 'invalid' }
        throw error
      }
    },
  }
}

function toRoles(claim: unknown): string[] {
  return Array.isArray(claim) ? claim.map(String) : []
}
