import { decodeJwt } from 'jose'
import { z } from 'zod'
import type { Log } from '../ports'
import type { GetToken } from './app-tokens'

/** Every application permission the service can use at Graph (security.md 2.4); anything beyond is a door left open. */
export const GRAPH_ROLES = ['Sites.Selected', 'User.Read.All', 'TeamsAppInstallation.ReadWriteSelfForUser.All'] as const

const NEEDED = ['Sites.Selected', 'User.Read.All'] as const
const Claims = z.object({ roles: z.array(z.string()).default([]) })

/**
 * Hands on Graph's tokens, but none with more rights than the service needs, however late an administrator granted them.
 * Says once for each token what is too much or missing.
 */
export function withLeastGraphRights(getToken: GetToken, log: Log): GetToken {
  let judged: ({ token: string } & GraphRights) | undefined
  return async (scope) => {
    const token = await getToken(scope)
    if (judged?.token !== token) {
      judged = { token, ...judgeGraphRights(token) }
      const { tooMany, missing } = judged
      if (tooMany.length > 0) log.error('The tab\'s registration has more rights at Graph than Kvitter needs, so Graph is not used; withdraw them and restart', { tooMany: tooMany.join(', ') })
      if (missing.length > 0) log.error('The tab\'s registration lacks rights at Graph; grant them and restart', { missing: missing.join(', ') })
    }
    if (judged.tooMany.length > 0) throw new ExcessiveRightsError(judged.tooMany)
    return token
  }
}

export type GraphRights = { tooMany: string[]; missing: string[] }

/** The token is read, not verified: it came to us from the issuer and opens nothing here. */
export function judgeGraphRights(accessToken: string): GraphRights {
  const { roles } = Claims.parse(decodeJwt(accessToken))
  const allowed: readonly string[] = GRAPH_ROLES
  return { tooMany: roles.filter((role) => !allowed.includes(role)), missing: NEEDED.filter((role) => !roles.includes(role)) }
}

export class ExcessiveRightsError extends Error {
  override readonly name = 'ExcessiveRightsError'
  constructor(readonly roles: string[]) {
    super(`The tab's registration has more rights at Graph than Kvitter needs. Withdraw ${roles.join(', ')} and start again.`)
  }
}
