import type { Fields } from './field-values'
import { notFound } from './graph-error'
import { toIdentity } from './identity'
import type { ItemRow } from './item-json'
import { requireItem, requireUnlocked, saveChange } from './item-store'
import { findPlace, ITEMS_PATH } from './items'
import type { List } from './list'
import { findOption } from './query'
import type { GraphParts, Route, RoutedRequest } from './route'

type Version = Pick<ItemRow, 'version' | 'modified_at' | 'modified_by' | 'fields'>

const PATH = `${ITEMS_PATH}/{item}/versions`
const mayRead = { on: 'site', role: ({ roleToReadChanges }: GraphParts['switches']) => roleToReadChanges } as const

/** What an item was before. History of a list, not evidence: its owners can trim and delete it. */
export const ITEM_VERSION_ROUTES: readonly Route[] = [
  {
    name: 'items.versions',
    method: 'GET',
    path: PATH,
    access: mayRead,
    cost: 2,
    answer: (parts, request) => {
      const { list, row, context } = find(parts, request)
      const value = listVersions(parts, list, row).map((version) => toJson(parts, request, row, version))
      return { status: 200, json: { '@odata.context': context, value } }
    },
  },
  {
    name: 'items.version',
    method: 'GET',
    path: `${PATH}/{version}`,
    access: mayRead,
    cost: 1,
    answer: (parts, request) => {
      const { list, row, context } = find(parts, request)
      return { status: 200, json: { '@odata.context': `${context}/$entity`, ...toJson(parts, request, row, requireVersion(parts, list, row, request)) } }
    },
  },
  {
    name: 'items.versionFields',
    method: 'GET',
    path: `${PATH}/{version}/fields`,
    access: mayRead,
    cost: 1,
    answer: (parts, request) => {
      const { list, row, context, view } = find(parts, request)
      const version = requireVersion(parts, list, row, request)
      const fields = JSON.parse(view.fieldsText({ ...row, ...version })) as object
      return { status: 200, json: { '@odata.context': `${context}('${labelOf(version)}')/fields/$entity`, ...fields } }
    },
  },
  {
    name: 'items.restoreVersion',
    method: 'POST',
    path: `${PATH}/{version}/restoreVersion`,
    access: { on: 'site', role: 'write' },
    cost: 2,
    answer: (parts, request) => {
      const { list, row } = find(parts, request)
      requireUnlocked(parts, list, row)
      saveChange(parts, list, row, JSON.parse(requireVersion(parts, list, row, request).fields) as Fields, request.appId)
      return { status: 204 }
    },
  },
]

function find(parts: GraphParts, request: RoutedRequest) {
  const { list, view } = findPlace(parts, request)
  const row = requireItem(parts, list, request.params.item ?? '')
  return { list, view, row, context: `${view.context}('${row.id}')/versions` }
}

/** The newest first, which is what the item is now. */
function listVersions({ sql }: GraphParts, list: List, row: ItemRow): Version[] {
  const older = sql.all<Version>('SELECT version, modified_at, modified_by, fields FROM item_versions WHERE list = ? AND id = ? ORDER BY version DESC', list.number, row.id)
  return [row, ...older]
}

function requireVersion(parts: GraphParts, list: List, row: ItemRow, { params }: RoutedRequest): Version {
  const version = listVersions(parts, list, row).find((candidate) => labelOf(candidate) === params.version)
  if (!version) throw notFound('list item version')
  return version
}

function labelOf({ version }: Version): string {
  return `${version}.0`
}

function toJson(parts: GraphParts, request: RoutedRequest, row: ItemRow, version: Version): object {
  const { view } = findPlace(parts, request)
  const base = { id: labelOf(version), lastModifiedDateTime: version.modified_at, lastModifiedBy: toIdentity(parts, version.modified_by) }
  // They come along unless the client expands something else.
  if (findOption(request, 'expand') !== undefined && !/\bfields\b/i.test(findOption(request, 'expand') ?? '')) return base
  return { ...base, 'fields@odata.context': `${view.context}('${row.id}')/versions('${labelOf(version)}')/fields/$entity`, fields: JSON.parse(view.fieldsText({ ...row, ...version })) as object }
}
