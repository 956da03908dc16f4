import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose'
import { AppRole } from '../../core/access/rights'
import type { Config } from '../config'
import type { Clock } from '../ports'

/** Who stands behind a verified token: tenant and object id, never a name or an address, which may be given to somebody else. */
export type TabIdentity = {
  oid: string
  roles: AppRole[]
  /** Only to be shown to its owner. */
  displayName?: string
}

export type TabTokenCheck = (
  authorizationHeader: string | undefined,
) => Promise<
  | { outcome: 'verified'; identity: TabIdentity }
  /** `because` is for the log; the caller learns nothing about which check failed. */
  | { outcome: 'refused'; because: string }
  /** The keys could not be fetched: not the caller's fault. */
  | { outcome: 'unavailable'; cause: unknown }
>

const CLOCK_SKEW_SECONDS = 60
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Checks the token that Teams gave the tab. Signed by a key of our own tenant's issuer, for us, given to Teams itself on
 * behalf of a person: Entra's signing keys are shared by all tenants of a cloud, so a good signature alone says nothing.
 */
export function createTabTokenCheck(config: Pick<Config, 'tenantId' | 'tabAppId' | 'teamsClientIds' | 'endpoints'>, clock: Clock): TabTokenCheck {
  // Keys come from the configured address only, never from one that a token names (`jku`, `x5u`, `jwk`).
  const keys = createRemoteJWKSet(new URL(config.endpoints.tabTokenKeysUrl))
  const findKey = async (...asked: Parameters<typeof keys>) => {
    try {
      return await keys(...asked)
    } catch (error) {
      throw isNoSuchKey(error) ? error : new KeysUnavailableError(error)
    }
  }
  return async (authorizationHeader) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorizationHeader ?? '')?.[1]
    if (!token) return { outcome: 'refused', because: 'no bearer token' }
    try {
      const { payload } = await jwtVerify(token, findKey, {
        algorithms: ['RS256'],
        issuer: config.endpoints.tabTokenIssuer,
        audience: config.tabAppId,
        requiredClaims: ['exp', 'iat'],
        clockTolerance: CLOCK_SKEW_SECONDS,
        currentDate: clock(),
      })
      const problem = findClaimProblem(payload, config)
      return problem === undefined ? { outcome: 'verified', identity: identityOf(payload) } : { outcome: 'refused', because: problem }
    } catch (error) {
      if (error instanceof KeysUnavailableError) return { outcome: 'unavailable', cause: error.cause }
      return { outcome: 'refused', because: error instanceof errors.JOSEError ? error.code : 'malformed' }
    }
  }
}

class KeysUnavailableError extends Error {
  override readonly name = 'KeysUnavailableError'
  constructor(cause: unknown) {
    super('The keys of the tab tokens could not be fetched', { cause })
  }
}

/** The keys were there, but not the one that the token names, or none of its kind. */
function isNoSuchKey(error: unknown): boolean {
  return error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys || error instanceof errors.JOSENotSupported
}

function findClaimProblem(claims: JWTPayload, { tenantId, tabAppId, teamsClientIds }: Pick<Config, 'tenantId' | 'tabAppId' | 'teamsClientIds'>): string | undefined {
  if (claims.aud !== tabAppId) return 'aud is not ours alone'
  if (claims.ver !== '2.0') return 'ver is not 2.0'
  if (claims.tid !== tenantId) return 'tid is another tenant'
  if (claims.idtyp === 'app') return 'idtyp is app'
  if (typeof claims.scp !== 'string' || !claims.scp.split(' ').includes('access_as_user')) return 'scp lacks access_as_user'
  if (typeof claims.azp !== 'string' || !teamsClientIds.includes(claims.azp)) return 'azp is not Teams'
  if (typeof claims.oid !== 'string' || !GUID.test(claims.oid)) return 'oid is not an object id'
  return undefined
}

function identityOf({ oid, roles, name }: JWTPayload): TabIdentity {
  return {
    oid: (oid as string).toLowerCase(),
    // A role we do not know gives no rights.
    roles: Array.isArray(roles) ? AppRole.options.filter((role) => roles.includes(role)) : [],
    ...(typeof name === 'string' && { displayName: name }),
  }
}
