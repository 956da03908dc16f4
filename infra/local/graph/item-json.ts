import { toETag } from './etag'
import type { Fields } from './field-values'
import { APP_LOOKUP_IDS, toIdentity } from './identity'
import { urlOfList, type List } from './list'
import type { GraphParts } from './route'
import type { Site } from './sites'

/** A row of an `items_<number>` table. */
export type ItemRow = {
  id: number
  guid: string
  version: number
  change: number
  created_at: string
  modified_at: string
  created_by: string
  modified_by: string
  fields: string
}

/** How items of one list are shown: what is the same for all of them is made once for a page. */
export function createItemView(parts: GraphParts, site: Site, list: List) {
  const context = `${parts.baseUrl}/v1.0/$metadata#sites('${encodeURIComponent(site.id)}')/lists('${list.id}')/items`
  const listUrl = urlOfList(site, list)
  const contentType = { id: `0x0100${list.id.replaceAll('-', '').toUpperCase()}`, name: 'Item' }

  function toFields(row: ItemRow, select?: readonly string[]): Record<string, unknown> {
    const stored = JSON.parse(row.fields) as Fields
    const all: Record<string, unknown> = {
      ...stored,
      id: String(row.id),
      ContentType: 'Item',
      Modified: row.modified_at,
      Created: row.created_at,
      AuthorLookupId: APP_LOOKUP_IDS.user,
      EditorLookupId: APP_LOOKUP_IDS.user,
      _UIVersionString: `${row.version}.0`,
      Attachments: false,
      Edit: '',
      LinkTitleNoMenu: stored['Title'] ?? '',
      LinkTitle: stored['Title'] ?? '',
      ItemChildCount: '0',
      FolderChildCount: '0',
      _ComplianceFlags: '',
      _ComplianceTag: '',
      _ComplianceTagWrittenTime: '',
      _ComplianceTagUserId: '',
      AppAuthorLookupId: APP_LOOKUP_IDS.application,
      AppEditorLookupId: APP_LOOKUP_IDS.application,
    }
    const eTag = { '@odata.etag': toETag(row.guid, row.version) }
    if (!select) return { ...eTag, ...all }
    return { ...eTag, ...Object.fromEntries(select.filter((name) => all[name] !== undefined).map((name) => [name, all[name]])) }
  }

  function toItem(row: ItemRow, fields?: { select: readonly string[] | undefined }): Record<string, unknown> {
    const eTag = toETag(row.guid, row.version)
    return {
      '@odata.etag': eTag,
      createdDateTime: row.created_at,
      eTag,
      id: String(row.id),
      lastModifiedDateTime: row.modified_at,
      webUrl: `${listUrl}/${row.id}_.000`,
      createdBy: toIdentity(parts, row.created_by),
      lastModifiedBy: toIdentity(parts, row.modified_by),
      parentReference: { id: list.id, siteId: site.id },
      contentType,
      ...(fields && { 'fields@odata.context': `${context}('${row.id}')/fields/$entity`, fields: toFields(row, fields.select) }),
    }
  }

  return { context, toFields, toItem }
}
