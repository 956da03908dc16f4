import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Graph } from './graph'
import type { GraphAnswer, GraphBody } from './route'

const SUCCESS_TYPE = 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8'
/** The SDK reads code and message of an error only when it comes with a content type. */
const ERROR_TYPE = 'application/json'
const LARGEST_JSON_BYTES = 4 * 1024 * 1024
/** What may be put up in one piece; anything larger needs an upload session. */
const LARGEST_FILE_BYTES = 250 * 1024 * 1024

/** The wire around Graph: reads a request, writes the answer with the headers that Graph sends. */
export function graphListener(graph: Pick<Graph, 'answer'>, warn: (message: string) => void): RequestListener {
  return (request, response) => {
    handle(graph, request, response).catch((error: unknown) => {
      warn(error instanceof Error ? (error.stack ?? error.message) : String(error))
      if (response.headersSent) response.destroy()
      else response.writeHead(500, { 'content-type': ERROR_TYPE }).end(JSON.stringify({ error: { code: 'generalException', message: 'An unspecified error has occurred.' } }))
    })
  }
}

async function handle(graph: Pick<Graph, 'answer'>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [address = '/', query = ''] = splitOnce(request.url ?? '/')
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]))
  const requestId = randomUUID()
  response.setHeader('request-id', requestId)
  response.setHeader('client-request-id', headers['client-request-id'] ?? requestId)
  response.setHeader('x-ms-ags-diagnostic', '{"ServerInfo":{"DataCenter":"Norway East","Slice":"E","Ring":"local","ScaleUnit":"001","RoleInstance":"localhost"}}')
  response.setHeader('Strict-Transport-Security', 'max-age=31536000')
  response.setHeader('Cache-Control', 'no-cache')
  if (!address.startsWith('/v1.0/')) return send(response, refusal(400, 'BadRequest', `Invalid version: ${address.split('/')[1] ?? ''}`))
  const body = await readBody(request)
  if (body === 'too-large') return send(response, refusal(413, 'RequestEntityTooLarge', 'The request entity is too large.'))
  if (body === 'unreadable')
    return send(response, refusal(400, 'BadRequest', 'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.'))
  const path = address.slice('/v1.0'.length)
  send(response, await graph.answer({ method: request.method ?? 'GET', path, query: new URLSearchParams(query), headers, body }))
}

async function readBody(request: IncomingMessage): Promise<GraphBody | 'too-large' | 'unreadable'> {
  const contentType = request.headers['content-type'] ?? 'application/octet-stream'
  const isJson = /^application\/json\b/i.test(contentType) && !/:\/content$/.test((request.url ?? '').split('?')[0] ?? '')
  const most = isJson ? LARGEST_JSON_BYTES : LARGEST_FILE_BYTES
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= most) chunks.push(chunk)
  }
  if (size > most) return 'too-large'
  const bytes = Buffer.concat(chunks)
  if (size === 0) return request.method === 'PUT' ? { kind: 'bytes', value: bytes, contentType } : { kind: 'none' }
  if (!isJson) return { kind: 'bytes', value: bytes, contentType }
  try {
    return { kind: 'json', value: JSON.parse(bytes.toString('utf8')) as unknown }
  } catch (error) {
    if (error instanceof SyntaxError) return 'unreadable'
    throw error
  }
}

function send(response: ServerResponse, { status, headers, json, text = json === undefined ? undefined : JSON.stringify(json), bytes }: GraphAnswer): void {
  const content = bytes ?? (text === undefined ? undefined : Buffer.from(text))
  response.writeHead(status, {
    ...(text !== undefined && { 'content-type': status < 400 ? SUCCESS_TYPE : ERROR_TYPE }),
    ...(content && { 'content-length': content.byteLength }),
    ...headers,
  })
  response.end(content)
}

function refusal(status: number, code: string, message: string): GraphAnswer {
  return { status, json: { error: { code, message } } }
}

function splitOnce(url: string): [string, string] {
  const at = url.indexOf('?')
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)]
}
