import type { DirectoryPerson } from '../municipality/municipality'
import { GraphError } from './graph-error'
import { findOption, fromBase64UrlText, listSelected, nextLink, toBase64UrlText } from './query'
import type { GraphAnswer, GraphParts, Route, RoutedRequest } from './route'
import { READS_USERS, toUser } from './users'

const PAGE = 200

type Row = { id: string; change: number; removed: number; properties: string }

/** Changes of the directory. Everybody has the number of their last change, so the first round is the changes since none. */
export const USER_DELTA_ROUTES: readonly Route[] = [
  {
    name: 'users.delta',
    method: 'GET',
    path: '/users/delta',
    access: READS_USERS,
    cost: 1,
    answer: (parts, request) => {
      for (const option of ['expand', 'top', 'orderby'])
        if (findOption(request, option) !== undefined) throw new GraphError(400, 'Request_UnsupportedQuery', `$${option} is not supported with delta.`)
      const token = findOption(request, 'deltatoken') ?? findOption(request, 'deltaToken') ?? findOption(request, 'skiptoken')
      if (token === 'latest') return answerWith(parts, request, [], 'deltaLink', latestChange(parts))
      const since = token === undefined ? 0 : readToken(parts, request, token)
      const rows = parts.sql.all<Row>('SELECT id, change, removed, properties FROM users WHERE change > ? ORDER BY change LIMIT ?', since, PAGE + 1)
      const page = rows.slice(0, PAGE)
      const select = listSelected(request)
      const value = page
        // Whoever was removed before the client first asked is nothing to it.
        .filter(({ removed }) => removed === 0 || token !== undefined)
        .map((row) => (row.removed === 1 ? { id: row.id, '@removed': { reason: 'changed' } } : toChanged(row, select)))
      return answerWith(parts, request, value, rows.length > PAGE ? 'nextLink' : 'deltaLink', page.at(-1)?.change ?? since)
    },
  },
]

function toChanged({ id, properties }: Row, select: readonly string[] | undefined): object {
  const person = JSON.parse(properties) as DirectoryPerson
  const manager = select?.includes('manager') && person.managerId !== null ? { 'manager@delta': [{ '@odata.type': '#microsoft.graph.user', id: person.managerId }] } : {}
  return { ...toUser(person, select), id, ...manager }
}

function answerWith(parts: GraphParts, request: RoutedRequest, value: object[], link: 'nextLink' | 'deltaLink', change: number): GraphAnswer {
  const plain = { ...request, query: withoutTokens(request) }
  const name = link === 'nextLink' ? '$skiptoken' : '$deltatoken'
  const next = nextLink(parts.baseUrl, plain, { [name]: toBase64UrlText(`change ${change}`) })
  return { status: 200, json: { '@odata.context': `${parts.baseUrl}/v1.0/$metadata#users`, [`@odata.${link}`]: next, value } }
}

function readToken(parts: GraphParts, request: RoutedRequest, token: string): number {
  const match = /^change (\d{1,15})$/.exec(fromBase64UrlText(token))
  if (match && Number(match[1]) <= latestChange(parts)) return Number(match[1])
  const query = withoutTokens(request).toString()
  const location = `${parts.baseUrl}/v1.0${request.path}?$deltatoken=${query === '' ? '' : `&${query}`}`
  throw new GraphError(410, 'resyncRequired', 'Resync required. The token is not valid any more.', { headers: { location } })
}

function latestChange({ sql }: GraphParts): number {
  return sql.find<{ change: number }>('SELECT coalesce(max(change), 0) AS change FROM users')?.change ?? 0
}

function withoutTokens({ query }: RoutedRequest): URLSearchParams {
  return new URLSearchParams([...query].filter(([name]) => !/^\$?(deltatoken|skiptoken)$/i.test(name)))
}
