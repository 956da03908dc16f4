import { decodeJwt } from 'jose'
import { z } from 'zod'

/** Every application permission the service can use at Graph (security.md 2.4); anything beyond is a door left open. */
export const GRAPH_ROLES = ['Sites.Selected', 'User.Read.All', 'TeamsAppInstallation.ReadWriteSelfForUser.All'] as const

const NEEDED = ['Sites.Selected', 'User.Read.All'] as const
const Claims = z.object({ roles: z.array(z.string()).default([]) })

/**
 * Stops the start when an administrator granted more than the service needs; tells what is missing. The token is read, not
 * verified: it came to us from the issuer and opens nothing here.
 */
export function requireLeastGraphRights(accessToken: string): { missing: string[] } {
  const { roles } = Claims.parse(decodeJwt(accessToken))
  const allowed: readonly string[] = GRAPH_ROLES
  const tooMany = roles.filter((role) => !allowed.includes(role))
  if (tooMany.length > 0) throw new ExcessiveRightsError(tooMany)
  return { missing: NEEDED.filter((role) => !roles.includes(role)) }
}

export class ExcessiveRightsError extends Error {
  override readonly name = 'ExcessiveRightsError'
  constructor(readonly roles: string[]) {
    super(`The tab's registration has more rights at Graph than Kvitter needs. Withdraw ${roles.join(', ')} and start again.`)
  }
}
