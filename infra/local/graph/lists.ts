import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { NewColumn, TITLE } from './column-definition'
import { addColumn, saveColumn } from './column-store'
import { findExpandedColumns } from './columns'
import { isUniqueViolation } from './database'
import { toETag } from './etag'
import { requireKnownExpansions } from './expand'
import { findExpandedItems } from './expanded-items'
import { parseFilter } from './filter'
import { malformedRequest, nameAlreadyExists, unsupportedFilter } from './graph-error'
import { toIdentity } from './identity'
import { toInstant } from './instant'
import { requireList, touchList, urlOfList, type List } from './list'
import { findOption, fromBase64UrlText, listSelected, nextLink, readTop, selectProperties, toBase64UrlText } from './query'
import { readJson } from './read-json'
import { recycleList } from './recycle-bin'
import type { GraphParts, Route, RoutedRequest } from './route'
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

const ChangedList = z.strictObject({ displayName: z.string().trim().min(1).max(255).optional(), description: z.string().optional() })

const PAGE = { standard: 200, most: 5_000 }
const RELATIONSHIPS = ['columns', 'contentTypes', 'createdByUser', 'drive', 'items', 'lastModifiedByUser', 'operations', 'permissions', 'subscriptions']

const mayChange = { on: 'site', role: ({ roleToMakeLists }: GraphParts['switches']) => roleToMakeLists } as const

export const LIST_ROUTES: readonly Route[] = [
  {
    name: 'lists.list',
    method: 'GET',
    path: '/sites/{site}/lists',
    access: { on: 'site', role: 'read' },
    cost: 2,
    answer: (parts, request) => {
      const site = requireSite(parts.sql, request.params)
      requireKnownExpansions(request, 'list', RELATIONSHIPS)
      const top = readTop(request, PAGE)
      const rows = findLists(parts, site, request, top + 1)
      const page = rows.slice(0, top)
      const more = rows.length > top && { '@odata.nextLink': nextLink(parts.baseUrl, request, { $skiptoken: toBase64UrlText(String(page.at(-1)?.number)) }) }
      return { status: 200, json: { '@odata.context': contextOf(parts, site), ...more, value: page.map((list) => show(parts, request, site, list)) } }
    },
  },
  {
    name: 'lists.create',
    method: 'POST',
    path: '/sites/{site}/lists',
    access: mayChange,
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
      requireKnownExpansions(request, 'list', RELATIONSHIPS)
      return { status: 200, json: { '@odata.context': `${contextOf(parts, site)}/$entity`, ...show(parts, request, site, list) } }
    },
  },
  {
    name: 'lists.update',
    method: 'PATCH',
    path: '/sites/{site}/lists/{list}',
    access: mayChange,
    cost: 2,
    answer: (parts, request) => {
      const site = requireSite(parts.sql, request.params)
      const known = requireList(parts.sql, request.params)
      const { displayName = known.display_name, description = known.description } = readJson(ChangedList, request, malformedRequest)
      const change = () => parts.sql.run('UPDATE lists SET display_name = ?, description = ? WHERE number = ?', displayName, description, known.number)
      // The name in addresses stays what it was.
      asUniqueName(parts, displayName, change)
      touchList(parts, known)
      const list = requireList(parts.sql, { ...request.params, list: known.id })
      return { status: 200, json: { '@odata.context': `${contextOf(parts, site)}/$entity`, ...toJson(parts, site, list) } }
    },
  },
  {
    name: 'lists.delete',
    method: 'DELETE',
    path: '/sites/{site}/lists/{list}',
    access: mayChange,
    cost: 2,
    answer: (parts, { params }) => {
      const list = requireList(parts.sql, params)
      parts.sql.transaction(() => recycleList(parts, list))
      return { status: 204 }
    },
  },
]

/** The lists of a site, or the one that is asked for by name, after those that the client has. */
function findLists({ sql, switches }: GraphParts, site: Site, request: RoutedRequest, most: number): List[] {
  const name = findNameFilter(findOption(request, 'filter'))
  const after = Number(fromBase64UrlText(findOption(request, 'skiptoken') ?? '')) || 0
  const isShown = switches.hiddenLists === 'left-out' ? 'hidden = 0' : 'TRUE'
  const [which, ...values] = name === undefined ? [isShown] : ['display_name = ?', name]
  return sql.all<List>(`SELECT * FROM lists WHERE site = ? AND ${which} AND number > ? ORDER BY number LIMIT ?`, site.number, ...values, after, most)
}

/** A list with what is selected and expanded of it. */
function show(parts: GraphParts, request: RoutedRequest, site: Site, list: List): object {
  return { ...selectProperties(toJson(parts, site, list), listSelected(request)), ...findExpandedColumns(parts, request, list), ...findExpandedItems(parts, request, site, list) }
}

export function createList(parts: GraphParts, site: Site, { displayName, description, columns, list: info }: z.infer<typeof NewList>, appId: string): List {
  const { sql } = parts
  const [id, instant] = [randomUUID(), toInstant(parts.now())]
  const { columnsWithList, hiddenOnCreate } = parts.switches
  if (columnsWithList === 'refused' && columns.length > 0) throw malformedRequest()
  const driveId = info.template === 'documentLibrary' ? `b!${randomUUID().replaceAll('-', '')}` : null
  return sql.transaction(() => {
    asUniqueName(parts, displayName, () =>
      sql.run(
        `INSERT INTO lists (id, site, name, display_name, description, template, hidden, content_types, version, change, created_at, modified_at, created_by, drive_id)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, 10, 0, ?, ?, ?, ?)`,
        id,
        site.number,
        displayName,
        displayName,
        description,
        info.template,
        Number(info.hidden && hiddenOnCreate === 'honoured'),
        Number(info.contentTypesEnabled),
        instant,
        instant,
        appId,
        driveId,
      ),
    )
    const list = requireList(sql, { site: site.id, list: id })
    sql.script(`
      CREATE TABLE items_${list.number} (
        id INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT NOT NULL, version INTEGER NOT NULL, change INTEGER NOT NULL, created_at TEXT NOT NULL,
        modified_at TEXT NOT NULL, created_by TEXT NOT NULL, modified_by TEXT NOT NULL, fields TEXT NOT NULL);
      CREATE INDEX items_${list.number}_by_change ON items_${list.number} (change);`)
    saveColumn(sql, list, 0, TITLE)
    if (columnsWithList === 'taken') for (const column of columns) addColumn(parts, list, column)
    return list
  })
}

function asUniqueName({ switches }: GraphParts, displayName: string, work: () => unknown): void {
  try {
    work()
  } catch (error) {
    throw isUniqueViolation(error) ? nameAlreadyExists(displayName, switches.duplicateListStatus) : error
  }
}

/** The one filter that works on lists is `displayName eq`. */
function findNameFilter(filter: string | undefined): string | undefined {
  if (filter === undefined) return undefined
  const [only, ...more] = parseFilter(filter, unsupportedFilter)
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
