import type { Request, RequestHandler, Response } from 'express'
import { CanonicalJsonError, canonicalJson } from '../../core/facts/canonical-json'
import { dayOf } from '../../core/days/day'
import { identifyCaller } from '../api/caller'
import type { AnswerOf, AnyQuestion } from '../../core/api/question'
import type { AnyHandler, ApiPorts, Asked } from '../api/handler'
import type { TabTokenCheck } from '../entra/tab-token'
import type { Log } from '../ports'
import type { Health } from './health'
import { referenceOf, sendProblem } from './problem'
import type { TakeQuestion } from './rate-limit'
import { createReadJson } from './read-json'

export type QuestionParts = {
  checkToken: TabTokenCheck
  takeQuestion: TakeQuestion
  readHealth: () => Health
  ports: ApiPorts
  log: Log
}

/** How an answer goes out: as JSON, or as a file made of it. */
export type SendAnswer<Q extends AnyQuestion> = (response: Response, answer: AnswerOf<Q>, asked: Asked<Q>) => Promise<void>

const sendJson: SendAnswer<AnyQuestion> = (response, answer) => Promise.resolve(void response.json(answer))

const MAXIMUM_BODY_BYTES = 16_384

/** One question over HTTP, from the token to the answer. Whatever is not let through here reaches no handler. */
export function answerQuestion(handler: AnyHandler, { checkToken, takeQuestion, readHealth, ports, log }: QuestionParts, send: SendAnswer<AnyQuestion> = sendJson): RequestHandler {
  const readJson = createReadJson(handler.maximumBodyBytes ?? MAXIMUM_BODY_BYTES)

  return async (request, response) => {
    const token = await checkToken(request.headers.authorization)
    if (token.outcome === 'refused') return refuse(response, 'unauthenticated', token.because)
    if (token.outcome === 'unavailable') {
      log.warn('The keys of the tab tokens could not be fetched', { reference: referenceOf(response) }, token.cause)
      return sendProblem(response, 'unavailable')
    }
    const allowance = takeQuestion(token.identity.oid)
    if (allowance.outcome === 'too-many') {
      response.set('retry-after', String(allowance.retryAfterSeconds))
      return sendProblem(response, 'unavailable', undefined, 429)
    }
    if (!readHealth().isReady) return sendProblem(response, 'unavailable')

    const now = ports.clock()
    const today = dayOf(now)
    const state = ports.readModel.state()
    const admission = identifyCaller(state, token.identity, today)
    if (admission.outcome === 'refused') return refuse(response, admission.code, token.identity.oid)
    const { caller } = admission
    if (!handler.mayAsk.some((capacity) => caller.capacities.has(capacity))) return refuse(response, 'forbidden', caller.oid)

    const sent = handler.question.method === 'GET' ? ({ outcome: 'read', body: request.query } as const) : await readJson(request, response)
    if (sent.outcome === 'refused') return sendProblem(response, 'bad-input', undefined, sent.status)
    const input = handler.question.input.safeParse(sent.body)
    if (!input.success) {
      const fields = input.error.issues.map(({ path, code }) => ({ path: path.join('.'), problem: code }))
      return sendProblem(response, 'bad-input', fields)
    }
    if (!isHashable(input.data)) return sendProblem(response, 'bad-input')

    const locale = preferredLocale(request)
    const asked = { input: input.data, caller, state, now, today, ...(locale !== undefined && { locale }) }
    const reply = await handler.handle(asked, ports)
    if (reply.outcome === 'answered') await send(response, reply.answer, asked)
    else {
      if (reply.code === 'not-found') response.locals['because'] = caller.oid
      sendProblem(response, reply.code, reply.fields)
    }
  }
}

/** The reason, or the account that tried, stands in the log; the answer says no more than its code. */
function refuse(response: Response, code: Parameters<typeof sendProblem>[1], because: string): void {
  response.locals['because'] = because
  sendProblem(response, code)
}

/** Half a surrogate pair passes every schema, and then cannot be hashed. */
function isHashable(input: unknown): boolean {
  try {
    return canonicalJson(input) !== ''
  } catch (error) {
    if (error instanceof CanonicalJsonError) return false
    throw error
  }
}

function preferredLocale(request: Request): string | undefined {
  const [first] = request.acceptsLanguages()
  return first === '*' ? undefined : first
}
