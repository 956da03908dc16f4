import { dayOf, type Day } from '../../../core/days/day'
import type { ChatSender, ConversationReference, OutgoingCard } from '../../../bot/ports'
import type { Trace } from './trace'

/** A button of a card that lies in somebody's chat, with the data that the app put into it. */
export type Button = { activityId: string; verb: string; data: Record<string, unknown> }

/** What a person can see and press in a message. */
export type Shown = {
  buttons: readonly Omit<Button, 'activityId'>[]
  verificationCode?: string
  /** The highest major version of which the message says that it was signed; 0 for none. */
  signedMajor: number
}

/** Everybody's chats as Teams keeps them: what arrived, what took its place. */
export type Chats = {
  /** How the app writes to them. */
  sender: ChatSender
  /** Prompts that arrived: cards that came unasked and ask for something. */
  prompts: readonly { personId: string; day: Day }[]
  /** A card that answers a click stands where the clicked one stood. */
  replace(conversationId: string, activityId: string, card: OutgoingCard): Shown
  /** The newest button of that verb. */
  findButton(conversationId: string, verb: string): Button | undefined
  /** The highest major version that some message there says was signed. */
  signedMajor(conversationId: string): number
}

/** `answers`: cards that somebody's own doing brought about, which are no prompts. */
export function createChats(trace: Trace, answers: WeakSet<OutgoingCard>): Chats {
  const chats = new Map<string, Map<string, Shown>>()
  const prompts: { personId: string; day: Day }[] = []
  let messages = 0
  const chatOf = (conversationId: string) => {
    const chat = chats.get(conversationId) ?? new Map<string, Shown>()
    chats.set(conversationId, chat)
    return chat
  }
  const show = (kind: string, conversationId: string, activityId: string, message: OutgoingCard) => {
    trace.note(kind, conversationId, activityId, JSON.stringify(message.card))
    const shown = read(message.card)
    chatOf(conversationId).set(activityId, shown)
    return shown
  }
  return {
    prompts,
    sender: {
      send({ conversationId }: ConversationReference, message) {
        const activityId = `m-${(messages += 1)}`
        show('sent', conversationId, activityId, message)
        if (message.asks && !answers.has(message)) prompts.push({ personId: message.asks.personId, day: dayOf(new Date()) })
        return Promise.resolve({ outcome: 'sent', activityId })
      },
      update({ conversationId }, activityId, message) {
        show('updated', conversationId, activityId, message)
        return Promise.resolve({ outcome: 'sent', activityId })
      },
    },
    replace: (conversationId, activityId, message) => show('replaced', conversationId, activityId, message),
    findButton(conversationId, verb) {
      const buttons = [...chatOf(conversationId)].flatMap(([activityId, { buttons: known }]) => known.filter((button) => button.verb === verb).map((button) => ({ ...button, activityId })))
      return buttons.at(-1)
    },
    signedMajor: (conversationId) => Math.max(0, ...[...chatOf(conversationId).values()].map(({ signedMajor }) => signedMajor)),
  }
}

/** What the person reads from a card, not what the app meant. */
export function read(card: object): Shown {
  const { actions = [], body } = card as { actions?: { verb?: string; data?: Record<string, unknown> }[]; body?: unknown }
  const texts = listTexts(body)
  const verificationCode = texts.find((text) => CODE.test(text))
  const majors = texts.flatMap((text) => (verificationCode === undefined ? IN_THE_LIST : ON_A_RECEIPT).exec(text)?.[1] ?? [])
  return {
    buttons: actions.flatMap(({ verb, data = {} }) => (verb === 'sign' || verb === 'read' ? [{ verb, data }] : [])),
    ...(verificationCode !== undefined && { verificationCode }),
    signedMajor: Math.max(0, ...majors.map(Number)),
  }
}

const CODE = /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/
const ON_A_RECEIPT = /^(\d+)\.0$/
const IN_THE_LIST = /^(?:Etisk|Ethics) standard (\d+)\.0: $/

function listTexts(element: unknown): string[] {
  if (Array.isArray(element)) return element.flatMap(listTexts)
  if (typeof element !== 'object' || element === null) return []
  return Object.entries(element).flatMap(([name, inner]) => (name === 'text' && typeof inner === 'string' ? [inner] : listTexts(inner)))
}
