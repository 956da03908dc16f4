import { z } from 'zod'
import type { SqlValue } from './database'
import { malformedRequest, notFound } from './graph-error'
import { readJson } from './read-json'
import type { GraphParts, Route, RoutedRequest } from './route'
import { requireSite, type Site } from './sites'

type Grant = { id: string; app_id: string; display_name: string; role: string }

const Application = z.object({ application: z.object({ id: z.guid(), displayName: z.string() }) })
/** `manage` and `fullcontrol` cannot be granted at once, only by changing a grant. */
const NewGrant = z.object({
  roles: z.tuple([z.enum(['read', 'write'])]),
  grantedToIdentities: z.tuple([Application]),
})
const ChangedGrant = z.object({ roles: z.tuple([z.enum(['read', 'write', 'manage', 'fullcontrol'])]) })

/** Every permission call costs five units. */
const COST = 5
const access = { on: 'site', role: 'fullcontrol' } as const

/** What `Sites.Selected` means: which application may do what on this one site. */
export const SITE_PERMISSION_ROUTES: readonly Route[] = [
  {
    name: 'permissions.list',
    method: 'GET',
    path: '/sites/{site}/permissions',
    access,
    cost: COST,
    answer: (parts, { params }) => {
      const site = requireSite(parts.sql, params)
      const grants = parts.sql.all<Grant>('SELECT * FROM grants WHERE site = ? ORDER BY rowid', site.number)
      // The list leaves the roles out; they come with the single grant.
      const value = grants.map((grant) => ({ id: grant.id, ...identities(grant) }))
      return { status: 200, json: { '@odata.context': contextOf(parts, site), value } }
    },
  },
  {
    name: 'permissions.create',
    method: 'POST',
    path: '/sites/{site}/permissions',
    access,
    cost: COST,
    answer: (parts, request) => {
      const site = requireSite(parts.sql, request.params)
      const { roles, grantedToIdentities } = readJson(NewGrant, request, malformedRequest)
      const { id: appId, displayName } = grantedToIdentities[0].application
      const id = Buffer.from(`i:0i.t|ms.sp.ext|${appId}@${parts.tenantId}`).toString('base64url')
      const values: SqlValue[] = [id, site.number, appId, displayName, roles[0]]
      parts.sql.run('INSERT INTO grants (id, site, app_id, display_name, role) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET role = excluded.role', ...values)
      return { status: 201, json: toJson(parts, site, requireGrant(parts, site, id)) }
    },
  },
  {
    name: 'permissions.get',
    method: 'GET',
    path: '/sites/{site}/permissions/{permission}',
    access,
    cost: COST,
    answer: (parts, request) => {
      const { site, grant } = find(parts, request)
      return { status: 200, json: toJson(parts, site, grant) }
    },
  },
  {
    name: 'permissions.update',
    method: 'PATCH',
    path: '/sites/{site}/permissions/{permission}',
    access,
    cost: COST,
    answer: (parts, request) => {
      const { site, grant } = find(parts, request)
      const { roles } = readJson(ChangedGrant, request, malformedRequest)
      parts.sql.run('UPDATE grants SET role = ? WHERE site = ? AND id = ?', roles[0], site.number, grant.id)
      return { status: 200, json: toJson(parts, site, { ...grant, role: roles[0] }) }
    },
  },
  {
    name: 'permissions.delete',
    method: 'DELETE',
    path: '/sites/{site}/permissions/{permission}',
    access,
    cost: COST,
    answer: (parts, request) => {
      const { site, grant } = find(parts, request)
      parts.sql.run('DELETE FROM grants WHERE site = ? AND id = ?', site.number, grant.id)
      return { status: 204 }
    },
  },
]

function find(parts: GraphParts, { params }: RoutedRequest): { site: Site; grant: Grant } {
  const site = requireSite(parts.sql, params)
  return { site, grant: requireGrant(parts, site, params.permission ?? '') }
}

function requireGrant({ sql }: GraphParts, site: Site, id: string): Grant {
  const grant = sql.find<Grant>('SELECT id, app_id, display_name, role FROM grants WHERE site = ? AND id = ?', site.number, id)
  if (!grant) throw notFound('permission')
  return grant
}

function toJson(parts: GraphParts, site: Site, grant: Grant): object {
  return { '@odata.context': `${contextOf(parts, site)}/$entity`, id: grant.id, roles: [grant.role], ...identities(grant) }
}

function identities({ app_id: id, display_name: displayName }: Grant): object {
  const granted = [{ application: { displayName, id } }]
  return { grantedToIdentitiesV2: granted, grantedToIdentities: granted }
}

function contextOf({ baseUrl }: GraphParts, site: Site): string {
  return `${baseUrl}/v1.0/$metadata#sites('${encodeURIComponent(site.id)}')/permissions`
}
