import { randomUUID } from 'node:crypto'
import type { Library } from './drive'
import { findItem, FOLDER_TYPE, isFolder, requireItem, toItemETag, type DriveItem } from './drive-item'
import { checkIfMatch } from './etag'
import { GraphError, malformedRequest } from './graph-error'
import { toInstant } from './instant'
import { requireContentsUnlocked } from './retention-label'
import type { GraphParts, RoutedRequest } from './route'

export const CONFLICT = '@microsoft.graph.conflictBehavior'
export type ConflictBehavior = 'fail' | 'replace' | 'rename'

export type NewFile = { path: string; mimeType: string; bytes: Uint8Array; conflict: ConflictBehavior }

const FORBIDDEN_IN_NAMES = /["*:<>?\\|]|^\s|[\s.]$/

export const nameTaken = () => new GraphError(409, 'nameAlreadyExists', 'An item with the same name already exists under the parent')

export function readConflict(text: string | null | undefined, standard: ConflictBehavior): ConflictBehavior {
  if (text === null || text === undefined) return standard
  if (text !== 'fail' && text !== 'replace' && text !== 'rename') throw malformedRequest()
  return text
}

/** Puts the file where it belongs, with the folders above it. Another file of that name is replaced, kept beside it or a reason to refuse. */
export function saveFile(parts: GraphParts, request: Pick<RoutedRequest, 'headers' | 'appId'>, library: Library, file: NewFile): { item: DriveItem; isNew: boolean } {
  checkPath(file.path)
  return parts.sql.transaction(() => {
    const known = findItem(parts, library, { path: file.path })
    if (known && file.conflict === 'fail') throw nameTaken()
    if (known && file.conflict === 'rename') return insert(parts, request.appId, library, { ...file, path: findFreePath(parts, library, file.path) })
    if (!known) return insert(parts, request.appId, library, file)
    if (isFolder(known)) throw nameTaken()
    checkIfMatch(parts, request, toItemETag(known))
    requireContentsUnlocked(parts, known)
    parts.sql.run(
      'UPDATE files SET version = version + 1, mime_type = ?, modified_at = ?, modified_by = ?, bytes = ? WHERE id = ?',
      file.mimeType,
      toInstant(parts.now()),
      request.appId,
      file.bytes,
      known.id,
    )
    return { item: requireItem(parts, library, { id: known.id }), isNew: false }
  })
}

/** A folder of that name: with `fail` a new one, otherwise whatever is there. */
export function saveFolder(parts: GraphParts, appId: string, library: Library, { path, conflict }: Pick<NewFile, 'path' | 'conflict'>): DriveItem {
  checkPath(path)
  const known = findItem(parts, library, { path })
  if (known && (conflict === 'fail' || !isFolder(known))) throw nameTaken()
  if (known && conflict === 'replace') return known
  const free = known ? findFreePath(parts, library, path) : path
  return insert(parts, appId, library, { path: free, mimeType: FOLDER_TYPE, bytes: new Uint8Array() }).item
}

export function checkPath(path: string): void {
  if (path.split('/').some((name) => name === '' || FORBIDDEN_IN_NAMES.test(name))) throw malformedRequest()
}

function insert(parts: GraphParts, appId: string, library: Library, { path, mimeType, bytes }: Omit<NewFile, 'conflict'>): { item: DriveItem; isNew: true } {
  const folder = path.split('/').slice(0, -1).join('/')
  if (folder !== '' && !findItem(parts, library, { path: folder })) insert(parts, appId, library, { path: folder, mimeType: FOLDER_TYPE, bytes: new Uint8Array() })
  const id = `01${randomUUID().replaceAll('-', '').toUpperCase()}`
  const instant = toInstant(parts.now())
  parts.sql.run(
    'INSERT INTO files (id, list, path, guid, version, mime_type, created_at, modified_at, created_by, modified_by, bytes) VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?)',
    id,
    library.list.number,
    path,
    randomUUID().toUpperCase(),
    mimeType,
    instant,
    instant,
    appId,
    appId,
    bytes,
  )
  return { item: requireItem(parts, library, { id }), isNew: true }
}

/** `scan.pdf`, `scan 1.pdf`, `scan 2.pdf`. */
function findFreePath(parts: GraphParts, library: Library, path: string): string {
  const [, stem = path, ending = ''] = /^(.*?)(\.[^./]+)?$/.exec(path) ?? []
  for (let number = 1; ; number += 1) {
    const free = `${stem} ${number}${ending}`
    if (!findItem(parts, library, { path: free })) return free
  }
}
