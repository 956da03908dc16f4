import { z } from 'zod'
import { GraphError } from './graph-error'
import { readJson } from './read-json'
import type { GraphAnswer, GraphBody, GraphRequest } from './route'

const MOST_REQUESTS = 20

const BatchedRequest = z.object({
  id: z.string().min(1),
  method: z.string().transform((method) => method.toUpperCase()),
  url: z.string().min(1),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).default([]),
})
type BatchedRequest = z.infer<typeof BatchedRequest>
const Batch = z.object({ requests: z.array(BatchedRequest) })

type BatchedAnswer = { id: string; status: number; headers: Record<string, string>; body?: unknown }

/**
 * Up to twenty requests in one. Each is allowed, throttled and counted by itself, and the answers come in an order of their
 * own: here always the wrong way round, so that a client which relies on the order is found out.
 */
export async function answerBatch(request: GraphRequest, answerOne: (inner: GraphRequest) => Promise<GraphAnswer>): Promise<GraphAnswer> {
  const invalid = (message = 'Invalid batch payload format.') => new GraphError(400, 'BadRequest', message)
  const { requests } = readJson(Batch, request, invalid)
  if (requests.length > MOST_REQUESTS) throw invalid('Number of requests inside batch exceeds the limit.')
  if (new Set(requests.map(({ id }) => id.toLowerCase())).size < requests.length) throw invalid('Request Id has to be unique in a batch.')
  const answers = new Map<string, BatchedAnswer>()
  for (const inner of requests) {
    const failed = inner.dependsOn.some((id) => (answers.get(id)?.status ?? 400) >= 400)
    answers.set(inner.id, failed ? failedDependency(inner) : toBatched(inner.id, await answerOne(toRequest(inner, request))))
  }
  return { status: 200, json: { responses: [...answers.values()].reverse() } }
}

function toRequest({ method, url, headers, body }: BatchedRequest, outer: GraphRequest): GraphRequest {
  const lowered = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  const [path = '', query = ''] = splitOnce(url.startsWith('/') ? url : `/${url}`)
  const { 'client-request-id': clientRequestId } = outer.headers
  return { method, path, query: new URLSearchParams(query), headers: { 'client-request-id': clientRequestId, ...lowered }, body: toBody(body, lowered['content-type']) }
}

function toBody(body: unknown, contentType: string | undefined): GraphBody {
  if (body === undefined || body === null) return { kind: 'none' }
  if (contentType === undefined) throw new GraphError(400, 'BadRequest', 'Write request must have Content-Type header specified.')
  if (typeof body === 'string') return { kind: 'bytes', value: Buffer.from(body, 'base64url'), contentType }
  return { kind: 'json', value: body }
}

function toBatched(id: string, { status, headers, json, text, bytes }: GraphAnswer): BatchedAnswer {
  // An empty body must be left out: an empty string makes the SDK throw.
  if (bytes) return { id, status, headers: { ...headers }, body: Buffer.from(bytes).toString('base64url') }
  const value = text === undefined ? json : (JSON.parse(text) as unknown)
  if (value === undefined) return { id, status, headers: { 'Cache-Control': 'no-cache', ...headers } }
  return { id, status, headers: { 'Content-Type': 'application/json', ...headers }, body: value }
}

function failedDependency({ id, dependsOn }: BatchedRequest): BatchedAnswer {
  const message = `This request depends on ${dependsOn.join(', ')}, which did not succeed.`
  return { id, status: 424, headers: { 'Content-Type': 'application/json' }, body: { error: { code: 'FailedDependency', message } } }
}

function splitOnce(url: string): [string, string] {
  const at = url.indexOf('?')
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)]
}
