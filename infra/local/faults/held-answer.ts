import { ServerResponse, type IncomingMessage, type RequestListener } from 'node:http'
import type { Socket } from 'node:net'
import { Duplex } from 'node:stream'
import { TLSSocket } from 'node:tls'

export type HeldAnswer = { status: number; headers: readonly (readonly [name: string, value: string])[]; body: Buffer }

/** These belong to the connection that an answer goes over, not to the answer. */
const OF_THE_CONNECTION = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date'])
const END_OF_HEAD = '\r\n\r\n'

/** Lets a listener answer to the end, as if to its client, and keeps what it said. */
export async function holdAnswer(listener: RequestListener, request: IncomingMessage): Promise<HeldAnswer> {
  const chunks: Buffer[] = []
  const sink = new Duplex({
    read: () => undefined,
    write(chunk: Buffer, _, done) {
      chunks.push(chunk)
      done()
    },
  })
  const response = new ServerResponse(request)
  // Without a length the body then comes as it is, not in chunks.
  response.useChunkedEncodingByDefault = false
  // Of a socket, a response uses only what every stream has.
  response.assignSocket(sink as Socket)
  const ended = new Promise<void>((resolve) => {
    response.once('finish', resolve)
    sink.once('close', resolve)
  })
  listener(request, response)
  await ended
  sink.destroy()
  return parseAnswer(Buffer.concat(chunks))
}

function parseAnswer(raw: Buffer): HeldAnswer {
  const endOfHead = raw.indexOf(END_OF_HEAD)
  const [first = '', ...lines] = raw.subarray(0, Math.max(endOfHead, 0)).toString('latin1').split('\r\n')
  const headers = lines.map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon), line.slice(colon + 1).trim()] as const
  })
  return {
    status: Number(first.split(' ')[1] ?? 500),
    headers: headers.filter(([name]) => !OF_THE_CONNECTION.has(name.toLowerCase())),
    body: raw.subarray(endOfHead + END_OF_HEAD.length),
  }
}

export function sendAnswer({ status, headers, body }: HeldAnswer, response: ServerResponse): void {
  response.writeHead(status, headers.flat())
  response.end(body)
}

/** The head, half the body, and then the connection breaks. Of an answer without a body nothing arrives. */
export function sendHalf({ status, headers, body }: HeldAnswer, response: ServerResponse): void {
  if (body.length < 2) return breakConnection(response)
  const others = headers.filter(([name]) => name.toLowerCase() !== 'content-length')
  response.writeHead(status, [...others, ['content-length', String(body.length)]].flat())
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy())
}

/** As when a machine on the way fails. Encrypted connections can only be closed from here, which clients see just as well. */
export function breakConnection({ socket }: ServerResponse): void {
  if (socket instanceof TLSSocket) socket.destroy()
  else socket?.resetAndDestroy()
}
