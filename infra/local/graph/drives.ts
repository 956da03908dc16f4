import { randomUUID } from 'node:crypto'
import { findByDrive, findByList, findFirst, listLibraries, toDrive, type Library } from './drive'
import { checkIfMatch } from './etag'
import { GraphError, malformedRequest } from './graph-error'
import { toIdentity } from './identity'
import { toInstant } from './instant'
import { urlOfList } from './list'
import type { GraphAnswer, GraphParts, Route, RoutedRequest } from './route'
import { requireSite } from './sites'

type FileRow = {
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
const FILE_COLUMNS = 'id, path, guid, version, mime_type, created_at, modified_at, created_by, modified_by, length(bytes) AS size'
const FORBIDDEN_IN_NAMES = /["*:<>?\\|]|^\s|[\s.]$/

/** The libraries of a site can be reached by their drive, by their list, and the first one by the site alone. */
const DRIVES: readonly { path: string; find: (parts: GraphParts, request: RoutedRequest) => Library }[] = [
  { path: '/drives/{drive}', find: findByDrive },
  { path: '/sites/{site}/drives/{drive}', find: findByDrive },
  { path: '/sites/{site}/lists/{list}/drive', find: findByList },
  { path: '/sites/{site}/drive', find: findFirst },
]

/** Libraries of documents, as far as evidence needs them: small files put under a path, and read again. */
export const DRIVE_ROUTES: readonly Route[] = [
  {
    name: 'drives.list',
    method: 'GET',
    path: '/sites/{site}/drives',
    access: { on: 'site', role: 'read' },
    cost: 2,
    answer: (parts, { params }) => {
      const site = requireSite(parts.sql, params)
      const value = listLibraries(parts, site).map((list) => toDrive(parts, { site, list }))
      return { status: 200, json: { '@odata.context': `${parts.baseUrl}/v1.0/$metadata#drives`, value } }
    },
  },
  ...DRIVES.flatMap(({ path, find }): Route[] => [
    {
      name: 'drives.get',
      method: 'GET',
      path,
      access: { on: 'site', role: 'read' },
      cost: 1,
      answer: (parts, request) => ({ status: 200, json: toDrive(parts, find(parts, request)) }),
    },
    {
      name: 'files.put',
      method: 'PUT',
      path: `${path}/root:/{path+}:/content`,
      access: { on: 'site', role: 'write' },
      cost: 2,
      answer: (parts, request) => putFile(parts, request, find(parts, request)),
    },
    {
      name: 'files.read',
      method: 'GET',
      path: `${path}/root:/{path+}:/content`,
      access: { on: 'site', role: 'read' },
      cost: 1,
      answer: (parts, request) => readFile(parts, requireFile(parts, find(parts, request), 'path', request.params.path ?? '')),
    },
    {
      name: 'files.read',
      method: 'GET',
      path: `${path}/items/{file}/content`,
      access: { on: 'site', role: 'read' },
      cost: 1,
      answer: (parts, request) => readFile(parts, requireFile(parts, find(parts, request), 'id', request.params.file ?? '')),
    },
    {
      name: 'files.get',
      method: 'GET',
      path: `${path}/root:/{path+}`,
      access: { on: 'site', role: 'read' },
      cost: 1,
      answer: (parts, request) => {
        const library = find(parts, request)
        return { status: 200, json: toFile(parts, library, requireFile(parts, library, 'path', (request.params.path ?? '').replace(/:$/, ''))) }
      },
    },
  ]),
]

function putFile(parts: GraphParts, request: RoutedRequest, library: Library): GraphAnswer {
  const { sql } = parts
  const path = request.params.path ?? ''
  if (request.body.kind === 'none' || path.split('/').some((name) => name === '' || FORBIDDEN_IN_NAMES.test(name))) throw malformedRequest()
  const { contentType, value: bytes } = toBytes(request)
  const instant = toInstant(parts.now())
  return sql.transaction(() => {
    const known = findFile(parts, library, 'path', path)
    if (known) checkIfMatch(parts, request, toFileETag(known))
    if (known && new URLSearchParams(request.query).get('@microsoft.graph.conflictBehavior') === 'fail')
      throw new GraphError(409, 'nameAlreadyExists', 'An item with the same name already exists under the parent')
    const id = known?.id ?? `01${randomUUID().replaceAll('-', '').toUpperCase()}`
    sql.run(
      `INSERT INTO files (id, list, path, guid, version, mime_type, created_at, modified_at, created_by, modified_by, bytes) VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (list, path) DO UPDATE SET version = version + 1, mime_type = excluded.mime_type, modified_at = excluded.modified_at, modified_by = excluded.modified_by, bytes = excluded.bytes`,
      id,
      library.list.number,
      path,
      randomUUID().toUpperCase(),
      contentType,
      instant,
      instant,
      request.appId,
      request.appId,
      bytes,
    )
    return { status: known ? 200 : 201, json: toFile(parts, library, requireFile(parts, library, 'id', id)) }
  })
}

/** A file that happens to be JSON has been parsed on the way in. */
function toBytes({ body }: RoutedRequest): { contentType: string; value: Uint8Array } {
  if (body.kind === 'bytes') return body
  return { contentType: 'application/json', value: Buffer.from(body.kind === 'json' ? JSON.stringify(body.value) : '') }
}

/** The real one answers with an address that needs no token, which the SDK follows unseen; here the bytes come at once. */
function readFile({ sql }: GraphParts, file: FileRow): GraphAnswer {
  const { bytes } = sql.find<{ bytes: Uint8Array }>('SELECT bytes FROM files WHERE id = ?', file.id) ?? { bytes: new Uint8Array() }
  return { status: 200, headers: { 'content-type': file.mime_type, 'content-disposition': 'attachment' }, bytes }
}

function findFile({ sql }: GraphParts, { list }: Library, by: 'id' | 'path', key: string): FileRow | undefined {
  return sql.find<FileRow>(`SELECT ${FILE_COLUMNS} FROM files WHERE list = ? AND ${by} = ?`, list.number, key)
}

function requireFile(parts: GraphParts, library: Library, by: 'id' | 'path', key: string): FileRow {
  const file = findFile(parts, library, by, key)
  if (!file) throw new GraphError(404, 'itemNotFound', 'The resource could not be found.')
  return file
}

function toFile(parts: GraphParts, { site, list }: Library, file: FileRow): object {
  const eTag = toFileETag(file)
  const names = file.path.split('/')
  const name = names.pop()
  return {
    '@odata.context': `${parts.baseUrl}/v1.0/$metadata#drives('${list.drive_id}')/root/$entity`,
    createdDateTime: file.created_at,
    eTag,
    cTag: `"c:{${file.guid}},${file.version}"`,
    id: file.id,
    lastModifiedDateTime: file.modified_at,
    name,
    size: file.size,
    webUrl: `${urlOfList(site, list)}/${file.path.split('/').map(encodeURIComponent).join('/')}`,
    createdBy: toIdentity(parts, file.created_by),
    lastModifiedBy: toIdentity(parts, file.modified_by),
    parentReference: { driveId: list.drive_id, driveType: 'documentLibrary', path: ['/drives', list.drive_id, 'root:', ...names].join('/'), siteId: site.id },
    file: { mimeType: file.mime_type },
  }
}

/** Libraries write the guid in capitals and braces. */
function toFileETag({ guid, version }: FileRow): string {
  return `"{${guid}},${version}"`
}
