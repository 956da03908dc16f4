import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { NewColumn, RESERVED_NAMES, SYSTEM_COLUMNS, TITLE, type Column } from './column-definition'
import type { Sql } from './database'
import { GraphError, malformedRequest, nameAlreadyExists, notFound } from './graph-error'
import { requireList, touchList, type List } from './list'
import { readJson } from './read-json'
import type { Route } from './route'

export const MOST_INDEXES = 20

const ChangedColumn = z.strictObject({
  displayName: z.string().max(255).optional(),
  description: z.string().optional(),
  required: z.boolean().optional(),
  hidden: z.boolean().optional(),
  indexed: z.boolean().optional(),
  enforceUniqueValues: z.boolean().optional(),
})

const PATH = '/sites/{site}/lists/{list}/columns'

export const COLUMN_ROUTES: readonly Route[] = [
  {
    name: 'columns.list',
    method: 'GET',
    path: PATH,
    access: { on: 'site', role: 'read' },
    cost: 2,
    answer: ({ sql, baseUrl }, { params }) => {
      const list = requireList(sql, params)
      const system = SYSTEM_COLUMNS.map((column) => ({ ...column, columnGroup: '_Hidden', description: '', enforceUniqueValues: false, hidden: false, indexed: false, readOnly: true, required: false }))
      const value = [...listColumns(sql, list).map(toJson), ...system]
      return { status: 200, json: { '@odata.context': `${baseUrl}/v1.0/$metadata#sites('${encodeURIComponent(params.site ?? '')}')/lists('${list.id}')/columns`, value } }
    },
  },
  {
    name: 'columns.create',
    method: 'POST',
    path: PATH,
    access: { on: 'site', role: 'manage' },
    cost: 2,
    answer: (parts, request) => {
      const list = requireList(parts.sql, request.params)
      const column = readJson(NewColumn, request, malformedRequest)
      return parts.sql.transaction(() => {
        const added = addColumn(parts.sql, list, column)
        touchList(parts, list)
        return { status: 201, json: toJson(added) }
      })
    },
  },
  {
    name: 'columns.get',
    method: 'GET',
    path: `${PATH}/{column}`,
    access: { on: 'site', role: 'read' },
    cost: 1,
    answer: ({ sql }, { params }) => ({ status: 200, json: toJson(requireColumn(sql, requireList(sql, params), params.column ?? '')) }),
  },
  {
    name: 'columns.update',
    method: 'PATCH',
    path: `${PATH}/{column}`,
    access: { on: 'site', role: 'manage' },
    cost: 2,
    answer: (parts, request) => {
      const { sql } = parts
      const list = requireList(sql, request.params)
      const known = requireColumn(sql, list, request.params.column ?? '')
      const changes = readJson(ChangedColumn, request, malformedRequest)
      const changed = { ...known, ...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) }
      return sql.transaction(() => {
        if (changed.indexed !== known.indexed || changed.enforceUniqueValues !== known.enforceUniqueValues) changeIndex(sql, list, changed)
        sql.run('UPDATE columns SET definition = ? WHERE list = ? AND name = ?', JSON.stringify(changed), list.number, known.name)
        touchList(parts, list)
        return { status: 200, json: toJson(changed) }
      })
    },
  },
  {
    name: 'columns.delete',
    method: 'DELETE',
    path: `${PATH}/{column}`,
    access: { on: 'site', role: 'manage' },
    cost: 2,
    answer: (parts, { params }) => {
      const { sql } = parts
      const list = requireList(sql, params)
      const column = requireColumn(sql, list, params.column ?? '')
      if (column.name === TITLE.name) throw new GraphError(400, 'invalidRequest', 'The column cannot be deleted.')
      sql.transaction(() => {
        sql.script(`DROP INDEX IF EXISTS ${indexName(list, column.name)}`)
        sql.run('DELETE FROM columns WHERE list = ? AND name = ?', list.number, column.name)
        touchList(parts, list)
      })
      return { status: 204 }
    },
  },
]

/** Columns of one's own and `Title`, in the order they were added. */
export function listColumns(sql: Sql, list: Pick<List, 'number'>): Column[] {
  const rows = sql.all<{ definition: string }>('SELECT definition FROM columns WHERE list = ? ORDER BY position', list.number)
  return rows.map(({ definition }) => JSON.parse(definition) as Column)
}

export function addColumn(sql: Sql, list: List, column: NewColumn): Column {
  const columns = listColumns(sql, list)
  const name = column.name.toLowerCase()
  if (RESERVED_NAMES.has(name) || columns.some((other) => other.name.toLowerCase() === name)) throw nameAlreadyExists(column.name)
  const added: Column = { ...column, id: randomUUID(), displayName: column.displayName ?? column.name, readOnly: false, columnGroup: 'Custom Columns' }
  if (added.indexed) changeIndex(sql, list, added)
  saveColumn(sql, list, columns.length, added)
  return added
}

export function saveColumn(sql: Sql, list: Pick<List, 'number'>, position: number, column: Column): void {
  const definition = JSON.stringify(column)
  sql.run('INSERT INTO columns (id, list, position, name, definition) VALUES (?, ?, ?, ?, ?)', column.id, list.number, position, column.name, definition)
}

/** How SQLite reads a field; word for word the same in indexes and queries, or the index is not used. SharePoint compares without case. */
export function sqlOfField(name: string): string {
  return `json_extract(fields, '$.${name}') COLLATE NOCASE`
}

/**
 * SQLite's own index upholds unique values. Stricter than SharePoint on purpose: there, an index can be added while the list
 * is small; here never after the first row, because that is the only time at which it always works.
 */
function changeIndex(sql: Sql, list: List, column: Column): void {
  if (column.enforceUniqueValues && !column.indexed) throw malformedRequest()
  if (sql.find(`SELECT 1 AS found FROM items_${list.number} LIMIT 1`))
    throw new GraphError(400, 'notSupported', 'The index of a column cannot be changed once the list has items.')
  const others = listColumns(sql, list).filter(({ name, indexed }) => indexed && name !== column.name)
  if (column.indexed && others.length >= MOST_INDEXES)
    throw new GraphError(400, 'invalidRequest', `The maximum number of indexed columns (${MOST_INDEXES}) has been reached.`)
  const index = indexName(list, column.name)
  const unique = column.enforceUniqueValues ? 'UNIQUE' : ''
  sql.script(`DROP INDEX IF EXISTS ${index}`)
  if (column.indexed) sql.script(`CREATE ${unique} INDEX ${index} ON items_${list.number} (${sqlOfField(column.name)})`)
}

function indexName(list: Pick<List, 'number'>, name: string): string {
  return `items_${list.number}_${name}`
}

function requireColumn(sql: Sql, list: List, idOrName: string): Column {
  const column = listColumns(sql, list).find(({ id, name }) => id === idOrName || name === idOrName)
  if (!column) throw notFound('column')
  return column
}

/** Links come back without their facet: the API leaves it out. */
function toJson({ hyperlinkOrPicture: _, ...column }: Column): object {
  return column
}
