import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { listColumns } from './columns'
import { isUniqueViolation } from './database'
import { checkIfMatch, toETag } from './etag'
import { writeFields, type Fields } from './field-values'
import { GraphError, malformedRequest, notFound, uniqueViolation } from './graph-error'
import { toInstant } from './instant'
import { createItemView, withContext, type ItemRow } from './item-json'
import { nextChange, requireList, type List } from './list'
import { findExpanded, listSelected } from './query'
import { readJson } from './read-json'
import type { GraphParts, Route, RoutedRequest } from './route'
import { requireSite } from './sites'

const WrittenFields = z.record(z.string(), z.unknown())
const WrittenItem = z.looseObject({ fields: WrittenFields.default({}) })

const ALL_FIELDS = { fields: { select: undefined } }

export const ITEMS_PATH = '/sites/{site}/lists/{list}/items'

/** One item at a time; pages and delta have files of their own. */
export const ITEM_ROUTES: readonly Route[] = [
  {
    name: 'items.create',
    method: 'POST',
    path: ITEMS_PATH,
    access: { on: 'site', role: 'write' },
    cost: 2,
    answer: (parts, request) => {
      const { list, view } = findPlace(parts, request)
      if (list.template === 'documentLibrary') throw new GraphError(400, 'invalidRequest', 'To create a document, upload it.')
      const { fields } = readJson(WrittenItem, request, malformedRequest)
      const row = createItem(parts, list, fields, request.appId)
      return { status: 201, text: withContext(`${view.context}/$entity`, view.itemText(row, ALL_FIELDS)) }
    },
  },
  {
    name: 'items.get',
    method: 'GET',
    path: `${ITEMS_PATH}/{item}`,
    access: { on: 'site', role: 'read' },
    cost: 1,
    answer: (parts, request) => {
      const { list, view } = findPlace(parts, request)
      const row = requireItem(parts, list, request)
      // A single item brings its fields along, asked or not.
      const fields = findExpanded(request, 'fields') ?? ALL_FIELDS.fields
      return { status: 200, text: withContext(`${view.context}/$entity`, view.itemText(row, { fields, select: listSelected(request) })) }
    },
  },
  {
    name: 'items.getFields',
    method: 'GET',
    path: `${ITEMS_PATH}/{item}/fields`,
    access: { on: 'site', role: 'read' },
    cost: 1,
    answer: (parts, request) => {
      const { list, view } = findPlace(parts, request)
      const row = requireItem(parts, list, request)
      return { status: 200, text: withContext(`${view.context}('${row.id}')/fields/$entity`, view.fieldsText(row, listSelected(request))) }
    },
  },
  {
    name: 'items.update',
    method: 'PATCH',
    path: `${ITEMS_PATH}/{item}/fields`,
    access: { on: 'site', role: 'write' },
    cost: 2,
    answer: (parts, request) => {
      const { list, view } = findPlace(parts, request)
      const row = updateItem(parts, list, request, readJson(WrittenFields, request, malformedRequest))
      return { status: 200, text: withContext(`${view.context}('${row.id}')/fields/$entity`, view.fieldsText(row)) }
    },
  },
  {
    name: 'items.update',
    method: 'PATCH',
    path: `${ITEMS_PATH}/{item}`,
    access: { on: 'site', role: 'write' },
    cost: 2,
    answer: (parts, request) => {
      const { list, view } = findPlace(parts, request)
      const row = updateItem(parts, list, request, readJson(WrittenItem, request, malformedRequest).fields)
      return { status: 200, text: withContext(`${view.context}/$entity`, view.itemText(row, ALL_FIELDS)) }
    },
  },
  {
    name: 'items.delete',
    method: 'DELETE',
    path: `${ITEMS_PATH}/{item}`,
    access: { on: 'site', role: 'write' },
    cost: 2,
    answer: (parts, request) => {
      const { sql } = parts
      const { list } = findPlace(parts, request)
      const row = requireItem(parts, list, request)
      checkIfMatch(parts, request, toETag(row.guid, row.version))
      sql.transaction(() => {
        sql.run(`DELETE FROM items_${list.number} WHERE id = ?`, row.id)
        sql.run('INSERT INTO deleted_items (list, change, id) VALUES (?, ?, ?)', list.number, nextChange(sql, list), row.id)
      })
      return { status: 204 }
    },
  },
]

export function findPlace(parts: GraphParts, { params }: RoutedRequest) {
  const site = requireSite(parts.sql, params)
  const list = requireList(parts.sql, params)
  return { site, list, view: createItemView(parts, site, list) }
}

function createItem({ sql, now }: GraphParts, list: List, written: Record<string, unknown>, appId: string): ItemRow {
  const fields = JSON.stringify(writeFields(listColumns(sql, list), {}, written))
  const instant = toInstant(now())
  const row = { guid: randomUUID(), version: 1, created_at: instant, modified_at: instant, created_by: appId, modified_by: appId, fields }
  return asUnique(() =>
    sql.transaction(() => {
      const change = nextChange(sql, list)
      const { lastId: id } = sql.run(
        `INSERT INTO items_${list.number} (guid, version, change, created_at, modified_at, created_by, modified_by, fields) VALUES (?, 1, ?, ?, ?, ?, ?, ?)`,
        row.guid,
        change,
        instant,
        instant,
        appId,
        appId,
        fields,
      )
      return { ...row, id, change }
    }),
  )
}

function updateItem(parts: GraphParts, list: List, request: RoutedRequest, written: Record<string, unknown>): ItemRow {
  const { sql } = parts
  return asUnique(() =>
    sql.transaction(() => {
      const row = requireItem(parts, list, request)
      checkIfMatch(parts, request, toETag(row.guid, row.version))
      const fields = JSON.stringify(writeFields(listColumns(sql, list), JSON.parse(row.fields) as Fields, written))
      const changed = { ...row, fields, version: row.version + 1, change: nextChange(sql, list), modified_at: toInstant(parts.now()), modified_by: request.appId }
      sql.run(
        `UPDATE items_${list.number} SET version = ?, change = ?, modified_at = ?, modified_by = ?, fields = ? WHERE id = ?`,
        changed.version,
        changed.change,
        changed.modified_at,
        changed.modified_by,
        changed.fields,
        row.id,
      )
      return changed
    }),
  )
}

function requireItem({ sql }: GraphParts, list: List, { params }: RoutedRequest): ItemRow {
  const id = params.item ?? ''
  const row = /^\d{1,15}$/.test(id) ? sql.find<ItemRow>(`SELECT * FROM items_${list.number} WHERE id = ?`, Number(id)) : undefined
  if (!row) throw notFound('list item')
  return row
}

function asUnique<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (isUniqueViolation(error)) throw uniqueViolation()
    throw error
  }
}
