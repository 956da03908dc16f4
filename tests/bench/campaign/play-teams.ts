import { outcomeOf } from '../../../bot/botframework/outcome-of'
import type { ChatOpener, ChatSender } from '../../../bot/ports'
import { createSendLimits, TEAMS_LIMITS } from '../../../infra/local/connector/send-limits'
import type { Random } from '../../../infra/local/municipality/random'
import { TENANT_ID } from '../../sample/sample-log'

/** What goes wrong at the connector beside its limits, as shares of the requests. */
export type Troubles = { throttled: number; precondition: number; badGateway: number; timeout: number }
export const TROUBLES: Troubles = { throttled: 0.0002, precondition: 0.003, badGateway: 0.001, timeout: 0.001 }

/** Half of what is answered 504 has arrived. */
const ARRIVED_THOUGH_504 = 0.5
/** Milliseconds to an answer: the middle one, and how far they spread. */
const MEDIAN = 220
const SPREAD = 0.45

type Kind = 'send' | 'update' | 'create'
type Answer = { status: number; retryAfter: string | null; body: unknown }

export type PlayedTeams = ChatSender &
  ChatOpener & {
    /** Requests by kind, and how they were answered. */
    counts: { requests: Record<Kind, number>; throttled: number; /** Told to come again, with 429 or 412. */ again: Record<Kind, number> }
    /** How many messages lie in each chat. */
    arrived: Map<string, number>
    isReached(oid: string): boolean
    answer(kind: Kind, chat: string): Promise<Answer>
  }

/** Teams' side at the wire: its limits, its slowness and its failures, in whatever time passes. */
export function playTeams(random: Random, troubles = TROUBLES): PlayedTeams {
  const limits = createSendLimits(TEAMS_LIMITS, () => Date.now())
  const counts: PlayedTeams['counts'] = { requests: { send: 0, update: 0, create: 0 }, throttled: 0, again: { send: 0, update: 0, create: 0 } }
  const arrived = new Map<string, number>()
  const pass = () => new Promise<void>((resolve) => void setTimeout(resolve, MEDIAN * Math.exp(SPREAD * drawNormal(random))))

  async function answer(kind: Kind, chat: string): Promise<Answer> {
    counts.requests[kind] += 1
    const wait = limits.take({ bot: 'kvitter', scenario: kind === 'create' ? 'create' : 'send', thread: chat })
    const isThrottled = wait !== undefined || random.chance(troubles.throttled)
    const drawn = random.next()
    const has = { precondition: drawn < troubles.precondition, badGateway: drawn > 1 - troubles.badGateway, timeout: drawn > 1 - troubles.badGateway - troubles.timeout }
    const isLost = has.badGateway || (has.timeout && !random.chance(ARRIVED_THOUGH_504))
    // What arrives, arrives before the answer does, and whether or not anybody still waits for it.
    if (!isThrottled && !has.precondition && !isLost && kind === 'send') arrived.set(chat, (arrived.get(chat) ?? 0) + 1)
    await pass()
    if (isThrottled) {
      counts.throttled += 1
      counts.again[kind] += 1
      return { status: 429, retryAfter: String(wait ?? 1), body: { error: { code: 'Throttled' } } }
    }
    if (has.precondition) {
      counts.again[kind] += 1
      return { status: 412, retryAfter: null, body: { error: { code: 'PreconditionFailed' } } }
    }
    if (has.badGateway) return { status: 502, retryAfter: null, body: undefined }
    if (has.timeout) return { status: 504, retryAfter: null, body: undefined }
    return { status: 201, retryAfter: null, body: { id: kind === 'create' ? `a:${chat}` : `m-${String(counts.requests.send)}` } }
  }

  return {
    counts,
    arrived,
    answer,
    isReached: (oid) => arrived.has(`a:${oid}`),
    send: async ({ conversationId }) => outcomeOf(await answer('send', conversationId), new Date()),
    update: async ({ conversationId }, activityId) => outcomeOf(await answer('update', conversationId), new Date(), activityId),
    async open(oid) {
      const opened = outcomeOf(await answer('create', oid), new Date())
      return opened.outcome === 'sent' ? { outcome: 'opened', conversation: { conversationId: opened.activityId, serviceUrl: 'https://connector.test/', tenantId: TENANT_ID } } : opened
    },
  }
}

/** Box and Muller. */
function drawNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
}
