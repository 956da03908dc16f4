import { ApiProblem, type AnswerOf, type AnyQuestion, type InputOf } from '../../core/api/question'
import { parseLoosely } from './parse-loosely'
import { RefusedError, SessionExpiredError, UnreachableError, UnreadableAnswerError } from './problem'

/** Puts a question to the service and gives the checked answer, or throws one of the four errors in `problem.ts`. */
export type Ask = <Q extends AnyQuestion>(question: Q, input: InputOf<Q>, signal?: AbortSignal) => Promise<AnswerOf<Q>>

export type Wire = {
  fetch: typeof fetch
  getToken: () => Promise<string>
  /** The language of Teams, which may be another than the browser's: what the service answers in until the person chooses. */
  locale: string
}

/** A file made of the answer to a question, such as a page of paper: what it is called, and what is in it. */
export type TakeFile = <Q extends AnyQuestion>(question: Q, ending: FileEnding, input: InputOf<Q>) => Promise<TakenFile>
export type FileEnding = 'pdf' | 'xlsx' | 'csv'
export type TakenFile = { name: string; blob: Blob }

/** The only place that talks to the API. It keeps a token until the service refuses it, then asks Teams for a fresh one, once. */
export function connectApi(wire: Wire): Ask {
  const send = connect(wire, 'application/json')
  return async (question, input, signal) => await readAnswer(question, await send(question, input, signal))
}

export function connectFiles(wire: Wire): TakeFile {
  const send = connect(wire, '*/*')
  return async (question, ending, input) => {
    const response = await send({ ...question, path: `${question.path}.${ending}` }, input, undefined)
    // Refused, or another program's page: the same as of any question.
    if (!response.ok || !response.headers.get('content-disposition')?.startsWith('attachment')) return await readAnswer(question, response).then(() => Promise.reject(new UnreadableAnswerError('no file')))
    const name = /filename="([\w.-]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? `kvitter.${ending}`
    return { name, blob: await response.blob() }
  }
}

type Send = (question: AnyQuestion, input: unknown, signal: AbortSignal | undefined) => Promise<Response>

function connect({ fetch, getToken, locale }: Wire, accept: string): Send {
  let token: Promise<string> | undefined

  async function send(question: AnyQuestion, input: unknown, signal: AbortSignal | undefined): Promise<Response> {
    token ??= getToken()
    const bearer = await token.catch((cause: unknown) => {
      token = undefined
      throw new SessionExpiredError('Teams gave no token', { cause })
    })
    const { url, init } = requestOf(question, input, { authorization: `Bearer ${bearer}`, accept, 'accept-language': locale })
    return await fetch(url, { ...init, ...(signal && { signal }) }).catch((cause: unknown) => {
      if (signal?.aborted) throw cause
      throw new UnreachableError('the service did not answer', { cause })
    })
  }

  return async (question, input, signal) => {
    let response = await send(question, input, signal)
    if (response.status === 401) {
      token = undefined
      response = await send(question, input, signal)
      if (response.status === 401) throw new SessionExpiredError('the service refuses a fresh token')
    }
    return response
  }
}

function requestOf({ method, path }: AnyQuestion, input: unknown, headers: Record<string, string>): { url: string; init: RequestInit } {
  if (method !== 'GET') {
    return { url: path, init: { method, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(input) } }
  }
  const given = Object.entries(input as Record<string, unknown>).filter(([, value]) => value !== undefined)
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return { url: query === '' ? path : `${path}?${query}`, init: { method, headers } }
}

async function readAnswer<Q extends AnyQuestion>(question: Q, response: Response): Promise<AnswerOf<Q>> {
  const body: unknown = await response.json().catch((cause: unknown) => {
    throw new UnreadableAnswerError(`status ${response.status} without JSON`, { cause })
  })
  if (!response.ok) {
    const problem = parseLoosely(ApiProblem, body)
    if (problem.success) throw new RefusedError(problem.data)
    throw new UnreadableAnswerError(`status ${response.status} with an unknown problem`)
  }
  const answer = parseLoosely(question.answer, body)
  if (!answer.success) throw new UnreadableAnswerError(`unknown answer to ${question.path}`, { cause: answer.error })
  return answer.data as AnswerOf<Q>
}
