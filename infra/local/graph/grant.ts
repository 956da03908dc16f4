import { z } from 'zod'
import { malformedRequest } from './graph-error'
import { readJson } from './read-json'
import type { GraphParts, GraphRequest, SiteRole } from './route'

export type GrantRole = SiteRole | 'owner'
export type Grant = { id: string; app_id: string; display_name: string; role: GrantRole }

const Role = z.enum(['read', 'write', 'manage', 'fullcontrol', 'owner'])
const Grantee = z.object({ application: z.object({ id: z.guid(), displayName: z.string().optional() }) })
/** The documentation names whom it grants to in several ways. */
const NewGrant = z
  .object({ roles: z.tuple([Role]), grantedToIdentities: z.tuple([Grantee]).optional(), grantedToIdentitiesV2: z.tuple([Grantee]).optional(), grantedTo: Grantee.optional(), grantedToV2: Grantee.optional() })
  .transform(({ roles, grantedToIdentities, grantedToIdentitiesV2, grantedTo, grantedToV2 }, context) => {
    const grantee = grantedToIdentities?.[0] ?? grantedToIdentitiesV2?.[0] ?? grantedTo ?? grantedToV2
    if (grantee) return { role: roles[0], appId: grantee.application.id, displayName: grantee.application.displayName ?? grantee.application.id }
    context.addIssue('nobody is granted anything')
    return z.NEVER
  })
const ChangedGrant = z.object({ roles: z.tuple([Role]) })

/** `manage` and what is above it cannot be granted at once, only by changing a grant; no documentation says so, a well-kept tool does. */
export function readNewGrant({ switches }: Pick<GraphParts, 'switches'>, request: Pick<GraphRequest, 'body'>): { role: GrantRole; appId: string; displayName: string } {
  const grant = readJson<z.infer<typeof NewGrant>>(NewGrant, request, malformedRequest)
  const isElevated = grant.role !== 'read' && grant.role !== 'write'
  if (isElevated && switches.elevatedRoleAtOnce === 'refused') throw malformedRequest()
  return grant
}

export function readChangedRole(request: Pick<GraphRequest, 'body'>): GrantRole {
  return readJson(ChangedGrant, request, malformedRequest).roles[0]
}

/** Names application and tenant; clients must not read it. */
export function grantIdOf({ tenantId }: Pick<GraphParts, 'tenantId'>, appId: string): string {
  return Buffer.from(`i:0i.t|ms.sp.ext|${appId}@${tenantId}`).toString('base64')
}

export function identitiesOf({ app_id: id, display_name: displayName }: Grant): object {
  const granted = [{ application: { displayName, id } }]
  return { grantedToIdentitiesV2: granted, grantedToIdentities: granted }
}
