import { kindOf, type Column } from './column-definition'
import { sqlOfField } from './column-store'
import type { SqlValue } from './database'
import { fieldNameOf, findInstant } from './field-values'
import type { Comparison, FilterOperator } from './filter'
import { fieldNotRecognized, invalidFilterClause, notIndexed, unsupportedFilter } from './graph-error'
import type { GraphParts } from './route'

/** A comparison as SQLite understands it. */
export type Condition = {
  field: string
  sql: string
  values: SqlValue[]
  /** Without an index a filter is refused. */
  isIndexed: boolean
  /** An index on people and look-ups spares SharePoint nothing: they are looked up first. */
  narrows: boolean
}

export type FilterTaste = { acceptsUnindexed: boolean } & Pick<GraphParts['switches'], 'dateLiteral' | 'textForBoolean'>

const PREFIX = 'fields/'
/** Times that every item has; to filter on them needs the Prefer header, as they are not indexed. */
const SYSTEM_TIMES: Record<string, string> = { Created: 'created_at', Modified: 'modified_at' }
const SIGNS: Record<Exclude<FilterOperator, 'startswith' | 'ne'>, string> = { eq: '=', lt: '<', gt: '>', le: '<=', ge: '>=' }

/** Refuses a field that is not indexed, in a list of any size, unless the client accepts that the query may fail. */
export function planCondition(comparison: Comparison, columns: readonly Column[], taste: FilterTaste): Condition {
  const { operator } = comparison
  const { name: field, sql, isIndexed, kind } = findField(comparison.path, columns)
  if (!isIndexed && !taste.acceptsUnindexed) throw notIndexed(field)
  const value = readValue(comparison, kind, taste)
  const base = { field, isIndexed, narrows: isIndexed && kind !== 'personOrGroup' && kind !== 'lookup' }
  if (operator === 'startswith') {
    if (kind !== 'text' && kind !== 'choice') throw unsupportedFilter()
    return { ...base, sql: `(${sql} >= ? AND ${sql} < ?)`, values: [value, `${String(value)}\u{10ffff}`] }
  }
  // Items without a value are different from every value.
  if (operator === 'ne') return { ...base, sql: `${sql} IS NOT ?`, values: [value] }
  return { ...base, sql: `${sql} ${SIGNS[operator]} ?`, values: [value] }
}

/** The field of a path such as `fields/RecordKey`; its case counts, and without the prefix the clause is invalid. */
export function findField(path: string, columns: readonly Column[]) {
  if (!path.startsWith(PREFIX)) throw invalidFilterClause()
  const name = path.slice(PREFIX.length)
  const time = SYSTEM_TIMES[name]
  if (time !== undefined) return { name, sql: time, isIndexed: false, kind: 'dateTime' as const }
  const column = columns.find((candidate) => fieldNameOf(candidate) === name)
  if (!column) throw fieldNotRecognized(name)
  return { name, sql: sqlOfField(name), isIndexed: column.indexed, kind: kindOf(column) }
}

function readValue({ value, isBareDate }: Comparison, kind: ReturnType<typeof kindOf>, { dateLiteral, textForBoolean }: FilterTaste): string | number {
  switch (kind) {
    case 'number':
      if (typeof value !== 'number') throw unsupportedFilter()
      return value
    case 'boolean':
      // Only 1 and 0 find the right rows; `eq 'true'` is known to find the opposite ones.
      if (textForBoolean === 'opposite' && (value === 'true' || value === 'false')) return value === 'true' ? 0 : 1
      if (value !== 0 && value !== 1) throw unsupportedFilter()
      return value
    case 'dateTime': {
      const instant = typeof value === 'string' ? findInstant(value) : undefined
      if (instant === undefined || dateLiteral === (isBareDate ? 'quoted' : 'unquoted')) throw unsupportedFilter()
      return instant
    }
    case 'personOrGroup':
    case 'lookup':
      if (typeof value !== 'number' && typeof value !== 'string') throw unsupportedFilter()
      return String(value)
    case 'text':
    case 'choice':
    case 'hyperlinkOrPicture':
      if (typeof value !== 'string' || isBareDate) throw unsupportedFilter()
      return value
  }
}
