import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Graph } from './graph'
import { errorBody, GraphError } from './graph-error'
import { unreadableBody } from './read-json'
import type { GraphAnswer, GraphBody } from './route'

const SUCCESS_TYPE = 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8'
/** The SDK reads code and message of an error only when it comes with a content type. */
const ERROR_TYPE = 'application/json'
/** Clients behind a proxy may write the whole address into the first line. */
const ORIGIN = /^https?:\/\/[^/]+/i
const LARGEST_JSON_BYTES = 4 * 1024 * 1024
/** What may be put up in one piece; anything larger needs an upload session. */
const LARGEST_FILE_BYTES = 250 * 1024 * 1024

/** The wire around Graph: reads a request, writes the answer with the headers that Graph sends. */
export function graphListener(graph: Pick<Graph, 'answer'>, warn: (message: string) => void): RequestListener {
  return (request, response) => {
    handle(graph, request, response).catch((error: unknown) => {
      warn(error instanceof Error ? (error.stack ?? error.message) : String(error))
      if (response.headersSent) response.destroy()
      else send(response, refusal(response, new GraphError(500, 'generalException', 'An unspecified error has occurred.')))
    })
  }
}

async function handle(graph: Pick<Graph, 'answer'>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [address = '/', query = ''] = splitOnce((request.url ?? '/').replace(ORIGIN, ''))
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]))
  const requestId = randomUUID()
  response.setHeader('request-id', requestId)
  response.setHeader('client-request-id', headers['client-request-id'] ?? requestId)
  response.setHeader('x-ms-ags-diagnostic', '{"ServerInfo":{"DataCenter":"Norway East","Slice":"E","Ring":"local","ScaleUnit":"001","RoleInstance":"localhost"}}')
  response.setHeader('Strict-Transport-Security', 'max-age=31536000')
  response.setHeader('Cache-Control', 'no-cache')
  if (!/^\/v1\.0\//i.test(address)) return send(response, refusal(response, new GraphError(400, 'BadRequest', `Invalid version: ${address.split('/')[1] ?? ''}`)))
  const body = await readBody(request)
  if (body === 'too-large') return send(response, refusal(response, new GraphError(413, 'RequestEntityTooLarge', 'The request entity is too large.')))
  if (body === 'unreadable') return send(response, refusal(response, unreadableBody()))
  const path = address.slice('/v1.0'.length)
  const answer = await graph.answer({ method: request.method ?? 'GET', path, query: new URLSearchParams(query), headers, body, requestId })
  if (answer.pieces) await stream(response, answer, answer.pieces)
  else send(response, answer)
}

async function readBody(request: IncomingMessage): Promise<GraphBody | 'too-large' | 'unreadable'> {
  const contentType = request.headers['content-type'] ?? 'application/octet-stream'
  const isJson = /^application\/json\b/i.test(contentType) && !/\/content$|^\/v1\.0\/uploads\//i.test((request.url ?? '').split('?')[0] ?? '')
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

/** Without a length, as Graph sends its pages. Whoever does not want the rest has simply gone. */
async function stream(response: ServerResponse, { status, headers }: GraphAnswer, pieces: Iterable<string>): Promise<void> {
  response.writeHead(status, { 'content-type': SUCCESS_TYPE, ...headers })
  try {
    await pipeline(pieces, response)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
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

/** What never reaches Graph is refused in the same envelope, under the ids that the headers show. */
function refusal(response: ServerResponse, error: GraphError): GraphAnswer {
  const [requestId, clientRequestId] = [String(response.getHeader('request-id')), String(response.getHeader('client-request-id'))]
  return { status: error.status, json: errorBody(error, { now: new Date(), requestId, clientRequestId }) }
}

function splitOnce(url: string): [string, string] {
  const at = url.indexOf('?')
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)]
}
