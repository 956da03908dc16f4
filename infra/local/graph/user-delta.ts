import type { DirectoryPerson } from '../municipality/municipality'
import { GONE } from './directory'
import { READS_USERS } from './directory-access'
import { unsupportedQuery } from './directory-support'
import { parseDirectoryFilter, type DirectoryFilter } from './directory-filter'
import { encodeDirectoryToken, readDirectoryToken, type DirectoryPosition } from './directory-token'
import { findOption, listSelected, nextLink } from './query'
import type { GraphAnswer, GraphParts, Route, RoutedRequest } from './route'
import { createUserChanges, CREATED, type PropertyChange } from './user-changes'
import { toUser } from './user-json'

const PAGE = 200
const MOST_FILTERED_IDS = 50
const BEGINNING: DirectoryPosition = { change: 0, isFirstRound: true }

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
      for (const option of ['expand', 'top', 'orderby', 'search', 'skip'])
        if (findOption(request, option) !== undefined) throw unsupportedQuery(`$${option} is not supported with delta.`)
      const ids = readIds(findOption(request, 'filter'))
      const token = findToken(request)
      if (token === 'latest') return answerWith(parts, request, [], 'deltaLink', { change: latestChange(parts), isFirstRound: false })
      const position = token === undefined || token === '' ? BEGINNING : readDirectoryToken(parts, request, token, latestChange(parts))
      const since = position.change
      const rows = parts.sql.all<Row>('SELECT id, change, removed, properties FROM users WHERE change > ? ORDER BY change LIMIT ?', since, PAGE + 1)
      const page = rows.slice(0, PAGE)
      const tell = (row: Row) => tellChange(parts, request, row, position)
      const value = repeat(parts, page, since).filter(({ id, removed }) => (!ids || ids.has(id.toLowerCase())) && (removed === 0 || !position.isFirstRound || parts.switches.removedInFirstRound === 'told')).flatMap(tell)
      const hasMore = rows.length > PAGE
      const reached = { change: page.at(-1)?.change ?? since, isFirstRound: hasMore && position.isFirstRound }
      return answerWith(parts, request, value, hasMore ? 'nextLink' : 'deltaLink', reached)
    },
  },
]

/** A change may be told twice, and in any order: under that setting a page comes the other way round, and the last change told before once more. */
function repeat({ sql, switches }: GraphParts, page: Row[], since: number): Row[] {
  if (switches.userDeltaPages !== 'repeats') return page
  return [...[...page].reverse(), ...sql.all<Row>('SELECT id, change, removed, properties FROM users WHERE change = ?', since)]
}

/** The person with all selected properties, or with those that changed; nothing when no selected one did. */
function tellChange({ sql }: GraphParts, request: RoutedRequest, row: Row, { change: since, isFirstRound }: DirectoryPosition): object[] {
  if (row.removed > 0) return [{ id: row.id, '@removed': { reason: row.removed === GONE ? 'deleted' : 'changed' } }]
  const select = listSelected(request)
  const changes = createUserChanges(sql).listSince(row.id, since)
  const isNew = isFirstRound || changes.some(({ property }) => property === CREATED)
  const changed = new Set(changes.map(({ property }) => (property === 'managerId' ? 'manager' : property)))
  if (!isNew && select && changes.length > 0 && !select.some((name) => changed.has(name))) return []
  const isMinimal = !isNew && /\breturn=minimal\b/i.test(request.headers.prefer ?? '')
  const person = JSON.parse(row.properties) as DirectoryPerson
  const shown = isMinimal ? (select ?? [...changed]).filter((name) => changed.has(name)) : select
  const asksManager = select?.includes('manager') && (!isMinimal || changed.has('manager'))
  return [{ ...toUser(person, shown), id: row.id, ...(asksManager && managerDelta(person, changes)) }]
}

/** Who the manager is now, and who is so no longer. */
function managerDelta({ managerId }: DirectoryPerson, changes: readonly PropertyChange[]): object {
  const was = changes.find(({ property }) => property === 'managerId')?.was
  const before = was === undefined || was === null ? null : (JSON.parse(was) as string | null)
  const lines = [
    ...(managerId === null ? [] : [{ '@odata.type': '#microsoft.graph.user', id: managerId }]),
    ...(before === null ? [] : [{ '@odata.type': '#microsoft.graph.user', id: before, '@removed': { reason: 'deleted' } }]),
  ]
  return lines.length === 0 ? {} : { 'manager@delta': lines }
}

/** `id eq 'a' or id eq 'b'`: the one filter delta knows. */
function readIds(filter: string | undefined): Set<string> | undefined {
  if (filter === undefined) return undefined
  const refuse = () => unsupportedQuery('Only a filter on id is supported with delta.')
  const tests = listAlternatives(parseDirectoryFilter(filter, refuse))
  const ids = tests.map((test) => {
    const [id] = test.kind === 'test' && test.property === 'id' && test.operator === 'eq' ? test.values : []
    if (typeof id !== 'string') throw refuse()
    return id.toLowerCase()
  })
  if (ids.length > MOST_FILTERED_IDS) throw unsupportedQuery(`A filter on more than ${MOST_FILTERED_IDS} ids is not supported with delta.`)
  return new Set(ids)
}

function listAlternatives(filter: DirectoryFilter): DirectoryFilter[] {
  return filter.kind === 'or' ? filter.parts.flatMap(listAlternatives) : [filter]
}

function answerWith(parts: GraphParts, request: RoutedRequest, value: object[], link: 'nextLink' | 'deltaLink', reached: DirectoryPosition): GraphAnswer {
  const query = new URLSearchParams([...request.query].filter(([name]) => !TOKENS.test(name)))
  const name = link === 'nextLink' ? '$skiptoken' : '$deltatoken'
  const next = nextLink(parts.baseUrl, { ...request, query }, { [name]: encodeDirectoryToken(parts, reached) })
  return { status: 200, json: { '@odata.context': `${parts.baseUrl}/v1.0/$metadata#users`, [`@odata.${link}`]: next, value } }
}

const TOKENS = /^\$?(deltatoken|skiptoken)$/i

function findToken({ query }: RoutedRequest): string | undefined {
  return [...query].find(([name]) => TOKENS.test(name))?.[1]
}

function latestChange({ sql }: GraphParts): number {
  return sql.find<{ change: number }>('SELECT coalesce(max(change), 0) AS change FROM users')?.change ?? 0
}
