import { ActivityTypes, type TurnContext } from 'botbuilder'
import express, { type Router } from 'express'
import type { ChatAnswer, HandleInbound, InboundEvent } from '../chat/inbound'
import type { Config } from '../config'
import { guardMessages } from '../guard/guard-messages'
import type { ChatSender, Log, OutgoingCard } from '../ports'
import { createBotAdapter } from './bot-adapter'
import { toInboundEvent } from './inbound-event'
import { toInvokeAnswer, toInvokeError, type InvokeAnswer } from './invoke-answer'

export type MessagesRouteParts = {
  config: Pick<Config, 'botAppId' | 'tenantId' | 'endpoints'>
  handle: HandleInbound
  /** Paced; for what is said in return. */
  sender: ChatSender
  log: Log
}

export type MessagesRoute = {
  router: Router
  /** Resolves when every turn has ended, with what it left for after its answer. */
  settle: () => Promise<void>
}

/** `POST /api/messages`: guard, botbuilder, the chat, and what is sent once the answer is given. */
export function createMessagesRoute(parts: MessagesRouteParts): MessagesRoute {
  const adapter = createBotAdapter(parts.config)
  adapter.onTurnError = (context, error) => failTurn(parts, context, error)
  const running = new Set<Promise<void>>()
  const router = express.Router()
  router.post('/api/messages', guardMessages(parts), async (request, response) => {
    const turn: Turn = { afterwards: () => Promise.resolve() }
    const process = async () => {
      await adapter.process(request, response, (context) => takeTurn(parts, context, turn))
      await turn.afterwards()
    }
    const processed = process()
    running.add(processed)
    try {
      await processed
    } finally {
      running.delete(processed)
    }
  })
  return {
    router,
    async settle() {
      while (running.size > 0) await Promise.allSettled(running)
    },
  }
}

/** What is done once the answer is out: nobody waits for it, and Teams sends nothing again because of it. */
type Turn = { afterwards(): Promise<void> }

async function takeTurn(parts: MessagesRouteParts, context: TurnContext, turn: Turn): Promise<void> {
  const translated = toInboundEvent(context.activity)
  if (translated.event === undefined) {
    if (translated.isMalformedInvoke) await answerInvoke(context, toInvokeError(400, 'BadRequest', 'The click is not understood.'))
    return
  }
  const { event } = translated
  const answer = await parts.handle(event)
  if (isInvoke(context)) {
    await answerInvoke(context, answer.click ? toInvokeAnswer(answer.click) : toInvokeError(500, 'NoAnswer', 'The click has no answer.'))
    turn.afterwards = () => sendAll(parts, event, answer.messages, answer)
  } else {
    // A card that answers a click which came as a message cannot take the clicked one's place; it is sent after it.
    turn.afterwards = () => sendAll(parts, event, [...(answer.click ? [answer.click] : []), ...answer.messages], answer)
  }
}

async function sendAll({ sender, log }: MessagesRouteParts, event: InboundEvent, messages: readonly OutgoingCard[], answer: ChatAnswer): Promise<void> {
  for (const message of messages) {
    const sent = await sender.send(event.conversation, message)
    if (sent.outcome !== 'sent') log.warn('An answer did not arrive for certain', { outcome: sent.outcome, ...('reason' in sent && { reason: sent.reason }) })
  }
  await answer.afterwards?.()
}

/** What nobody expected: the log has the cause, the caller learns nothing. The chat answers for its own failures in words. */
async function failTurn({ log }: MessagesRouteParts, context: TurnContext, error: Error): Promise<void> {
  log.error('A turn failed', { type: context.activity.type }, error)
  if (isInvoke(context)) await answerInvoke(context, toInvokeError(500, 'InternalError', 'Something went wrong.'))
}

async function answerInvoke(context: TurnContext, body: InvokeAnswer): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } })
}

function isInvoke({ activity }: TurnContext): boolean {
  return activity.type === (ActivityTypes.Invoke as string)
}
