import { randomUUID } from 'node:crypto'
import { RESERVED_NAMES, type Column, type NewColumn } from './column-definition'
import { encodeColumnName } from './column-name'
import { isUniqueViolation, type Sql } from './database'
import { GraphError, malformedRequest, nameAlreadyExists, notFound } from './graph-error'
import type { List } from './list'
import type { GraphParts } from './route'

export const MOST_INDEXES = 20

type Parts = Pick<GraphParts, 'sql' | 'switches'>

/** Columns of one's own and `Title`, in the order they were added. */
export function listColumns(sql: Sql, list: Pick<List, 'number'>): Column[] {
  const rows = sql.all<{ definition: string }>('SELECT definition FROM columns WHERE list = ? ORDER BY position', list.number)
  return rows.map(({ definition }) => JSON.parse(definition) as Column)
}

export function requireColumn(sql: Sql, list: List, idOrName: string): Column {
  const column = listColumns(sql, list).find(({ id, name }) => id === idOrName || name === idOrName)
  if (!column) throw notFound('column')
  return column
}

export function addColumn(parts: Parts, list: List, column: NewColumn): Column {
  const { sql, switches } = parts
  const columns = listColumns(sql, list)
  const name = encodeColumnName(column.name, { cut: switches.longColumnName === 'cut' })
  if (switches.columnName === 'refused-when-odd' && name !== column.name) throw malformedRequest()
  const isTaken = columns.some((other) => other.name.toLowerCase() === name.toLowerCase())
  if (RESERVED_NAMES.has(name.toLowerCase()) || isTaken) throw nameAlreadyExists(column.name, switches.duplicateColumnStatus)
  if (columns.length >= switches.mostColumns) throw new GraphError(400, 'invalidRequest', 'The list has too many columns.')
  const added: Column = { ...column, name, id: randomUUID(), displayName: column.displayName ?? column.name }
  if (added.indexed) changeIndex(parts, list, added)
  saveColumn(sql, list, (sql.find<{ last: number }>('SELECT max(position) AS last FROM columns WHERE list = ?', list.number)?.last ?? -1) + 1, added)
  return added
}

export function saveColumn(sql: Sql, list: Pick<List, 'number'>, position: number, column: Column): void {
  const definition = JSON.stringify(column)
  sql.run('INSERT INTO columns (id, list, position, name, definition) VALUES (?, ?, ?, ?, ?)', column.id, list.number, position, column.name, definition)
}

export function changeColumn(parts: Parts, list: List, known: Column, changed: Column): void {
  if (changed.indexed !== known.indexed || changed.enforceUniqueValues !== known.enforceUniqueValues) changeIndex(parts, list, changed)
  parts.sql.run('UPDATE columns SET definition = ? WHERE list = ? AND name = ?', JSON.stringify(changed), list.number, known.name)
}

/** What items have in the column goes with it, and makes no version of them. */
export function deleteColumn(sql: Sql, list: List, column: Column): void {
  sql.script(`DROP INDEX IF EXISTS ${indexName(list, column.name)}`)
  sql.run('DELETE FROM columns WHERE list = ? AND name = ?', list.number, column.name)
  sql.run(`UPDATE items_${list.number} SET fields = json_remove(fields, '$.${column.name}')`)
}

/** How SQLite reads a field; word for word the same in indexes and queries, or the index is not used. SharePoint compares without case. */
export function sqlOfField(name: string): string {
  return `json_extract(fields, '$.${name}') COLLATE NOCASE`
}

/** SQLite's own index upholds unique values. An index that comes late may fail: how late is what nobody knows for sure. */
function changeIndex({ sql, switches }: Parts, list: List, column: Column): void {
  if (column.indexed ? column.text?.allowMultipleLines : column.enforceUniqueValues) throw malformedRequest()
  const index = indexName(list, column.name)
  const others = listColumns(sql, list).filter(({ name, indexed }) => indexed && name !== column.name)
  if (column.indexed && others.length >= MOST_INDEXES)
    throw new GraphError(switches.tooManyIndexesStatus, 'invalidRequest', `The maximum number of indexed columns (${MOST_INDEXES}) has been reached.`)
  const most = LATEST[switches.lateIndex]
  if (column.indexed && most !== undefined && sql.find(`SELECT 1 AS found FROM items_${list.number} LIMIT 1 OFFSET ${most}`))
    throw new GraphError(400, 'notSupported', 'The list is too large for another index.')
  sql.script(`DROP INDEX IF EXISTS ${index}`)
  if (!column.indexed) return
  try {
    sql.script(`CREATE ${column.enforceUniqueValues ? 'UNIQUE' : ''} INDEX ${index} ON items_${list.number} (${sqlOfField(column.name)})`)
  } catch (error) {
    if (isUniqueViolation(error)) throw new GraphError(400, 'invalidRequest', 'The column has values that are not unique.')
    throw error
  }
}

/** Rows after which a list takes no more indexes. */
const LATEST: Record<GraphParts['switches']['lateIndex'], number | undefined> = { 'refused-above-20000': 20_000, 'refused-above-5000': 5_000, accepted: undefined }

function indexName(list: Pick<List, 'number'>, name: string): string {
  return `items_${list.number}_${name}`
}
