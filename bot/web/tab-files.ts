import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { RequestHandler } from 'express'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

type TabFile = { type: string; bytes: Buffer; gzipped?: Buffer; etag: string; cacheControl: string }

/**
 * The built tab, read once and kept in memory: about a megabyte, compressed beforehand, and no request ever becomes a file
 * name. Files under assets/ carry a hash in their names and may be kept for ever; the page itself is asked for each time.
 */
export function serveTabFiles(folder: string): RequestHandler {
  const files = readTabFiles(folder)
  return (request, response, next) => {
    const file = files.get(request.path === '/' ? '/index.html' : request.path)
    if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) return next()
    response.set({ 'content-type': file.type, 'cache-control': file.cacheControl, etag: file.etag, vary: 'accept-encoding' })
    if (request.fresh) {
      response.status(304).end()
      return
    }
    const isGzipped = file.gzipped !== undefined && request.acceptsEncodings('gzip') === 'gzip'
    if (isGzipped) response.set('content-encoding', 'gzip')
    response.end(isGzipped ? file.gzipped : file.bytes)
  }
}

function readTabFiles(folder: string): Map<string, TabFile> {
  if (!existsSync(join(folder, 'index.html'))) throw new TabNotBuiltError(folder)
  const files = new Map<string, TabFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep)
    const type = TYPES[extname(entry.name)]
    // Neither source maps nor what vite keeps for itself in .vite.
    if (!entry.isFile() || type === undefined || path.some((part) => part.startsWith('.'))) continue
    const bytes = readFileSync(join(folder, ...path))
    const gzipped = /text|json|svg/.test(type) ? gzipSync(bytes, { level: 9 }) : undefined
    files.set(`/${path.join('/')}`, {
      type,
      bytes,
      ...(gzipped && { gzipped }),
      etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
      cacheControl: path[0] === 'assets' ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
  }
  return files
}

export class TabNotBuiltError extends Error {
  override readonly name = 'TabNotBuiltError'
  constructor(folder: string) {
    super(`There is no built tab in ${folder}. Run npm run build first.`)
  }
}
