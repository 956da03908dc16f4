import type { ConversationReference, OutgoingCard } from '../ports'

type Inbound = {
  activityId: string
  /** The message the click came from. */
  replyToId?: string
  /** Entra object id from the verified activity: the only identity there is. */
  oid: string
  locale?: string
  conversation: ConversationReference
}

/** What may arrive from Teams, in our words. The botframework adapter makes these from verified activities only. */
export type InboundEvent =
  | (Inbound & { kind: 'click'; verb: string; data: unknown; isAutomatic: boolean })
  | (Inbound & { kind: 'said'; text: string })
  | (Inbound & { kind: 'installed' })
  | (Inbound & { kind: 'uninstalled' })

/** What the service does in return. `messages` are sent into the conversation of the event, in order, once it is answered. */
export type ChatAnswer = {
  /** The card that takes the place of the one clicked. */
  click?: OutgoingCard
  messages: OutgoingCard[]
  /** What need not be waited for, such as passing a question on. Run after the answer and the messages. */
  afterwards?: () => Promise<void>
}

export type HandleInbound = (event: InboundEvent) => Promise<ChatAnswer>
