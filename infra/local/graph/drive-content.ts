import { z } from 'zod'
import type { Library } from './drive'
import { requireFile, resolvePath, toDriveItemEntity } from './drive-item'
import { GraphError, malformedRequest } from './graph-error'
import { checkAddress, DOWNLOADS, signDownload } from './own-address'
import type { GraphAnswer, GraphParts, Route, RoutedRequest } from './route'
import { CONFLICT, readConflict, saveFile } from './save-file'

const MEGABYTE = 1024 * 1024
const Stored = z.object({ mime_type: z.string(), bytes: z.instanceof(Uint8Array) })

/** The bytes themselves lie under an address that needs no token, to which the call for the contents redirects. */
export const DOWNLOAD_ROUTES: readonly Route[] = [
  {
    name: 'files.download',
    method: 'GET',
    path: `${DOWNLOADS}/{file}`,
    access: { on: 'address' },
    cost: 1,
    answer: (parts, request) => {
      checkAddress(parts, request)
      const stored = Stored.safeParse(parts.sql.find('SELECT mime_type, bytes FROM files WHERE id = ?', request.params.file ?? ''))
      if (!stored.success) throw new GraphError(404, 'itemNotFound', 'The resource could not be found.')
      return { status: 200, headers: { 'content-type': stored.data.mime_type, 'content-disposition': 'attachment' }, bytes: stored.data.bytes }
    },
  },
]

export function redirectToContent(parts: GraphParts, request: RoutedRequest, library: Library): GraphAnswer {
  const { id } = requireFile(parts, library, resolvePath(parts, library, request.params))
  return { status: 302, headers: { Location: signDownload(parts, id) } }
}

/** The whole file in one request; a larger one needs an upload session. How large is too large has changed over the years. */
export function putContent(parts: GraphParts, request: RoutedRequest, library: Library): GraphAnswer {
  const { contentType, value: bytes } = readBytes(request)
  if (bytes.byteLength > parts.switches.simpleUploadMegabytes * MEGABYTE) throw new GraphError(413, 'RequestEntityTooLarge', 'The request entity is too large.')
  const conflict = readConflict(request.query.get(CONFLICT), 'replace')
  const { item, isNew } = saveFile(parts, request, library, { path: resolvePath(parts, library, request.params), mimeType: contentType, bytes, conflict })
  return { status: isNew ? 201 : 200, json: toDriveItemEntity(parts, library, item) }
}

/** A file that happens to be JSON has been parsed on the way in. */
function readBytes({ body }: RoutedRequest): { contentType: string; value: Uint8Array } {
  if (body.kind === 'bytes') return body
  if (body.kind === 'none') throw malformedRequest()
  return { contentType: 'application/json', value: Buffer.from(JSON.stringify(body.value)) }
}
