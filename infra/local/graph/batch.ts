import { createHash } from 'node:crypto'
import { z } from 'zod'
import { planBatch } from './batch-order'
import { GraphError } from './graph-error'
import { readJson } from './read-json'
import type { GraphAnswer, GraphBody, GraphRequest } from './route'
import type { GraphSwitches } from './switches'

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

type BatchedAnswer = { id: string; status: number; text: string }

export type BatchParts = {
  switches: Pick<GraphSwitches, 'batchTooLongCode' | 'batchMostBytes' | 'batchExecution'>
  /** Of this batch among all of the tenant: what is drawn for it can be drawn again. */
  number: number
  answerOne: (inner: GraphRequest) => Promise<GraphAnswer>
}

/**
 * Up to twenty requests in one. Each is allowed, throttled and counted by itself, and the answers come in an order of their
 * own, so that a client which relies on the order is found out. What is wrong with one is wrong with all: nothing is done then.
 */
export async function answerBatch(request: GraphRequest, { switches, number, answerOne }: BatchParts): Promise<GraphAnswer> {
  const { requests } = readJson(Batch, request, () => invalid())
  if (request.body.kind === 'json' && Buffer.byteLength(JSON.stringify(request.body.value)) > switches.batchMostBytes)
    throw new GraphError(413, 'RequestEntityTooLarge', 'The request entity is too large.')
  if (requests.length > MOST_REQUESTS) throw new GraphError(400, switches.batchTooLongCode, 'Number of requests inside batch exceeds the limit.')
  if (new Set(requests.map(({ id }) => id.toLowerCase())).size < requests.length) throw invalid('Request Id has to be unique in a batch.')
  const inner = new Map(requests.map((batched) => [batched.id.toLowerCase(), { batched, request: toRequest(batched, request) }]))
  const draw = (id: string) => createHash('sha256').update(`${number} ${id}`).digest('hex')
  const order = planBatch(requests, switches.batchExecution === 'any-order' ? draw : undefined)
  if (!order) throw invalid('A request depends on one that is not before it in the batch.')

  const answers = new Map<string, BatchedAnswer>()
  for (const id of order) {
    const one = inner.get(id)
    if (!one) continue
    const failed = one.batched.dependsOn.some((needed) => (answers.get(needed.toLowerCase())?.status ?? 400) >= 400)
    answers.set(id, toBatched(one.batched.id, failed ? failedDependency(one.batched) : await answerOne(one.request)))
  }
  return { status: 200, text: `{"responses":[${shuffle([...answers.values()], draw).map(({ text }) => text).join(',')}]}` }
}

function invalid(message = 'Invalid batch payload format.'): GraphError {
  return new GraphError(400, 'BadRequest', message)
}

function toRequest({ id, method, url, headers, body }: BatchedRequest, outer: GraphRequest): GraphRequest {
  const lowered = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  const [path = '', query = ''] = splitOnce(url.startsWith('/') ? url : `/${url}`)
  const { 'client-request-id': clientRequestId } = outer.headers
  return { method, path, query: new URLSearchParams(query), headers: { 'client-request-id': clientRequestId, ...lowered }, body: toBody(id, body, lowered['content-type']) }
}

function toBody(id: string, body: unknown, contentType: string | undefined): GraphBody {
  if (body === undefined || body === null) return { kind: 'none' }
  if (contentType === undefined) throw invalid(`Write request id : ${id} does not contain Content-Type header or body.`)
  if (typeof body !== 'string') return { kind: 'json', value: body }
  const bytes = Buffer.from(body, 'base64url')
  return /^application\/json\b/i.test(contentType) ? readBytes(id, bytes) : { kind: 'bytes', value: bytes, contentType }
}

function readBytes(id: string, bytes: Buffer): GraphBody {
  try {
    return { kind: 'json', value: JSON.parse(bytes.toString('utf8')) as unknown }
  } catch (error) {
    if (error instanceof SyntaxError) throw invalid(`The body of request id : ${id} is not valid JSON.`)
    throw error
  }
}

/** An empty body must be left out: an empty string makes the SDK throw. */
function toBatched(id: string, { status, headers, json, text, pieces, bytes }: GraphAnswer): BatchedAnswer {
  const body = bytes ? JSON.stringify(Buffer.from(bytes).toString('base64url')) : pieces ? [...pieces].join('') : (text ?? (json === undefined ? undefined : JSON.stringify(json)))
  const always = body === undefined ? { 'Cache-Control': 'no-cache' } : bytes ? {} : { 'Content-Type': 'application/json' }
  const answer = JSON.stringify({ id, status, headers: { ...always, ...headers } })
  return { id, status, text: body === undefined ? answer : `${answer.slice(0, -1)},"body":${body}}` }
}

function failedDependency({ dependsOn }: BatchedRequest): GraphAnswer {
  return { status: 424, json: { error: { code: 'FailedDependency', message: `This request depends on ${dependsOn.join(', ')}, which did not succeed.` } } }
}

/** Never as they were asked, where there are two or more. */
function shuffle(answers: readonly BatchedAnswer[], draw: (id: string) => string): BatchedAnswer[] {
  const shuffled = [...answers].sort((one, other) => (draw(`answer ${one.id}`) < draw(`answer ${other.id}`) ? -1 : 1))
  return shuffled.every((answer, at) => answer === answers[at]) ? shuffled.reverse() : shuffled
}

function splitOnce(url: string): [string, string] {
  const at = url.indexOf('?')
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)]
}
