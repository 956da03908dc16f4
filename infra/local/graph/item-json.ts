import { listColumns } from './column-store'
import { contentTypeOf } from './content-type'
import { derivedId } from './derived-id'
import { changesAt } from './etag'
import { fieldNameOf } from './field-values'
import { APP_LOOKUP_IDS, toIdentity } from './identity'
import { urlOfList, type List } from './list'
import { selectProperties } from './query'
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
  /** JSON of the columns that are set. */
  fields: string
}

export type Shown = {
  /** Whether the fields come along, and which of them. */
  fields?: { select: readonly string[] | undefined } | undefined
  select?: readonly string[] | undefined
}

/** What SharePoint adds to the fields of every item, the same for all of them, in its own order. */
const AUTHORS = textOfProperties({ AuthorLookupId: APP_LOOKUP_IDS.user, EditorLookupId: APP_LOOKUP_IDS.user })
const ATTACHED = textOfProperties({ Attachments: false, Edit: '' })
const LAST = textOfProperties({
  ItemChildCount: '0',
  FolderChildCount: '0',
  _ComplianceFlags: '',
  _ComplianceTag: '',
  _ComplianceTagWrittenTime: '',
  _ComplianceTagUserId: '',
  AppAuthorLookupId: APP_LOOKUP_IDS.application,
  AppEditorLookupId: APP_LOOKUP_IDS.application,
})

/** Finds the property and nothing else: inside a text, its quotes would be escaped. */
const TITLE = /[{,]"Title":("(?:[^"\\]|\\.)*")/
/** So many items are put together before they are sent: the client reads them while the next are made. */
const ITEMS_IN_A_PIECE = 250

/**
 * Items of one list as JSON text. Fields lie as JSON in the row, so an item is put together from texts: to parse and write
 * again every field of a page of 5,000 would take five times as long.
 */
export function createItemView(parts: GraphParts, site: Site, list: List) {
  const context = `${parts.baseUrl}/v1.0/$metadata#sites('${encodeURIComponent(site.id)}')/lists('${list.id}')/items`
  const listUrl = urlOfList(site, list)
  const identities = new Map<string, string>()
  let hidden: string[] | undefined
  const contentType = contentTypeOf(list)
  const sameForAll = textOfProperties({
    // The folder that items lie in, which is not the list.
    parentReference: { id: derivedId(`root folder of ${list.id}`), siteId: site.id },
    contentType,
  })

  function identityText(appId: string): string {
    const text = identities.get(appId) ?? JSON.stringify(toIdentity(parts, appId))
    identities.set(appId, text)
    return text
  }

  /** Hidden columns are shown to those who select them, and few lists have one. */
  function withoutHidden(fields: string): string {
    hidden ??= listColumns(parts.sql, list).filter((column) => column.hidden).map(fieldNameOf)
    if (hidden.length === 0) return fields
    const unseen = hidden.filter((name) => fields.includes(`"${name}":`))
    if (unseen.length === 0) return fields
    const seen = Object.entries(JSON.parse(fields) as object).filter(([name]) => !unseen.includes(name))
    return JSON.stringify(Object.fromEntries(seen))
  }

  function fieldsText(row: ItemRow, select?: readonly string[]): string {
    const eTag = eTagText(row)
    const seen = select ? row.fields : withoutHidden(row.fields)
    const stored = seen === '{}' ? '' : `${seen.slice(1, -1)},`
    // To look for the few letters first takes a tenth of the time.
    const title = row.fields.includes('"Title":') ? TITLE.exec(row.fields)?.[1] : undefined
    const titles = title === undefined ? '' : `"LinkTitleNoMenu":${title},"LinkTitle":${title},`
    const own = `"id":"${row.id}","ContentType":"${contentType.name}","Modified":"${row.modified_at}","Created":"${row.created_at}",${AUTHORS}`
    const text = `{"@odata.etag":${eTag},${stored}${own},"_UIVersionString":"${row.version}.0",${ATTACHED},${titles}${LAST}}`
    return select ? JSON.stringify(selectProperties(JSON.parse(text) as object, select)) : text
  }

  function itemText(row: ItemRow, { fields, select }: Shown = {}): string {
    const eTag = eTagText(row)
    const times = `"createdDateTime":"${row.created_at}","eTag":${eTag},"id":"${row.id}","lastModifiedDateTime":"${row.modified_at}"`
    const people = `"createdBy":${identityText(row.created_by)},"lastModifiedBy":${identityText(row.modified_by)}`
    const expanded = fields ? `,"fields@odata.context":"${context}('${row.id}')/fields/$entity","fields":${fieldsText(row, fields.select)}` : ''
    const text = `{"@odata.etag":${eTag},${times},"webUrl":"${listUrl}/${row.id}_.000",${people},${sameForAll}${expanded}}`
    return select ? JSON.stringify(selectProperties(JSON.parse(text) as object, select, fields ? ['fields', 'fields@odata.context'] : [])) : text
  }

  return { context, contentType, fieldsText, itemText }
}

/** As JSON; to have it written by JSON.stringify costs a tenth of the whole item. */
function eTagText({ guid, version }: Pick<ItemRow, 'guid' | 'version'>): string {
  return `"\\"${guid},${changesAt(version)}\\""`
}

/** The object's text with the annotation in front of its own properties. */
export function withContext(context: string, text: string): string {
  return `{"@odata.context":${JSON.stringify(context)},${text.slice(1)}`
}

/** A page of a collection. */
export function textOfPage(annotations: Record<string, string>, items: readonly string[]): string {
  return `{${textOfProperties(annotations)},"value":[${items.join(',')}]}`
}

/** The same in pieces, each made when it is asked for. */
export function* piecesOfPage<Row>(annotations: Record<string, string>, rows: Iterable<Row>, toText: (row: Row) => string): Generator<string> {
  let piece = `{${textOfProperties(annotations)},"value":[`
  let count = 0
  for (const row of rows) {
    if (count > 0) piece += ','
    piece += toText(row)
    count++
    if (count % ITEMS_IN_A_PIECE === 0) {
      yield piece
      piece = ''
    }
  }
  yield `${piece}]}`
}

function textOfProperties(value: object): string {
  return JSON.stringify(value).slice(1, -1)
}
