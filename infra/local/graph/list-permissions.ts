import { grantIdOf, identitiesOf, readNewGrant, type Grant, type GrantRole } from './grant'
import { GraphError, notFound, noSuchSegment } from './graph-error'
import { requireList, type List } from './list'
import type { GraphParts, Route, RoutedRequest } from './route'

/** A list with more items than this keeps the permissions of its site: whoever tries to part it is throttled for ever. */
const MOST_ITEMS_TO_PART = 100_000
const RETRY_SECONDS = 300
const COST = 5
const access = { on: 'site', role: 'fullcontrol' } as const
const PATH = '/sites/{site}/lists/{list}/permissions'

/** What `Lists.SelectedOperations.Selected` means: which application may do what with this one list, which thereby parts from its site. */
export const LIST_PERMISSION_ROUTES: readonly Route[] = [
  {
    name: 'listPermissions.list',
    method: 'GET',
    path: PATH,
    access,
    cost: COST,
    answer: (parts, request) => {
      const list = requireSupported(parts, request)
      const value = parts.sql.all<Grant>('SELECT id, app_id, display_name, role FROM list_grants WHERE list = ? ORDER BY rowid', list.number).map(toJson)
      return { status: 200, json: { '@odata.context': `${parts.baseUrl}/v1.0/$metadata#permissions`, value } }
    },
  },
  {
    name: 'listPermissions.create',
    method: 'POST',
    path: PATH,
    access,
    cost: COST,
    answer: (parts, request) => {
      const list = requireSupported(parts, request)
      const { role, appId, displayName } = readNewGrant(parts, request)
      requirePartable(parts, list)
      const grant: Grant = { id: grantIdOf(parts, appId), app_id: appId, display_name: displayName, role }
      parts.sql.run('INSERT OR REPLACE INTO list_grants (id, list, app_id, display_name, role) VALUES (?, ?, ?, ?, ?)', grant.id, list.number, appId, displayName, role)
      return { status: 201, json: { '@odata.context': `${parts.baseUrl}/v1.0/$metadata#permissions/$entity`, ...toJson(grant) } }
    },
  },
  {
    name: 'listPermissions.delete',
    method: 'DELETE',
    path: `${PATH}/{permission}`,
    access,
    cost: COST,
    answer: (parts, request) => {
      const list = requireSupported(parts, request)
      const { changes } = parts.sql.run('DELETE FROM list_grants WHERE list = ? AND id = ?', list.number, request.params.permission ?? '')
      if (changes === 0) throw notFound('permission')
      return { status: 204 }
    },
  },
]

/** The roles an application has on this list alone. */
export function listRolesOnList({ sql }: Pick<GraphParts, 'sql'>, params: Record<string, string>, appId: string): GrantRole[] {
  const { number } = requireList(sql, params)
  return sql.all<{ role: GrantRole }>('SELECT role FROM list_grants WHERE list = ? AND app_id = ?', number, appId).map(({ role }) => role)
}

/** Whether v1.0 has this is not verified. */
function requireSupported(parts: GraphParts, { params }: RoutedRequest): List {
  if (parts.switches.permissionsOfLists === 'missing') throw noSuchSegment('permissions')
  return requireList(parts.sql, params)
}

/** The first grant parts the list from its site. */
function requirePartable({ sql }: GraphParts, { number }: List): void {
  const isParted = sql.find('SELECT 1 FROM list_grants WHERE list = ?', number) !== undefined
  const items = sql.find<{ count: number }>(`SELECT count(*) AS count FROM items_${number}`)?.count ?? 0
  if (!isParted && items > MOST_ITEMS_TO_PART)
    throw new GraphError(429, 'activityLimitReached', 'The request has been throttled', { headers: { 'Retry-After': String(RETRY_SECONDS) } })
}

function toJson(grant: Grant): object {
  return { id: grant.id, roles: [grant.role], ...identitiesOf(grant) }
}
