import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { createStandIn, type Overrides, type StandIn } from './service'

const BUILT = join(__dirname, '../../../dist/tab')
const KINDS: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** As strict as the service's own; the hash is that of an empty style element, which Fluent fills rule by rule. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; connect-src 'self' https://res.cdn.office.net; img-src 'self' data:; font-src 'self'; frame-ancestors 'self'"

/** The built tab inside something that speaks like Teams, with the stand-in behind it: to look at, and to drive in a real browser. */
export async function serveStandIn(port: number, overrides: Overrides = {}): Promise<{ server: Server; standIn: StandIn; address: string }> {
  const standIn = createStandIn(overrides)
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname
      if (path.startsWith('/api/')) {
        const body = chunks.length === 0 ? undefined : Buffer.concat(chunks).toString('utf8')
        const reply = standIn.answer(request.method ?? 'GET', request.url ?? '/', body, request.headers as Record<string, string>)
        response.writeHead(reply.status, { 'content-type': 'application/json' }).end(JSON.stringify(reply.body))
        return
      }
      const file = path === '/teams' ? join(__dirname, 'teams-page.html') : join(BUILT, normalize(path.replace(/^\/tab\/?/, '/') === '/' ? '/index.html' : path.replace(/^\/tab/, '')))
      readFile(file).then(
        (content) => {
          const policy = path === '/teams' ? {} : { 'content-security-policy': POLICY }
          response.writeHead(200, { 'content-type': `${KINDS[extname(file)] ?? 'application/octet-stream'}; charset=utf-8`, ...policy }).end(content)
        },
        () => response.writeHead(404).end(),
      )
    })
  })
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  return { server, standIn, address: `http://localhost:${port}/teams` }
}
