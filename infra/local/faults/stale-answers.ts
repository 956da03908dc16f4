import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Dependency } from './fault'
import { holdAnswer, sendAnswer, type HeldAnswer } from './held-answer'
import { missFromGraph } from './graph-refusal'
import { toAnswer } from './refusal'

export type StaleAnswers = {
  /** Answers as things are, and remembers it for a stale read to come. */
  pass(listener: RequestListener, request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Answers a read as it was answered before, if that is not too long ago; else without what has come about since then. */
  answer(listener: RequestListener, request: IncomingMessage, response: ServerResponse, milliseconds: number): Promise<void>
}

const MOST_REMEMBERED = 2_000
const EMPTY_QUEUE = '<?xml version="1.0" encoding="utf-8"?><QueueMessagesList />'

/**
 * Reads that lag behind. What was asked before is answered as then: from a cache or a replica. At first sight Graph leaves out
 * rows that are too new, and a queue has no messages yet. Tables and blobs answer truly at first sight: within its region Azure
 * Storage is strongly consistent. Source: Microsoft, storage/blobs/concurrency-manage.
 */
export function createStaleAnswers(on: Dependency, now: () => Date): StaleAnswers {
  const remembered = new Map<string, { answer: HeldAnswer; at: number }>()

  async function ask(listener: RequestListener, request: IncomingMessage): Promise<HeldAnswer> {
    const answer = await holdAnswer(listener, request)
    const key = keyOf(request)
    remembered.delete(key)
    remembered.set(key, { answer, at: now().getTime() })
    const [oldest] = remembered.keys()
    if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest)
    return answer
  }

  return {
    async pass(listener, request, response) {
      if (!isRead(request)) return void listener(request, response)
      sendAnswer(await ask(listener, request), response)
    },
    async answer(listener, request, response, milliseconds) {
      if (!isRead(request)) return void listener(request, response)
      const since = now().getTime() - milliseconds
      if (on === 'queue' && isTaking(request)) return sendAnswer(noMessages(), response)
      const known = remembered.get(keyOf(request))
      if (known && known.at >= since) return sendAnswer(known.answer, response)
      const answer = await ask(listener, request)
      sendAnswer(on === 'graph' ? withoutNew(answer, request, { since, now: now() }) : answer, response)
    },
  }
}

function isRead({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD'
}

function keyOf({ method, url, headers }: IncomingMessage): string {
  return `${method} ${url} ${String(headers.range ?? headers['x-ms-range'] ?? '')}`
}

function isTaking({ url = '' }: IncomingMessage): boolean {
  return /\/messages(\?|$)/.test(url)
}

function noMessages(): HeldAnswer {
  return { status: 200, headers: [['content-type', 'application/xml']], body: Buffer.from(EMPTY_QUEUE) }
}

type Row = { createdDateTime?: string; lastModifiedDateTime?: string }
type Page = Row & { value?: Row[]; '@odata.nextLink'?: string; '@odata.deltaLink'?: string }

function withoutNew(answer: HeldAnswer, request: IncomingMessage, { since, now }: { since: number; now: Date }): HeldAnswer {
  if (answer.status !== 200 || !answer.headers.some(([name, value]) => name.toLowerCase() === 'content-type' && value.startsWith('application/json'))) return answer
  const isAfter = (instant: string | undefined) => instant !== undefined && Date.parse(instant) >= since
  const json = JSON.parse(answer.body.toString()) as Page
  if (isAfter(json.createdDateTime)) return toAnswer(missFromGraph({ url: request.url ?? '/', headers: request.headers }, now))
  if (!Array.isArray(json.value)) return answer
  if (!isDelta(request)) return withJson(answer, { ...json, value: json.value.filter((row) => !isAfter(row.createdDateTime)) })
  const known = json.value.filter((row) => !isAfter(row.lastModifiedDateTime ?? row.createdDateTime))
  // What a delta does not tell yet it tells the next time, so it hands back the token it was asked with. That has to stand on
  // the page where something is left out, so that of more than one page only the last can lag.
  if (known.length === json.value.length || json['@odata.deltaLink'] === undefined) return answer
  return withJson(answer, { ...json, value: known, '@odata.deltaLink': askedLink(json['@odata.deltaLink'], request) })
}

function isDelta({ url = '' }: IncomingMessage): boolean {
  return /\/delta(\(|\?|$)/.test(url)
}

/** The address that was asked, at the host that the links name. */
function askedLink(link: string, { url = '/' }: IncomingMessage): string {
  return new URL(url, link).href
}

function withJson(answer: HeldAnswer, json: Page): HeldAnswer {
  const body = Buffer.from(JSON.stringify(json))
  return { ...answer, headers: answer.headers.map(([name, value]) => [name, name.toLowerCase() === 'content-length' ? String(body.length) : value]), body }
}
