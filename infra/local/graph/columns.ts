import { z } from 'zod'
import { addColumn, changeColumn, deleteColumn, listColumns, requireColumn } from './column-store'
import { ChangedFacets, COLUMN_KINDS, kindOf, NewColumn, SYSTEM_COLUMNS, TITLE, type Column } from './column-definition'
import { findExpanded } from './expand'
import { GraphError, malformedRequest } from './graph-error'
import { requireList, touchList, type List } from './list'
import { listSelected, selectProperties } from './query'
import { readJson } from './read-json'
import type { GraphParts, Route, RoutedRequest } from './route'

const ChangedColumn = ChangedFacets.extend({
  displayName: z.string().max(255).optional(),
  description: z.string().optional(),
  required: z.boolean().optional(),
  hidden: z.boolean().optional(),
  readOnly: z.boolean().optional(),
  columnGroup: z.string().optional(),
  indexed: z.boolean().optional(),
  enforceUniqueValues: z.boolean().optional(),
})

const PATH = '/sites/{site}/lists/{list}/columns'
const mayChange = { on: 'site', role: ({ roleToMakeLists }: GraphParts['switches']) => roleToMakeLists } as const

export const COLUMN_ROUTES: readonly Route[] = [
  {
    name: 'columns.list',
    method: 'GET',
    path: PATH,
    access: { on: 'site', role: 'read' },
    cost: 2,
    answer: (parts, request) => {
      const list = requireList(parts.sql, request.params)
      const select = listSelected(request)
      // Hidden columns are left out unless the client asks whether they are.
      const shown = [...listColumns(parts.sql, list), ...SYSTEM].filter(({ hidden }) => !hidden || select?.includes('hidden'))
      return { status: 200, json: { '@odata.context': contextOf(parts, request, list), value: shown.map((column) => selectProperties(toJson(column), select)) } }
    },
  },
  {
    name: 'columns.create',
    method: 'POST',
    path: PATH,
    access: mayChange,
    cost: 2,
    answer: (parts, request) => {
      const list = requireList(parts.sql, request.params)
      const column = readJson(NewColumn, request, malformedRequest)
      return parts.sql.transaction(() => {
        const added = addColumn(parts, list, column)
        touchList(parts, list)
        return { status: 201, json: toEntity(parts, request, list, added) }
      })
    },
  },
  {
    name: 'columns.get',
    method: 'GET',
    path: `${PATH}/{column}`,
    access: { on: 'site', role: 'read' },
    cost: 1,
    answer: (parts, request) => {
      const list = requireList(parts.sql, request.params)
      const key = request.params.column ?? ''
      const column = SYSTEM.find(({ id, name }) => id === key || name === key) ?? requireColumn(parts.sql, list, key)
      return { status: 200, json: selectProperties(toEntity(parts, request, list, column), listSelected(request)) }
    },
  },
  {
    name: 'columns.update',
    method: 'PATCH',
    path: `${PATH}/{column}`,
    access: mayChange,
    cost: 2,
    answer: (parts, request) => {
      const list = requireList(parts.sql, request.params)
      const known = requireColumn(parts.sql, list, request.params.column ?? '')
      const changes = readJson(ChangedColumn, request, malformedRequest)
      // A column keeps its kind for good.
      if (COLUMN_KINDS.some((kind) => changes[kind] !== undefined && kind !== kindOf(known))) throw malformedRequest()
      const changed: Column = { ...known, ...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) }
      return parts.sql.transaction(() => {
        changeColumn(parts, list, known, changed)
        touchList(parts, list)
        return { status: 200, json: toEntity(parts, request, list, changed) }
      })
    },
  },
  {
    name: 'columns.delete',
    method: 'DELETE',
    path: `${PATH}/{column}`,
    access: mayChange,
    cost: 2,
    answer: (parts, { params }) => {
      const { sql } = parts
      const list = requireList(sql, params)
      const column = requireColumn(sql, list, params.column ?? '')
      if (column.name === TITLE.name) throw new GraphError(400, 'invalidRequest', 'The column cannot be deleted.')
      sql.transaction(() => {
        deleteColumn(sql, list, column)
        touchList(parts, list)
      })
      return { status: 204 }
    },
  },
]

/** The columns that come with `$expand=columns` of a list, as they come by themselves. */
export function findExpandedColumns({ sql }: Pick<GraphParts, 'sql'>, request: RoutedRequest, list: List): object {
  const expansion = findExpanded(request, 'columns')
  if (!expansion) return {}
  const shown = [...listColumns(sql, list), ...SYSTEM].filter(({ hidden }) => !hidden)
  return { columns: shown.map((column) => selectProperties(toJson(column), expansion.select)) }
}

const SYSTEM = SYSTEM_COLUMNS.map((column) => ({
  ...column,
  columnGroup: '_Hidden',
  description: '',
  enforceUniqueValues: false,
  hidden: false,
  indexed: false,
  readOnly: true,
  required: false,
}))

/** Links come back without their facet, and much of what is written not at all: the API leaves it out. */
function toJson(column: Column | (typeof SYSTEM)[number]): object {
  const { columnGroup, description, displayName, enforceUniqueValues, hidden, id, indexed, name, readOnly, required } = column
  const own = { columnGroup, description, displayName, enforceUniqueValues, hidden, id, indexed, name, readOnly, required }
  const { defaultValue, ...facets } = column as Partial<Column>
  const shown = COLUMN_KINDS.filter((kind) => kind !== 'hyperlinkOrPicture' && facets[kind] !== undefined).map((kind) => [kind, withLength(kind, facets[kind])] as const)
  return { ...own, ...Object.fromEntries(shown), ...(defaultValue && { defaultValue }) }
}

/** A line of text is never longer than 255; a client that did not say so reads it all the same. */
function withLength(kind: string, facet: unknown): unknown {
  return kind === 'text' && !(facet as Column['text'])?.allowMultipleLines ? { ...(facet as object), maxLength: (facet as Column['text'])?.maxLength ?? 255 } : facet
}

function toEntity(parts: GraphParts, request: RoutedRequest, list: List, column: Column | (typeof SYSTEM)[number]): object {
  return { '@odata.context': `${contextOf(parts, request, list)}/$entity`, ...toJson(column) }
}

function contextOf({ baseUrl }: GraphParts, { params }: RoutedRequest, list: List): string {
  return `${baseUrl}/v1.0/$metadata#sites('${encodeURIComponent(params.site ?? '')}')/lists('${list.id}')/columns`
}
