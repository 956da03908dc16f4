import { accessDenied, malformedRequest } from './graph-error'
import { findOption } from './query'
import type { GraphParts, Route, RoutedRequest } from './route'
import { webUrlOf, type Site } from './sites'

const READS_EVERYWHERE = ['Sites.Read.All', 'Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All']

/** Sites by a word of their name. It is of no use to who has `Sites.Selected` alone; in which way is not verified. */
export const SITE_SEARCH_ROUTES: readonly Route[] = [
  {
    name: 'sites.search',
    method: 'GET',
    path: '/sites',
    access: { on: 'own' },
    cost: 2,
    answer: (parts, request) => {
      const search = findOption(request, 'search')?.toLowerCase()
      if (search === undefined) throw malformedRequest()
      const isFound = ({ display_name: name, path }: Site) => search === '*' || name.toLowerCase().includes(search) || path.toLowerCase().includes(search)
      const value = listVisible(parts, request).filter(isFound).map(toJson)
      return { status: 200, json: { '@odata.context': `${parts.baseUrl}/v1.0/$metadata#sites`, value } }
    },
  },
]

function listVisible({ sql, switches }: GraphParts, { roles, appId }: RoutedRequest): Site[] {
  if (READS_EVERYWHERE.some((permission) => roles.includes(permission))) return sql.all<Site>('SELECT * FROM sites ORDER BY number')
  if (!roles.includes('Sites.Selected') || switches.siteSearchWithSelected === 'refused') throw accessDenied()
  if (switches.siteSearchWithSelected === 'empty') return []
  return sql.all<Site>('SELECT * FROM sites WHERE number IN (SELECT site FROM grants WHERE app_id = ?) ORDER BY number', appId)
}

function toJson(site: Site): object {
  return { id: site.id, name: site.path.split('/').at(-1), displayName: site.display_name, webUrl: webUrlOf(site), createdDateTime: site.created_at }
}
