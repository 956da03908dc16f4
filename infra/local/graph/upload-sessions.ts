import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { findByDrive, type Library } from './drive'
import { findItem, resolvePath, toDriveItemEntity } from './drive-item'
import { GraphError, malformedRequest } from './graph-error'
import { checkAddress, signAddress, UPLOADS } from './own-address'
import { readJson } from './read-json'
import type { GraphAnswer, GraphParts, Route, RoutedRequest } from './route'
import { checkPath, CONFLICT, nameTaken, readConflict, saveFile, type ConflictBehavior } from './save-file'

const NewSession = z.object({ item: z.object({ [CONFLICT]: z.string().optional(), name: z.string().optional() }).optional() })
type Session = { id: string; drive: string; path: string; conflict: ConflictBehavior; app_id: string; if_match: string | null; total: number | null; expires_at: string }

const SESSION_MILLISECONDS = 24 * 3_600_000
/** Every piece but the last is a multiple of this. */
const PIECE_BYTES = 320 * 1024
const LARGEST_PIECE_BYTES = 60 * 1024 * 1024

/** Large files in pieces. The address of the session needs no token. */
export const UPLOAD_ROUTES: readonly Route[] = [
  { name: 'uploads.put', method: 'PUT', path: `${UPLOADS}/{session}`, access: { on: 'address' }, cost: 2, answer: takePiece },
  {
    name: 'uploads.get',
    method: 'GET',
    path: `${UPLOADS}/{session}`,
    access: { on: 'address' },
    cost: 1,
    answer: (parts, request) => ({ status: 200, json: toStatus(parts, requireSession(parts, request)) }),
  },
  {
    name: 'uploads.cancel',
    method: 'DELETE',
    path: `${UPLOADS}/{session}`,
    access: { on: 'address' },
    cost: 1,
    answer: (parts, request) => {
      forget(parts, requireSession(parts, request))
      return { status: 204 }
    },
  },
]

export function createUploadSession(parts: GraphParts, request: RoutedRequest, library: Library): GraphAnswer {
  const { item } = request.body.kind === 'none' ? { item: undefined } : readJson(NewSession, request, malformedRequest)
  const conflict = readConflict(item?.[CONFLICT], 'replace')
  const path = resolvePath(parts, library, request.params)
  checkPath(path)
  if (conflict === 'fail' && findItem(parts, library, { path })) throw nameTaken()
  const expires = new Date(parts.now().getTime() + SESSION_MILLISECONDS)
  const session = { id: randomUUID(), expires_at: expires.toISOString() }
  parts.sql.run(
    'INSERT INTO upload_sessions (id, drive, path, conflict, app_id, if_match, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    session.id,
    library.list.drive_id,
    path,
    conflict,
    request.appId,
    request.headers['if-match'] ?? null,
    session.expires_at,
  )
  const uploadUrl = signAddress(parts, `${UPLOADS}/${session.id}`, expires)
  return { status: 200, json: { '@odata.context': `${parts.baseUrl}/v1.0/$metadata#microsoft.graph.uploadSession`, uploadUrl, ...toStatus(parts, session) } }
}

/** The next piece. What came before is kept, so that a broken upload goes on where it ended. */
function takePiece(parts: GraphParts, request: RoutedRequest): GraphAnswer {
  const session = requireSession(parts, request)
  const bytes = request.body.kind === 'bytes' ? request.body.value : new Uint8Array()
  const { from, to, total } = readRange(request.headers['content-range'])
  if (to - from + 1 !== bytes.byteLength || bytes.byteLength === 0 || bytes.byteLength > LARGEST_PIECE_BYTES) throw malformedRequest()
  if (to + 1 > total || (session.total !== null && session.total !== total)) throw malformedRequest()
  if (from !== received(parts, session)) throw new GraphError(416, 'invalidRange', 'The uploaded fragment overlaps with data that has already been received, or leaves a gap.')
  const isLast = to + 1 === total
  if (!isLast && bytes.byteLength % PIECE_BYTES !== 0) throw new GraphError(400, 'invalidRequest', 'The fragment is not a multiple of 320 KiB.')
  parts.sql.run('INSERT INTO upload_pieces (session, start, bytes) VALUES (?, ?, ?)', session.id, from, bytes)
  parts.sql.run('UPDATE upload_sessions SET total = ? WHERE id = ?', total, session.id)
  return isLast ? finish(parts, session) : { status: 202, json: toStatus(parts, session) }
}

function finish(parts: GraphParts, session: Session): GraphAnswer {
  const library = findByDrive(parts, { params: { drive: session.drive } })
  const pieces = parts.sql.all<{ bytes: ArrayBuffer }>('SELECT bytes FROM upload_pieces WHERE session = ? ORDER BY start', session.id)
  const bytes = Buffer.concat(pieces.map((piece) => Buffer.from(piece.bytes)))
  const asker = { appId: session.app_id, headers: { 'if-match': session.if_match ?? undefined } }
  const { item, isNew } = saveFile(parts, asker, library, { path: session.path, mimeType: 'application/octet-stream', bytes, conflict: session.conflict })
  forget(parts, session)
  return { status: isNew ? 201 : 200, json: toDriveItemEntity(parts, library, item) }
}

function requireSession(parts: GraphParts, request: RoutedRequest): Session {
  checkAddress(parts, request)
  const session = parts.sql.find<Session>('SELECT * FROM upload_sessions WHERE id = ?', request.params.session ?? '')
  if (!session) throw new GraphError(404, 'itemNotFound', 'The upload session was not found.')
  return session
}

function forget({ sql }: GraphParts, { id }: Session): void {
  sql.run('DELETE FROM upload_pieces WHERE session = ?', id)
  sql.run('DELETE FROM upload_sessions WHERE id = ?', id)
}

function received({ sql }: GraphParts, { id }: Pick<Session, 'id'>): number {
  return sql.find<{ size: number }>('SELECT coalesce(sum(length(bytes)), 0) AS size FROM upload_pieces WHERE session = ?', id)?.size ?? 0
}

function toStatus(parts: GraphParts, session: Pick<Session, 'id' | 'expires_at'>): object {
  return { expirationDateTime: session.expires_at, nextExpectedRanges: [`${received(parts, session)}-`] }
}

function readRange(text: string | undefined): { from: number; to: number; total: number } {
  const match = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(text ?? '')
  if (!match) throw new GraphError(400, 'invalidRequest', 'The Content-Range header is missing or malformed.')
  return { from: Number(match[1]), to: Number(match[2]), total: Number(match[3]) }
}
