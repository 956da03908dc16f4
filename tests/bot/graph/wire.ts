import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export type WireAnswer = { status: number; headers?: Record<string, string>; json?: unknown }
export type Wire = {
  url: string
  heard: { method: string; url: string; headers: IncomingHttpHeaders; body: string }[]
  /** What it says next, in order; afterwards 200 with an empty object. */
  answer(...answers: WireAnswer[]): void
  reset(): void
  close(): Promise<void>
}

/** A server that says what it is told to, for answers that the local Graph does not give. */
export async function startWire(): Promise<Wire> {
  const heard: Wire['heard'] = []
  let queue: WireAnswer[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      heard.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString('utf8') })
      const { status, headers = {}, json = {} } = queue.shift() ?? { status: 200 }
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(status === 204 ? undefined : JSON.stringify(json))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    answer: (...answers) => {
      queue = answers
    },
    reset: () => {
      heard.length = 0
      queue = []
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
