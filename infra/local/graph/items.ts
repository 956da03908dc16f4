import { z } from 'zod'
import { changesAt, checkIfMatch, toETag } from './etag'
import { findExpanded } from './expand'
import { GraphError, malformedRequest } from './graph-error'
import { createItemView, withContext, type ItemRow } from './item-json'
import { changeItem, createItem, requireItem, requireUnlocked } from './item-store'
import { requireList } from './list'
import { listSelected } from './query'
import { readJson } from './read-json'
import { recycleItem } from './recycle-bin'
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
      const row = requireItem(parts, list, request.params.item ?? '')
      const always = parts.switches.fieldsOfOneItem === 'always' ? ALL_FIELDS.fields : undefined
      const fields = findExpanded(request, 'fields') ?? always
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
      const row = requireItem(parts, list, request.params.item ?? '')
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
      const row = parts.sql.transaction(() => {
        const known = requireChangeable(parts, request)
        return changeItem(parts, list, known, readJson(WrittenFields, request, malformedRequest), request.appId)
      })
      const text = view.fieldsText(row)
      const shown = parts.switches.eTagOfChangedFields === 'told' ? text : text.replace(/^\{"@odata\.etag":"(?:[^"\\]|\\.)*",/, '{')
      return { status: 200, text: withContext(`${view.context}('${row.id}')/fields/$entity`, shown) }
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
      const row = parts.sql.transaction(() => {
        const known = requireChangeable(parts, request, parts.switches.ifMatchOnItem)
        return changeItem(parts, list, known, readJson(WrittenItem, request, malformedRequest).fields, request.appId)
      })
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
      const { list } = findPlace(parts, request)
      parts.sql.transaction(() => recycleItem(parts, list, requireChangeable(parts, request, parts.switches.ifMatchOnDelete)))
      return { status: 204 }
    },
  },
]

export function findPlace(parts: GraphParts, { params }: RoutedRequest) {
  const site = requireSite(parts.sql, params)
  const list = requireList(parts.sql, params)
  return { site, list, view: createItemView(parts, site, list) }
}

/** The item, unless it has changed since the client read it or is not to be changed at all. */
function requireChangeable(parts: GraphParts, request: RoutedRequest, ifMatch: 'honoured' | 'ignored' = 'honoured'): ItemRow {
  const list = requireList(parts.sql, request.params)
  const row = requireItem(parts, list, request.params.item ?? '')
  if (ifMatch === 'honoured') checkIfMatch(parts, request, toETag(row.guid, changesAt(row.version)))
  requireUnlocked(parts, list, row)
  return row
}
