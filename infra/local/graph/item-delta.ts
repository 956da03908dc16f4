import { GraphError } from './graph-error'
import { textOfPage, type ItemRow } from './item-json'
import { findPlace, ITEMS_PATH } from './items'
import { currentChange, type List } from './list'
import { findExpanded, findOption, fromBase64UrlText, nextLink, readTop, toBase64UrlText } from './query'
import type { GraphAnswer, GraphParts, Route, RoutedRequest } from './route'

const PAGE = { standard: 200, most: 5_000 }

/** Where a client is: going through all items up to `since`, or told everything up to the change `since`. */
type Position = { list: string; since: number; afterId?: number }

export const ITEM_DELTA_ROUTES: readonly Route[] = [
  {
    name: 'items.delta',
    method: 'GET',
    path: `${ITEMS_PATH}/delta`,
    access: { on: 'site', role: 'read' },
    cost: (request) => (findOption(request, 'token') === undefined ? 2 : 1),
    answer: (parts, request) => {
      const { list } = findPlace(parts, request)
      const token = findOption(request, 'token')
      const since = currentChange(parts.sql, list)
      if (token === 'latest') return answerWith(parts, request, [], 'deltaLink', { list: list.id, since })
      const position = token === undefined ? { list: list.id, since, afterId: 0 } : findPosition(token, list)
      if (!position || position.since > since) throw resync(parts, request)
      return position.afterId === undefined ? tellChanges(parts, request, position) : enumerate(parts, request, position, position.afterId)
    },
  },
]

/** Everything there is, by id. What changes meanwhile comes with the first delta afterwards, perhaps a second time. */
function enumerate(parts: GraphParts, request: RoutedRequest, { list: id, since }: Position, afterId: number): GraphAnswer {
  const { list, view } = findPlace(parts, request)
  const top = readTop(request, PAGE)
  const rows = parts.sql.all<ItemRow>(`SELECT * FROM items_${list.number} WHERE id > ? ORDER BY id LIMIT ?`, afterId, top + 1)
  const page = rows.slice(0, top)
  const fields = findExpanded(request, 'fields')
  const value = page.map((row) => view.itemText(row, { fields }))
  const last = page.at(-1)
  if (rows.length > top && last) return answerWith(parts, request, value, 'nextLink', { list: id, since, afterId: last.id })
  return answerWith(parts, request, value, 'deltaLink', { list: id, since })
}

/** The latest state of what changed, and what was deleted, in the order of the changes. */
function tellChanges(parts: GraphParts, request: RoutedRequest, { list: id, since }: Position): GraphAnswer {
  const { site, list, view } = findPlace(parts, request)
  const top = readTop(request, PAGE)
  const fields = findExpanded(request, 'fields')
  const changed = parts.sql.all<ItemRow>(`SELECT * FROM items_${list.number} WHERE change > ? ORDER BY change LIMIT ?`, since, top + 1)
  const deleted = parts.sql.all<{ change: number; id: number }>(
    'SELECT change, id FROM deleted_items WHERE list = ? AND change > ? ORDER BY change LIMIT ?',
    list.number,
    since,
    top + 1,
  )
  const all = [
    ...changed.map((row) => ({ change: row.change, text: view.itemText(row, { fields }) })),
    ...deleted.map((row) => ({
      change: row.change,
      text: JSON.stringify({ id: String(row.id), parentReference: { siteId: site.id }, contentType: { id: '0x01', name: 'Item' }, deleted: { state: 'deleted' } }),
    })),
  ].sort((a, b) => a.change - b.change)
  const page = all.slice(0, top)
  const value = page.map(({ text }) => text)
  return answerWith(parts, request, value, all.length > top ? 'nextLink' : 'deltaLink', { list: id, since: page.at(-1)?.change ?? since })
}

function answerWith(parts: GraphParts, request: RoutedRequest, value: string[], link: 'nextLink' | 'deltaLink', position: Position): GraphAnswer {
  const token = toBase64UrlText(JSON.stringify(position))
  const context = `${findPlace(parts, request).view.context}/$delta`
  return { status: 200, text: textOfPage({ '@odata.context': context, [`@odata.${link}`]: nextLink(parts.baseUrl, request, { token }) }, value) }
}

function findPosition(token: string, list: List): Position | undefined {
  const match = /^\{"list":"([^"]+)","since":(\d{1,15})(?:,"afterId":(\d{1,15}))?\}$/.exec(fromBase64UrlText(token))
  if (!match || match[1] !== list.id) return undefined
  return { list: list.id, since: Number(match[2]), ...(match[3] === undefined ? {} : { afterId: Number(match[3]) }) }
}

/** A token that is too old or was never given: the client must begin anew, at the address it is told. */
function resync({ baseUrl }: GraphParts, request: RoutedRequest): GraphError {
  const query = new URLSearchParams(request.query)
  for (const name of ['token', '$token']) query.delete(name)
  const location = `${baseUrl}/v1.0${request.path}${query.size > 0 ? `?${query.toString()}` : ''}`
  return new GraphError(410, 'resyncChangesApplyDifferences', 'Resync required. Replace any local items with the server’s version.', { headers: { location } })
}
