import type { SqlValue } from './database'
import { findExpanded } from './expand'
import { GraphError } from './graph-error'
import { piecesOfPage, type ItemRow } from './item-json'
import { planQuery, whereOf, type ItemOrder, type ItemQuery } from './item-query'
import { findPlace, ITEMS_PATH } from './items'
import type { List } from './list'
import { findOption, fromBase64UrlText, listSelected, nextLink, readTop, toBase64UrlText } from './query'
import type { GraphParts, Route, RoutedRequest } from './route'

/** The last item a client has, and what the order says of it. `isAfterEmpty` when its page was empty on purpose. */
type Position = { id: number; ordered: SqlValue; isAfterEmpty: boolean }
type OrderedRow = ItemRow & { ordered?: SqlValue }
/** So many are read at a time and forgotten once they are sent: a whole page of rows would outlive the young part of the heap, at twice the time. */
const ROWS_AT_ONCE = 250
const BEGINNING: Position = { id: 0, ordered: null, isAfterEmpty: false }

export const ITEM_PAGE_ROUTES: readonly Route[] = [
  {
    name: 'items.list',
    method: 'GET',
    path: ITEMS_PATH,
    access: { on: 'site', role: 'read' },
    cost: 2,
    answer: (parts, request) => {
      const { list, view } = findPlace(parts, request)
      const query = planQuery(parts, list, request)
      const { page, next } = findPage(parts, list, query, request)
      const more: Record<string, string> = next === undefined ? {} : { '@odata.nextLink': nextLink(parts.baseUrl, request, { $skiptoken: next }) }
      const fields = findExpanded(request, 'fields')
      const select = listSelected(request)
      const annotations = { '@odata.context': `${view.context}${fields ? '(fields())' : ''}`, ...more }
      return { status: 200, pieces: piecesOfPage(annotations, page, (row) => view.itemText(row, { fields, select })) }
    },
  },
]

/** Rows after the client's position, and the token for what follows them. A page may be short or empty while more follow. */
function findPage(parts: GraphParts, list: List, query: ItemQuery, request: RoutedRequest): { page: Iterable<OrderedRow>; next: string | undefined } {
  const { standardPage: standard, largestPage: most, itemPages } = parts.switches
  const asked = readTop(request, { standard, most })
  const after = readSkipToken(request)
  if (itemPages === 'empty-between' && !after.isAfterEmpty) return { page: [], next: toSkipToken({ ...after, isAfterEmpty: true }, query.order, undefined) }
  const top = itemPages === 'short' ? Math.ceil(asked / 2) : asked
  const [last, more] = findRows(parts, list, query, after, { limit: 2, offset: top - 1 })
  const page = query.order ? findRows(parts, list, query, after, { limit: top }) : readUpTo(last?.id ?? Infinity, parts, list, query, after)
  if (!last || !more) return { page, next: undefined }
  const field = query.order?.field ?? (parts.switches.skipToken === 'with-field' ? query.conditions[0]?.field : undefined)
  const ordered = query.order ? (last.ordered ?? null) : field === undefined ? null : ((JSON.parse(last.fields) as Record<string, SqlValue>)[field] ?? null)
  return { page, next: toSkipToken({ id: last.id, ordered, isAfterEmpty: false }, query.order, field) }
}

/** The rows after a position in the order of their ids, read while they are taken. */
function* readUpTo(lastId: number, parts: GraphParts, list: List, query: ItemQuery, from: Position): Generator<OrderedRow> {
  for (let after: Position | undefined = from; after; ) {
    const rows = findRows(parts, list, query, after, { limit: ROWS_AT_ONCE })
    for (const row of rows) {
      if (row.id > lastId) return
      yield row
    }
    const last = rows.at(-1)
    after = last && rows.length === ROWS_AT_ONCE ? { ...from, id: last.id } : undefined
  }
}

function findRows({ sql }: GraphParts, list: List, { conditions, order }: ItemQuery, after: Position, { limit, offset = 0 }: { limit: number; offset?: number }): OrderedRow[] {
  const own = conditions.map(({ sql: condition }) => condition)
  const values = conditions.flatMap((condition) => condition.values)
  if (!order) return sql.all<OrderedRow>(`SELECT * FROM items_${list.number}${whereOf([...own, 'id > ?'])} ORDER BY id LIMIT ? OFFSET ?`, ...values, after.id, limit, offset)
  // Items without a value come first, as the smallest there is.
  const [value, place] = [`ifnull(${order.sql}, -9e999) COLLATE NOCASE`, 'ifnull(?, -9e999)']
  const [sign, direction] = order.isDescending ? ['<', 'DESC'] : ['>', 'ASC']
  const from = after.id === 0 ? [] : [`(${value} ${sign} ${place} OR (${value} = ${place} AND id > ?))`]
  const fromValues = after.id === 0 ? [] : [after.ordered, after.ordered, after.id]
  return sql.all<OrderedRow>(`SELECT *, ${order.sql} AS ordered FROM items_${list.number}${whereOf([...own, ...from])} ORDER BY ${value} ${direction}, id LIMIT ? OFFSET ?`, ...values, ...fromValues, limit, offset)
}

function toSkipToken({ id, ordered, isAfterEmpty }: Position, order: ItemOrder | undefined, field: string | undefined): string {
  const name = order?.field ?? field
  const value = name === undefined ? '' : `&p_${name}=${encodeURIComponent(JSON.stringify(ordered))}`
  return toBase64UrlText(`Paged=TRUE${value}&p_ID=${id}${isAfterEmpty ? '&p_Empty=1' : ''}`)
}

function readSkipToken(request: RoutedRequest): Position {
  const token = findOption(request, 'skiptoken')
  if (token === undefined) return BEGINNING
  const match = /^Paged=TRUE(?:&p_\w+=([^&]*))?&p_ID=(\d{1,15})(&p_Empty=1)?$/.exec(fromBase64UrlText(token))
  if (!match) throw malformedToken()
  return { id: Number(match[2]), ordered: readOrdered(match[1]), isAfterEmpty: match[3] !== undefined }
}

function malformedToken(): GraphError {
  return new GraphError(400, 'invalidRequest', 'The skip token is malformed.')
}

function readOrdered(text: string | undefined): SqlValue {
  if (text === undefined) return null
  try {
    return JSON.parse(decodeURIComponent(text)) as SqlValue
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof URIError) throw malformedToken()
    throw error
  }
}
