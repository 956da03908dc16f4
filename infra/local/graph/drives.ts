import { z } from 'zod'
import { findByDrive, findByList, findFirst, listLibraries, toDrive, type Library } from './drive'
import { DOWNLOAD_ROUTES, putContent, redirectToContent } from './drive-content'
import { findItem, ITEM_ADDRESSES, listBranch, listChildren, requireItem, resolvePath, toDriveItem, toDriveItemEntity, toItemETag, toRoot } from './drive-item'
import { checkIfMatch } from './etag'
import { malformedRequest } from './graph-error'
import { toInstant } from './instant'
import { findOption, fromBase64UrlText, listSelected, nextLink, readTop, selectProperties, toBase64UrlText } from './query'
import { readJson } from './read-json'
import { changeLabel, readLabel, removeLabel, requireDeletable, requirePropertiesUnlocked } from './retention-label'
import type { GraphAnswer, GraphParts, Route, RoutedRequest } from './route'
import { checkPath, CONFLICT, nameTaken, readConflict, saveFolder } from './save-file'
import { requireSite } from './sites'
import { createUploadSession, UPLOAD_ROUTES } from './upload-sessions'

const PAGE = { standard: 200, most: 5_000 }
const NewFolder = z.object({ name: z.string().min(1), folder: z.object({}), [CONFLICT]: z.string().optional() })
const Renaming = z.object({ name: z.string().min(1) })

/** The libraries of a site can be reached by their drive, by their list, and the first one by the site alone. */
const DRIVES: readonly { path: string; find: (parts: GraphParts, request: RoutedRequest) => Library }[] = [
  { path: '/drives/{drive}', find: findByDrive },
  { path: '/sites/{site}/drives/{drive}', find: findByDrive },
  { path: '/sites/{site}/lists/{list}/drive', find: findByList },
  { path: '/sites/{site}/drive', find: findFirst },
]

type Work = { name: string; method: Route['method']; path: string; role: 'read' | 'write'; cost: number; answer: (parts: GraphParts, request: RoutedRequest, library: Library) => GraphAnswer }

/** What can be done with an item, the more particular path first. */
const WORKS: readonly Work[] = [
  { name: 'files.children', method: 'GET', path: '/children', role: 'read', cost: 2, answer: answerChildren },
  { name: 'folders.create', method: 'POST', path: '/children', role: 'write', cost: 2, answer: createFolder },
  { name: 'files.read', method: 'GET', path: '/content', role: 'read', cost: 1, answer: redirectToContent },
  { name: 'files.put', method: 'PUT', path: '/content', role: 'write', cost: 2, answer: putContent },
  { name: 'files.upload', method: 'POST', path: '/createUploadSession', role: 'write', cost: 2, answer: createUploadSession },
  { name: 'files.label', method: 'GET', path: '/retentionLabel', role: 'read', cost: 1, answer: (parts, request, library) => readLabel(parts, itemOf(parts, request, library)) },
  { name: 'files.label', method: 'PATCH', path: '/retentionLabel', role: 'write', cost: 2, answer: (parts, request, library) => changeLabel(parts, request, library, itemOf(parts, request, library)) },
  { name: 'files.label', method: 'DELETE', path: '/retentionLabel', role: 'write', cost: 2, answer: (parts, request, library) => removeLabel(parts, request, library, itemOf(parts, request, library)) },
  { name: 'files.get', method: 'GET', path: '', role: 'read', cost: 1, answer: answerItem },
  { name: 'files.rename', method: 'PATCH', path: '', role: 'write', cost: 2, answer: rename },
  { name: 'files.delete', method: 'DELETE', path: '', role: 'write', cost: 2, answer: remove },
]

/** Libraries of documents: files and folders, their contents, large files in pieces, and retention labels. Hashes of contents are left out. */
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
  ...DRIVES.flatMap(({ path: drive, find }): Route[] => [
    { name: 'drives.get', method: 'GET', path: drive, access: { on: 'site', role: 'read' }, cost: 1, answer: (parts, request) => answerDrive(parts, find(parts, request)) },
    ...ITEM_ADDRESSES.flatMap((item) =>
      WORKS.map(({ name, method, path, role, cost, answer }): Route => ({
        name,
        method,
        // A path is closed by a colon when something follows it.
        path: `${drive}${path === '' ? item.replace(/:$/, '') : item}${path}`,
        access: { on: 'site', role },
        cost,
        answer: (parts, request) => answer(parts, request, find(parts, request)),
      })),
    ),
  ]),
  ...UPLOAD_ROUTES,
  ...DOWNLOAD_ROUTES,
]

function answerDrive(parts: GraphParts, library: Library): GraphAnswer {
  return { status: 200, json: { '@odata.context': `${parts.baseUrl}/v1.0/$metadata#drives/$entity`, ...toDrive(parts, library) } }
}

function answerItem(parts: GraphParts, request: RoutedRequest, library: Library): GraphAnswer {
  const path = resolvePath(parts, library, request.params)
  const shown = path === '' ? toRoot(parts, library) : toDriveItemEntity(parts, library, requireItem(parts, library, { path }))
  return { status: 200, json: selectProperties(shown, listSelected(request)) }
}

function answerChildren(parts: GraphParts, request: RoutedRequest, library: Library): GraphAnswer {
  const folder = resolvePath(parts, library, request.params)
  if (folder !== '') requireItem(parts, library, { path: folder })
  const top = readTop(request, PAGE)
  const after = fromBase64UrlText(findOption(request, 'skiptoken') ?? '')
  const left = listChildren(parts, library, folder).filter(({ path }) => path.toLowerCase() > after)
  const page = left.slice(0, top)
  const token = toBase64UrlText(page.at(-1)?.path.toLowerCase() ?? '')
  const more = left.length > top && { '@odata.nextLink': nextLink(parts.baseUrl, request, { $skiptoken: token }) }
  const value = page.map((item) => selectProperties(toDriveItem(parts, library, item), listSelected(request)))
  return { status: 200, json: { '@odata.context': `${parts.baseUrl}/v1.0/$metadata#drives('${library.list.drive_id}')/items`, ...more, value } }
}

function createFolder(parts: GraphParts, request: RoutedRequest, library: Library): GraphAnswer {
  const { name, [CONFLICT]: conflict } = readJson(NewFolder, request, malformedRequest)
  const path = [resolvePath(parts, library, request.params), name].filter((part) => part !== '').join('/')
  const item = parts.sql.transaction(() => saveFolder(parts, request.appId, library, { path, conflict: readConflict(conflict, 'fail') }))
  return { status: 201, json: toDriveItemEntity(parts, library, item) }
}

/** A folder takes what lies in it along. */
function rename(parts: GraphParts, request: RoutedRequest, library: Library): GraphAnswer {
  const { name } = readJson(Renaming, request, malformedRequest)
  const item = itemOf(parts, request, library)
  checkIfMatch(parts, request, toItemETag(item))
  requirePropertiesUnlocked(parts, item)
  const path = [...item.path.split('/').slice(0, -1), name].join('/')
  checkPath(path)
  const other = findItem(parts, library, { path })
  if (other && other.id !== item.id) throw nameTaken()
  parts.sql.transaction(() => {
    for (const { id, path: old } of listBranch(parts, library, item)) parts.sql.run('UPDATE files SET path = ? WHERE id = ?', path + old.slice(item.path.length), id)
    parts.sql.run('UPDATE files SET version = version + 1, modified_at = ?, modified_by = ? WHERE id = ?', toInstant(parts.now()), request.appId, item.id)
  })
  return { status: 200, json: toDriveItemEntity(parts, library, requireItem(parts, library, { id: item.id })) }
}

function remove(parts: GraphParts, request: RoutedRequest, library: Library): GraphAnswer {
  const item = itemOf(parts, request, library)
  checkIfMatch(parts, request, toItemETag(item))
  const branch = listBranch(parts, library, item)
  for (const one of branch) requireDeletable(parts, one)
  parts.sql.transaction(() => {
    for (const { id } of branch) parts.sql.run('DELETE FROM files WHERE id = ?', id)
  })
  return { status: 204 }
}

/** Everything but the root, which can be neither renamed, removed nor labelled. */
function itemOf(parts: GraphParts, request: RoutedRequest, library: Library) {
  const path = resolvePath(parts, library, request.params)
  if (path === '') throw malformedRequest()
  return requireItem(parts, library, { path })
}
