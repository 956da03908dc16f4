import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { NewColumn, TITLE } from './column-definition'
import { addColumn, saveColumn } from './columns'
import { isUniqueViolation } from './database'
import { toETag } from './etag'
import { parseFilter } from './filter'
import { invalidFilterClause, malformedRequest, nameAlreadyExists, unsupportedFilter } from './graph-error'
import { toIdentity } from './identity'
import { toInstant } from './instant'
import { requireList, urlOfList, type List } from './list'
import { findOption, listSelected, selectProperties } from './query'
import { readJson } from './read-json'
import type { GraphParts, Route } from './route'
import { requireSite, type Site } from './sites'

const NewList = z.strictObject({
  displayName: z.string().trim().min(1).max(255),
  name: z.string().optional(),
  description: z.string().default(''),
  columns: z.array(NewColumn).default([]),
  list: z
    .strictObject({
      template: z.enum(['genericList', 'documentLibrary']).default('genericList'),
      hidden: z.boolean().default(false),
      contentTypesEnabled: z.boolean().default(false),
    })
    .prefault({}),
})

export const LIST_ROUTES: readonly Route[] = [
  {
    name: 'lists.list',
    method: 'GET',
    path: '/sites/{site}/lists',
    access: { on: 'site', role: 'read' },
    cost: 2,
    answer: (parts, request) => {
      const site = requireSite(parts.sql, request.params)
      const name = findNameFilter(findOption(request, 'filter'))
      const lists =
        name === undefined
          ? parts.sql.all<List>('SELECT * FROM lists WHERE site = ? AND hidden = 0 ORDER BY number', site.number)
          : parts.sql.all<List>('SELECT * FROM lists WHERE site = ? AND display_name = ?', site.number, name)
      const select = listSelected(request)
      return { status: 200, json: { '@odata.context': contextOf(parts, site), value: lists.map((list) => selectProperties(toJson(parts, site, list), select)) } }
    },
  },
  {
    name: 'lists.create',
    method: 'POST',
    path: '/sites/{site}/lists',
    access: { on: 'site', role: 'manage' },
    cost: 2,
    answer: (parts, request) => {
      const site = requireSite(parts.sql, request.params)
      const list = createList(parts, site, readJson(NewList, request, malformedRequest), request.appId)
      return { status: 201, json: { '@odata.context': `${contextOf(parts, site)}/$entity`, ...toJson(parts, site, list) } }
    },
  },
  {
    name: 'lists.get',
    method: 'GET',
    path: '/sites/{site}/lists/{list}',
    access: { on: 'site', role: 'read' },
    cost: 1,
    answer: (parts, request) => {
      const site = requireSite(parts.sql, request.params)
      const list = requireList(parts.sql, request.params)
      const json = { '@odata.context': `${contextOf(parts, site)}/$entity`, ...toJson(parts, site, list) }
      return { status: 200, json: selectProperties(json, listSelected(request)) }
    },
  },
  {
    name: 'lists.delete',
    method: 'DELETE',
    path: '/sites/{site}/lists/{list}',
    access: { on: 'site', role: 'manage' },
    cost: 2,
    answer: ({ sql }, { params }) => {
      const { number } = requireList(sql, params)
      sql.transaction(() => {
        sql.script(`DROP TABLE items_${number}`)
        for (const table of ['columns', 'deleted_items', 'files']) sql.run(`DELETE FROM ${table} WHERE list = ?`, number)
        sql.run('DELETE FROM lists WHERE number = ?', number)
      })
      return { status: 204 }
    },
  },
]

export function createList(parts: GraphParts, site: Site, { displayName, description, columns, list: info }: z.infer<typeof NewList>, appId: string): List {
  const { sql } = parts
  const [id, instant] = [randomUUID(), toInstant(parts.now())]
  const driveId = info.template === 'documentLibrary' ? `b!${randomUUID().replaceAll('-', '')}` : null
  return sql.transaction(() => {
    try {
      sql.run(
        `INSERT INTO lists (id, site, name, display_name, description, template, hidden, content_types, version, change, created_at, modified_at, created_by, drive_id)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, 10, 0, ?, ?, ?, ?)`,
        id,
        site.number,
        displayName,
        displayName,
        description,
        info.template,
        Number(info.hidden),
        Number(info.contentTypesEnabled),
        instant,
        instant,
        appId,
        driveId,
      )
    } catch (error) {
      if (isUniqueViolation(error)) throw nameAlreadyExists(displayName)
      throw error
    }
    const list = requireList(sql, { site: site.id, list: id })
    sql.script(`
      CREATE TABLE items_${list.number} (
        id INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT NOT NULL, version INTEGER NOT NULL, change INTEGER NOT NULL, created_at TEXT NOT NULL,
        modified_at TEXT NOT NULL, created_by TEXT NOT NULL, modified_by TEXT NOT NULL, fields TEXT NOT NULL);
      CREATE INDEX items_${list.number}_by_change ON items_${list.number} (change);`)
    saveColumn(sql, list, 0, TITLE)
    for (const column of columns) addColumn(sql, list, column)
    return list
  })
}

/** The one filter that works on lists is `displayName eq`. */
function findNameFilter(filter: string | undefined): string | undefined {
  if (filter === undefined) return undefined
  const [only, ...more] = parseFilter(filter, invalidFilterClause)
  if (!only || more.length > 0 || only.path !== 'displayName' || only.operator !== 'eq' || typeof only.value !== 'string') throw unsupportedFilter()
  return only.value
}

function toJson(parts: GraphParts, site: Site, list: List) {
  const eTag = toETag(list.id, list.version)
  return {
    '@odata.etag': eTag,
    createdDateTime: list.created_at,
    description: list.description,
    eTag,
    id: list.id,
    lastModifiedDateTime: list.modified_at,
    name: list.name,
    webUrl: urlOfList(site, list),
    displayName: list.display_name,
    createdBy: toIdentity(parts, list.created_by),
    parentReference: { siteId: site.id },
    list: { contentTypesEnabled: list.content_types === 1, hidden: list.hidden === 1, template: list.template },
  }
}

function contextOf({ baseUrl }: GraphParts, site: Site): string {
  return `${baseUrl}/v1.0/$metadata#sites('${encodeURIComponent(site.id)}')/lists`
}
