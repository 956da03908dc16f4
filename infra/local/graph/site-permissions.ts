import type { SqlValue } from './database'
import { grantIdOf, identitiesOf, readChangedRole, readNewGrant, type Grant } from './grant'
import { notFound } from './graph-error'
import type { GraphParts, Route, RoutedRequest } from './route'
import { requireSite, type Site } from './sites'

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
      const value = grants.map((grant) => ({ id: grant.id, ...identitiesOf(grant) }))
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
      const { role, appId, displayName } = readNewGrant(parts, request)
      const id = grantIdOf(parts, appId)
      const values: SqlValue[] = [id, site.number, appId, displayName, role]
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
      const role = readChangedRole(request)
      parts.sql.run('UPDATE grants SET role = ? WHERE site = ? AND id = ?', role, site.number, grant.id)
      return { status: 200, json: toJson(parts, site, { ...grant, role }) }
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
  return { '@odata.context': `${contextOf(parts, site)}/$entity`, id: grant.id, roles: [grant.role], ...identitiesOf(grant) }
}

function contextOf({ baseUrl }: GraphParts, site: Site): string {
  return `${baseUrl}/v1.0/$metadata#sites('${encodeURIComponent(site.id)}')/permissions`
}
