import type { Library } from './drive'
import { GraphError, noSuchSegment } from './graph-error'
import { toIdentity } from './identity'
import { urlOfList } from './list'
import { signDownload } from './own-address'
import type { GraphParts } from './route'

/** A file or a folder by its path below the root. A folder is what has no type. */
export type DriveItem = {
  id: string
  path: string
  guid: string
  version: number
  mime_type: string
  created_at: string
  modified_at: string
  created_by: string
  modified_by: string
  size: number
}

export const FOLDER_TYPE = ''
const COLUMNS = 'id, path, guid, version, mime_type, created_at, modified_at, created_by, modified_by, length(bytes) AS size'

/** An item is reached from the root, from the root by its path, by its id, or by a path below what has that id. */
export const ITEM_ADDRESSES = ['/root', '/root:/{path+}:', '/items/{item}', '/items/{item}:/{path+}:'] as const

/** The path that an address means; empty for the root. */
export function resolvePath(parts: GraphParts, library: Library, { item, path }: Record<string, string>): string {
  const start = item === undefined || item === 'root' || item === rootId(library) ? '' : requireItem(parts, library, { id: item }).path
  return [start, (path ?? '').replace(/:$/, '')].filter((part) => part !== '').join('/')
}

export function findItem({ sql }: Pick<GraphParts, 'sql'>, { list }: Library, by: { id: string } | { path: string }): DriveItem | undefined {
  const [column, key] = 'id' in by ? ['id', by.id] : ['path', by.path]
  return sql.find<DriveItem>(`SELECT ${COLUMNS} FROM files WHERE list = ? AND ${column} = ?`, list.number, key)
}

export function requireItem(parts: Pick<GraphParts, 'sql'>, library: Library, by: { id: string } | { path: string }): DriveItem {
  const item = findItem(parts, library, by)
  if (!item) throw new GraphError(404, 'itemNotFound', 'The resource could not be found.')
  return item
}

/** What lies directly in a folder, in the order of names. */
export function listChildren({ sql }: Pick<GraphParts, 'sql'>, { list }: Library, folder: string): DriveItem[] {
  const prefix = folder === '' ? '' : `${folder}/`
  const below = 'lower(substr(path, 1, length(?))) = lower(?) AND path <> ? AND instr(substr(path, length(?) + 1), \'/\') = 0'
  return sql.all<DriveItem>(`SELECT ${COLUMNS} FROM files WHERE list = ? AND ${below} ORDER BY path COLLATE NOCASE`, list.number, prefix, prefix, folder, prefix)
}

/** The item itself and everything below it. */
export function listBranch({ sql }: Pick<GraphParts, 'sql'>, { list }: Library, { path }: Pick<DriveItem, 'path'>): DriveItem[] {
  const below = '(path = ? OR lower(substr(path, 1, length(?))) = lower(?))'
  return sql.all<DriveItem>(`SELECT ${COLUMNS} FROM files WHERE list = ? AND ${below}`, list.number, path, `${path}/`, `${path}/`)
}

export function isFolder({ mime_type: type }: Pick<DriveItem, 'mime_type'>): boolean {
  return type === FOLDER_TYPE
}

/** Libraries write the guid in capitals and braces. */
export function toItemETag({ guid, version }: Pick<DriveItem, 'guid' | 'version'>): string {
  return `"{${guid}},${version}"`
}

/** An item by itself, which tells where it belongs in the metadata. */
export function toDriveItemEntity(parts: GraphParts, library: Library, item: DriveItem): object {
  return { '@odata.context': `${parts.baseUrl}/v1.0/$metadata#drives('${library.list.drive_id}')/items/$entity`, ...toDriveItem(parts, library, item) }
}

export function toDriveItem(parts: GraphParts, library: Library, item: DriveItem): object {
  const { site, list } = library
  const eTag = toItemETag(item)
  const names = item.path.split('/')
  const name = names.pop()
  const parentId = names.length === 0 ? rootId(library) : findItem(parts, library, { path: names.join('/') })?.id
  return {
    ...(!isFolder(item) && { '@microsoft.graph.downloadUrl': signDownload(parts, item.id) }),
    createdDateTime: item.created_at,
    eTag,
    cTag: `"c:{${item.guid}},${item.version}"`,
    id: item.id,
    lastModifiedDateTime: item.modified_at,
    name,
    size: item.size,
    webUrl: `${urlOfList(site, list)}/${item.path.split('/').map(encodeURIComponent).join('/')}`,
    createdBy: toIdentity(parts, item.created_by),
    lastModifiedBy: toIdentity(parts, item.modified_by),
    parentReference: { driveId: list.drive_id, driveType: 'documentLibrary', id: parentId, path: ['/drives', list.drive_id, 'root:', ...names].join('/'), siteId: site.id },
    ...(isFolder(item) ? { folder: { childCount: listChildren(parts, library, item.path).length } } : { file: { mimeType: item.mime_type } }),
  }
}

/** The root, which has no row of its own. */
export function toRoot(parts: GraphParts, library: Library): object {
  const { site, list } = library
  return {
    '@odata.context': `${parts.baseUrl}/v1.0/$metadata#drives('${list.drive_id}')/root/$entity`,
    createdDateTime: list.created_at,
    lastModifiedDateTime: list.modified_at,
    id: rootId(library),
    name: 'root',
    webUrl: urlOfList(site, list),
    parentReference: { driveId: list.drive_id, driveType: 'documentLibrary', siteId: site.id },
    folder: { childCount: listChildren(parts, library, '').length },
    root: {},
  }
}

/** A stream or an upload is of a file: the root and folders have none. */
export function requireFile(parts: GraphParts, library: Library, path: string): DriveItem {
  const item = requireItem(parts, library, { path })
  if (isFolder(item)) throw noSuchSegment('content')
  return item
}

function rootId({ list }: Library): string {
  return `01ROOT${list.id.replaceAll('-', '').toUpperCase()}`
}
