import { parseDirectoryFilter, type DirectoryFilter } from './directory-filter'
import { isMatch } from './directory-match'
import { findOption, listSelected, selectProperties } from './query'
import type { Route } from './route'
import { badRequest, notFound, READS_CATALOG } from './teams-access'
import type { CatalogApp } from './teams-apps'

const FILTERED = new Set(['id', 'externalId', 'displayName', 'distributionMethod'])

/** The organisation's catalogue of apps: where the id for installing is found by the manifest's id. */
export const TEAMS_CATALOG_ROUTES: readonly Route[] = [
  {
    name: 'teamsApps.list',
    method: 'GET',
    path: '/appCatalogs/teamsApps',
    access: READS_CATALOG,
    cost: 1,
    teamsLimit: 'readApps',
    answer: ({ teams, baseUrl }, request) => {
      const matches = planFilter(findOption(request, 'filter'))
      const select = listSelected(request)
      const value = teams.list().map(toTeamsApp).filter(matches).map((app) => selectProperties(app, select))
      return { status: 200, json: { '@odata.context': `${baseUrl}/v1.0/$metadata#appCatalogs/teamsApps`, value } }
    },
  },
  {
    name: 'teamsApps.get',
    method: 'GET',
    path: '/appCatalogs/teamsApps/{app}',
    access: READS_CATALOG,
    cost: 1,
    teamsLimit: 'readApps',
    answer: ({ teams, baseUrl }, { params }) => {
      const app = teams.find(params.app ?? '')
      if (!app) throw notFound(`No app was found with id '${params.app ?? ''}' in the catalog.`)
      return { status: 200, json: { '@odata.context': `${baseUrl}/v1.0/$metadata#appCatalogs/teamsApps/$entity`, ...toTeamsApp(app) } }
    },
  },
]

export function toTeamsApp({ id, externalId, displayName, isFromStore }: CatalogApp) {
  return { id, externalId, displayName, distributionMethod: isFromStore ? 'store' : 'organization' }
}

function planFilter(text: string | undefined): (app: ReturnType<typeof toTeamsApp>) => boolean {
  if (text === undefined) return () => true
  const refuse = () => badRequest(`The filter '${text}' is not supported.`)
  const filter: DirectoryFilter = parseDirectoryFilter(text, refuse)
  const tests = filter.kind === 'and' ? filter.parts : [filter]
  if (!tests.every((test) => test.kind === 'test' && test.operator === 'eq' && FILTERED.has(test.property))) throw refuse()
  return (app) => isMatch(app, filter)
}
