import { listColumns } from './columns'
import type { SqlValue } from './database'
import { parseFilter } from './filter'
import { GraphError, invalidFilterClause, notIndexed, tooManyResources } from './graph-error'
import { findField, planCondition, type Condition } from './item-filter'
import { textOfPage, type ItemRow } from './item-json'
import { findPlace, ITEMS_PATH } from './items'
import type { List } from './list'
import { findExpanded, findOption, fromBase64UrlText, listSelected, nextLink, readTop, toBase64UrlText } from './query'
import type { GraphParts, Route, RoutedRequest } from './route'

const PAGE = { standard: 200, most: 5_000 }
/** More rows than this SharePoint will not look through for one answer. */
const LIST_VIEW_THRESHOLD = 5_000

export const ITEM_PAGE_ROUTES: readonly Route[] = [
  {
    name: 'items.list',
    method: 'GET',
    path: ITEMS_PATH,
    access: { on: 'site', role: 'read' },
    cost: 2,
    answer: (parts, request) => {
      const { list, view } = findPlace(parts, request)
      const top = readTop(request, PAGE)
      const conditions = planConditions(parts, list, request)
      const rows = findPage(parts, list, conditions, readSkipToken(request), top + 1)
      const page = rows.slice(0, top)
      const last = page.at(-1)
      const more: Record<string, string> = rows.length > top && last ? { '@odata.nextLink': nextLink(parts.baseUrl, request, { $skiptoken: toSkipToken(last.id) }) } : {}
      const fields = findExpanded(request, 'fields')
      const select = listSelected(request)
      const items = page.map((row) => view.itemText(row, { fields, select }))
      return { status: 200, text: textOfPage({ '@odata.context': `${view.context}${fields ? '(fields())' : ''}`, ...more }, items) }
    },
  },
]

function planConditions({ sql, switches }: GraphParts, list: List, request: RoutedRequest): Condition[] {
  const filter = findOption(request, 'filter')
  const order = findOption(request, 'orderby')
  if (filter === undefined && order === undefined) return []
  const columns = listColumns(sql, list)
  const acceptsUnindexed = /HonorNonIndexedQueriesWarningMayFailRandomly/i.test(request.headers.prefer ?? '')
  // Orders by an indexed field only in the words of the error: nothing documents an order for items, so clients sort themselves.
  const ordered = order?.startsWith('fields/') ? findField(order.split(' ')[0] ?? '', columns) : undefined
  if (ordered && !ordered.isIndexed && !acceptsUnindexed) throw notIndexed(ordered.name)
  const conditions = filter === undefined ? [] : parseFilter(filter, invalidFilterClause).map((comparison) => planCondition(comparison, columns, acceptsUnindexed))
  const [first] = conditions
  // Only the first condition narrows down what is looked through; the others are applied to what it leaves.
  if (exceedsThreshold({ sql }, list, []) && ((first && (!first.isIndexed || exceedsThreshold({ sql }, list, [first]))) || (ordered && !ordered.isIndexed)))
    throw tooManyResources(switches.thresholdStatus)
  return conditions
}

function exceedsThreshold({ sql }: Pick<GraphParts, 'sql'>, list: List, conditions: readonly Condition[]): boolean {
  const text = `SELECT 1 AS found FROM items_${list.number}${whereOf(conditions.map(({ sql: condition }) => condition))} LIMIT 1 OFFSET ${LIST_VIEW_THRESHOLD}`
  return sql.find(text, ...conditions.flatMap(({ values }) => values)) !== undefined
}

function findPage({ sql }: GraphParts, list: List, conditions: readonly Condition[], afterId: number, limit: number): ItemRow[] {
  const where = whereOf([...conditions.map(({ sql: condition }) => condition), 'id > ?'])
  const values: SqlValue[] = [...conditions.flatMap((condition) => condition.values), afterId, limit]
  return sql.all<ItemRow>(`SELECT * FROM items_${list.number}${where} ORDER BY id LIMIT ?`, ...values)
}

function whereOf(conditions: readonly string[]): string {
  return conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''
}

function toSkipToken(id: number): string {
  return toBase64UrlText(`Paged=TRUE&p_ID=${id}`)
}

function readSkipToken(request: RoutedRequest): number {
  const token = findOption(request, 'skiptoken')
  if (token === undefined) return 0
  const match = /^Paged=TRUE&p_ID=(\d{1,15})$/.exec(fromBase64UrlText(token))
  if (!match) throw new GraphError(400, 'invalidRequest', 'The skip token is malformed.')
  return Number(match[1])
}
