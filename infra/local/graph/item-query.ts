import { listColumns } from './column-store'
import type { Column } from './column-definition'
import { findExpanded, requireKnownExpansions } from './expand'
import { parseFilter } from './filter'
import { GraphError, invalidFilterClause, notIndexed, tooManyRequests, tooManyResources, unsupportedFilter } from './graph-error'
import { findField, planCondition, type Condition } from './item-filter'
import type { List } from './list'
import { findOption } from './query'
import type { GraphParts, RoutedRequest } from './route'

/** More rows than this SharePoint will not look through for one answer. */
const LIST_VIEW_THRESHOLD = 5_000
/** More columns than this that look something up, people among them, it will not join. */
const MOST_LOOKUPS = 12

const ITEM_RELATIONSHIPS = ['analytics', 'createdByUser', 'documentSetVersions', 'driveItem', 'fields', 'lastModifiedByUser', 'permissions', 'versions']

export type ItemOrder = { field: string; sql: string; isDescending: boolean }
export type ItemQuery = { conditions: readonly Condition[]; order: ItemOrder | undefined }

/** What a page of items is asked for, after everything has been refused that SharePoint refuses. */
export function planQuery(parts: GraphParts, list: List, request: RoutedRequest): ItemQuery {
  const [filter, orderBy] = [findOption(request, 'filter'), findOption(request, 'orderby')]
  if (parts.switches.itemCount === 'refused' && ['count', 'skip', 'search'].some((name) => findOption(request, name) !== undefined))
    throw new GraphError(400, 'invalidRequest', 'The query option is not supported')
  requireKnownExpansions(request, 'listItem', ITEM_RELATIONSHIPS)
  const columns = filter === undefined && orderBy === undefined && !findExpanded(request, 'fields') ? [] : listColumns(parts.sql, list)
  requireFewLookups(parts, columns, request)
  const acceptsUnindexed = /HonorNonIndexedQueriesWarningMayFailRandomly/i.test(request.headers.prefer ?? '')
  const order = findOrder(parts, list, orderBy, columns)
  if (order && !order.isIndexed && !acceptsUnindexed) throw notIndexed(order.field)
  const conditions = planConditions(parts, filter, columns, acceptsUnindexed)
  requireNarrow(parts, list, conditions, order)
  return { conditions, order }
}

export function whereOf(conditions: readonly string[]): string {
  return conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''
}

function planConditions({ switches }: GraphParts, filter: string | undefined, columns: readonly Column[], acceptsUnindexed: boolean): Condition[] {
  if (filter === undefined) return []
  const conditions = parseFilter(filter, invalidFilterClause, unsupportedFilter).map((comparison) => planCondition(comparison, columns, { ...switches, acceptsUnindexed }))
  const indexed = new Set(conditions.filter(({ isIndexed }) => isIndexed).map(({ field }) => field))
  if (indexed.size > 1 && switches.secondIndexedField === 'refused') throw unsupportedFilter()
  // In the spring of 2025 a tenant's filters found nothing for weeks, and said so with 200.
  return switches.fieldFilter === 'works' ? conditions : [{ field: '', sql: '0', values: [], isIndexed: true, narrows: true }]
}

/** An order by what is no field is ignored without a word, by `id` as well. */
function findOrder(parts: GraphParts, list: List, orderBy: string | undefined, columns: readonly Column[]): (ItemOrder & { isIndexed: boolean }) | undefined {
  if (orderBy === undefined) return undefined
  const [path = '', direction = 'asc'] = orderBy.trim().split(/\s+/)
  if (path.startsWith('fields/')) {
    const { name: field, sql, isIndexed } = findField(path, columns)
    return { field, sql, isIndexed, isDescending: direction.toLowerCase() === 'desc' }
  }
  if (parts.switches.orderById === 'throttled-when-large' && exceedsThreshold(parts, list, [])) throw tooManyRequests()
  return undefined
}

/** Only the first condition narrows down what is looked through; the others are applied to what it leaves. */
function requireNarrow(parts: GraphParts, list: List, conditions: readonly Condition[], order: { isIndexed: boolean } | undefined): void {
  const [first] = conditions
  if ((!first && !order) || !exceedsThreshold(parts, list, [])) return
  const isWide = first ? !first.narrows || exceedsThreshold(parts, list, [first]) : false
  if (isWide || (order && !order.isIndexed)) throw tooManyResources(parts.switches.thresholdStatus)
}

function exceedsThreshold({ sql }: Pick<GraphParts, 'sql'>, list: List, conditions: readonly Condition[]): boolean {
  const text = `SELECT 1 AS found FROM items_${list.number}${whereOf(conditions.map(({ sql: condition }) => condition))} LIMIT 1 OFFSET ${LIST_VIEW_THRESHOLD}`
  return sql.find(text, ...conditions.flatMap(({ values }) => values)) !== undefined
}

function requireFewLookups({ switches }: GraphParts, columns: readonly Column[], request: RoutedRequest): void {
  const select = findExpanded(request, 'fields')?.select
  const lookups = columns.filter(({ name, lookup, personOrGroup }) => (lookup ?? personOrGroup) && (!select || select.some((wanted) => wanted === name || wanted === `${name}LookupId`)))
  if (lookups.length > MOST_LOOKUPS) throw tooManyResources(switches.thresholdStatus)
}
