import type { Request, RequestHandler, Response } from 'express'
import type { Counter, Operation } from './counts'
import { refusal, type RefusalName } from './refusals'
import { relay } from './relay'
import type { Relays } from './relays'
import type { Scenario, SendLimits } from './send-limits'
import type { TeamsSettings } from './teams-settings'

export type Answer = { status: number; body?: unknown } | { refused: RefusalName; because?: string }

/** What an operation does for the person whose chat it is about; undefined for a chat that nobody knows. */
export type Operate = (request: Request<Record<string, string>>, oid: string | undefined) => Answer

export type ServeParts = {
  botAppId: string
  limits: SendLimits
  counter: Counter
  relays: Relays
  settings: () => TeamsSettings
  /** Whose chat a request is about, and in which thread it is counted. */
  locate: (request: Request<Record<string, string>>) => { oid: string | undefined; thread: string }
}

/** Updating and deleting are in no row of Microsoft's table; they are counted with what is sent, which is the stricter reading. */
const SCENARIOS: Record<Operation, Scenario> = { create: 'create', send: 'send', update: 'send', delete: 'send', members: 'members', conversations: 'conversations' }

/** What stands before every operation: the limits, and the count afterwards. */
export function serveOperation(parts: ServeParts, operation: Operation, operate: Operate): RequestHandler<Record<string, string>> {
  const { botAppId, limits, counter, relays, settings, locate } = parts
  const answer = (response: Response, given: Answer) => {
    const { status, body } = 'refused' in given ? refusal(given.refused, given.because, settings().refusalShape) : given
    response.status(status)
    if (body === undefined) response.end()
    else response.json(body)
  }

  return async (request, response) => {
    response.on('close', () => counter.add(operation, response.writableFinished ? response.statusCode : 0))
    const { oid, thread } = locate(request)
    const wait = limits.take({ bot: botAppId, scenario: SCENARIOS[operation], thread })
    if (wait !== undefined) return answer(response.setHeader('Retry-After', wait), { refused: 'throttled' })
    const conversation = request.params.conversation
    const relayTo = conversation === undefined ? oid && relays.findByPerson(oid) : relays.findByConversation(conversation)
    answer(response, relayTo ? await relay(relayTo, request) : operate(request, oid))
  }
}
