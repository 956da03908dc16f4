import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose'
import type { Config } from '../config'

/** Clocks may differ by this much (security 2.2). */
const CLOCK_TOLERANCE_SECONDS = 300
/** Keys are asked for again at most this often, also when a token names one that nobody knows. */
const KEYS_COOLDOWN_MILLISECONDS = 30_000
const KEYS_AGE_MILLISECONDS = 6 * 3_600_000
const KEYS_TIMEOUT_MILLISECONDS = 4_000
/** The connector sends one token with many activities: one that was accepted is not computed again for this long. */
const ACCEPTED_MILLISECONDS = 60_000
/** The connector uses a handful at a time. */
const ACCEPTED_TOKENS = 20

export type TokenOutcome =
  | { outcome: 'accepted'; serviceUrl: string }
  | { outcome: 'denied'; reason: string }
  /** Nobody's fault who calls: the keys cannot be had, so nothing can be believed. */
  | { outcome: 'keys-unavailable'; cause: unknown }

export type VerifyToken = (authorization: string | undefined) => Promise<TokenOutcome>

/**
 * Our own check of the connector's token, in front of botbuilder's: signed with RS256 by a key from the one address we know,
 * for exactly this bot. A token of the tab, of another tenant or of an app never gets here (security 0.1). `now` in milliseconds.
 */
export function createTokenCheck(
  { botAppId, endpoints }: { botAppId: string; endpoints: Pick<Config['endpoints'], 'botTokenIssuer' | 'botTokenKeysUrl'> },
  now: () => number = Date.now,
): VerifyToken {
  const keys = createRemoteJWKSet(new URL(endpoints.botTokenKeysUrl), {
    cooldownDuration: KEYS_COOLDOWN_MILLISECONDS,
    cacheMaxAge: KEYS_AGE_MILLISECONDS,
    timeoutDuration: KEYS_TIMEOUT_MILLISECONDS,
  })
  const rules = {
    algorithms: ['RS256'],
    issuer: endpoints.botTokenIssuer,
    audience: botAppId,
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    requiredClaims: ['exp', 'serviceurl'],
  }
  const accepted = new Map<string, { outcome: TokenOutcome; until: number }>()
  const remember = (token: string, outcome: TokenOutcome, { exp = 0 }: JWTPayload) => {
    const [oldest] = accepted.keys()
    if (accepted.size >= ACCEPTED_TOKENS && oldest !== undefined) accepted.delete(oldest)
    accepted.set(token, { outcome, until: Math.min(now() + ACCEPTED_MILLISECONDS, (exp + CLOCK_TOLERANCE_SECONDS) * 1_000) })
  }
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1]
    if (token === undefined) return { outcome: 'denied', reason: 'no bearer token' }
    const known = accepted.get(token)
    if (known && now() < known.until) return known.outcome
    accepted.delete(token)
    try {
      const { payload } = await jwtVerify(token, keys, { ...rules, currentDate: new Date(now()) })
      const outcome = judgeClaims(payload, botAppId)
      if (outcome.outcome === 'accepted') remember(token, outcome, payload)
      return outcome
    } catch (error) {
      return isAboutKeys(error) ? { outcome: 'keys-unavailable', cause: error } : { outcome: 'denied', reason: reasonOf(error) }
    }
  }
}

function judgeClaims({ aud, serviceurl }: JWTPayload, botAppId: string): TokenOutcome {
  // jose also takes a list that holds the audience; a token for several is none of ours.
  if (aud !== botAppId) return { outcome: 'denied', reason: 'aud' }
  if (typeof serviceurl !== 'string' || serviceurl === '') return { outcome: 'denied', reason: 'serviceurl' }
  return { outcome: 'accepted', serviceUrl: serviceurl }
}

/** Everything that jose says about a token is the token's fault; what is left is the way to the keys. */
function isAboutKeys(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout) return true
  if (error instanceof errors.JOSEError) return error.code === 'ERR_JOSE_GENERIC' || error instanceof errors.JWKSInvalid
  return true
}

function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired) return error.claim
  return error instanceof errors.JOSEError ? error.code : 'unreadable'
}
