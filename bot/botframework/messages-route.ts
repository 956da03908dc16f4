import { ActivityTypes, type TurnContext } from 'botbuilder'
import express, { type Router } from 'express'
import { languageOfLocale } from '../../core/language/language'
import { draw } from '../cards/draw'
import type { ChatAnswer, HandleInbound, InboundEvent } from '../chat/inbound'
import type { Config } from '../config'
import { guardMessages } from '../guard/guard-messages'
import type { ChatSender, Log, OutgoingCard } from '../ports'
import { WORDS } from '../words'
import type { ChatWords } from '../words/nb'
import { createBotAdapter } from './bot-adapter'
import { toInboundEvent } from './inbound-event'
import { toInvokeAnswer, toInvokeError, type InvokeAnswer } from './invoke-answer'

export type MessagesRouteParts = {
  config: Pick<Config, 'botAppId' | 'tenantId' | 'endpoints'>
  handle: HandleInbound
  /** Paced; for what is said in return. */
  sender: ChatSender
  /** A few letters under which an error is found in the log. */
  createReference(): string
  log: Log
}

/** `POST /api/messages`: guard, botbuilder, the chat, and what is sent once the answer is given. */
export function createMessagesRoute(parts: MessagesRouteParts): Router {
  const adapter = createBotAdapter(parts.config)
  adapter.onTurnError = (context, error) => failTurn(parts, context, error)
  const router = express.Router()
  router.post('/api/messages', guardMessages(parts), async (request, response) => {
    const turn: Turn = { afterwards: () => Promise.resolve() }
    await adapter.process(request, response, (context) => takeTurn(parts, context, turn))
    await turn.afterwards()
  })
  return router
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
    await answerInvoke(context, toInvokeAnswer(answer.click))
    turn.afterwards = () => sendAll(parts, event, answer, answer.messages)
  } else {
    turn.afterwards = () => sendAll(parts, event, answer, [...asMessages(event, answer), ...answer.messages])
  }
}

/** A card that answers a click which came as a message cannot take the clicked one's place; it is sent after it. */
function asMessages(event: InboundEvent, { click }: ChatAnswer): OutgoingCard[] {
  if (click?.answer !== 'card') return []
  const { fallbackText } = click.card as { fallbackText?: string }
  return [{ card: click.card, summary: fallbackText ?? wordsOf(event).summary.refusal }]
}

async function sendAll({ sender, log }: MessagesRouteParts, event: InboundEvent, answer: ChatAnswer, messages: readonly OutgoingCard[]): Promise<void> {
  for (const message of messages) {
    const sent = await sender.send(event.conversation, message)
    if (sent.outcome !== 'sent') log.warn('An answer did not arrive for certain', { outcome: sent.outcome, ...('reason' in sent && { reason: sent.reason }) })
  }
  await answer.afterwards?.()
}

/** Says that something went wrong and under which reference it is found; never what. */
async function failTurn({ createReference, sender, log }: MessagesRouteParts, context: TurnContext, error: Error): Promise<void> {
  const reference = createReference()
  const { activity } = context
  log.error('A turn failed', { reference, type: activity.type }, error)
  if (isInvoke(context)) await answerInvoke(context, toInvokeError(500, 'InternalError', wordsOf(activity).failed(reference)))
  if (activity.type !== (ActivityTypes.Message as string)) return
  const { event } = toInboundEvent(activity)
  if (event) await sender.send(event.conversation, draw({ card: 'refusal', view: { why: 'unavailable' } }, languageOfLocale(activity.locale)))
}

async function answerInvoke(context: TurnContext, body: InvokeAnswer): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } })
}

function isInvoke({ activity }: TurnContext): boolean {
  return activity.type === (ActivityTypes.Invoke as string)
}

function wordsOf({ locale }: { locale?: string }): ChatWords {
  return WORDS[languageOfLocale(locale)]
}
