import { z } from 'zod'
import { toInstant, type Instant } from '../../core/days/day'
import { sha256OfText, type Sha256 } from '../../core/facts/hashing'
import type { ChatSender, ConversationReference, Log, OutgoingCard, Row, RowStore } from '../ports'

const CARD = 'c-'
const RECEIPT = 'r-'
const SWEEP_LIMIT = 500_000

const CardRow = z.object({
  /** One, or several with a space between. */
  obligationKey: z.string(),
  activityId: z.string(),
  conversationId: z.string(),
  serviceUrl: z.string(),
  tenantId: z.string(),
  locale: z.string().optional(),
  sentAt: z.string(),
  /** The fact that the card shows by now; absent while it asks. */
  showsFactKey: z.string().optional(),
})
/** A message in somebody's chat that asked for something, or listed several such things. */
export type AskingCard = { row: string; obligationKeys: string[]; activityId: string; conversation: ConversationReference; sentAt: string; showsFactKey?: string }

/**
 * Messages that ask for a signature or a lesson, in table `prompts`. Partition = person; `c-…` is a message, `r-…` the claim on a
 * receipt that is sent without having been asked for. What was sent by itself is in the prompt ledger beside them.
 */
export type AskingCards = {
  remember(asks: NonNullable<OutgoingCard['asks']>, conversation: ConversationReference, activityId: string, showsFactKey?: string): Promise<void>
  /** Reads once, at the start, who has such a message at all. */
  recall(): Promise<void>
  /** False only for what happened before the recall to somebody who had none then: a long history is passed over at once. */
  mayConcern(personId: string, recordedAt: Instant): boolean
  /** Those that name one of these. Newest first. */
  list(personId: string, ...keys: readonly string[]): Promise<AskingCard[]>
  markShown(personId: string, card: AskingCard, factKey: string): Promise<void>
  forget(personId: string, card: AskingCard): Promise<void>
  /** Written before the receipt of a record, or of a file of them, is sent. True for one caller only. */
  claimReceipt(personId: string, name: string): Promise<boolean>
  /** Only when the connector said that nothing arrived. */
  releaseReceipt(personId: string, name: string): Promise<void>
}

export function createAskingCards(table: RowStore, sha256: Sha256, clock: () => Date): AskingCards {
  let recalled: { at: Instant; people: ReadonlySet<string> } | undefined
  return {
    async recall() {
      const at = toInstant(clock())
      recalled = { at, people: new Set((await table.sweep(CARD, SWEEP_LIMIT)).map(({ partition }) => partition)) }
    },
    mayConcern: (personId, recordedAt) => recalled === undefined || recordedAt >= recalled.at || recalled.people.has(personId),
    async remember({ personId, obligationKeys }, conversation, activityId, showsFactKey) {
      const row = `${CARD}${sha256OfText(sha256, activityId).slice(0, 40)}`
      await table.put(personId, {
        row,
        values: { obligationKey: obligationKeys.join(' '), activityId, ...toValues(conversation), sentAt: clock().toISOString(), ...(showsFactKey !== undefined && { showsFactKey }) },
      })
    },
    async list(personId, ...keys) {
      const rows = await table.list(personId, { from: CARD, to: `${CARD}~` })
      return rows
        .map(({ row, values }) => toCard(row, values))
        .filter(({ obligationKeys }) => obligationKeys.some((key) => keys.includes(key)))
        .sort((a, b) => (a.sentAt > b.sentAt ? -1 : 1))
    },
    async markShown(personId, { row, conversation, obligationKeys, activityId, sentAt }, showsFactKey) {
      await table.put(personId, { row, values: { obligationKey: obligationKeys.join(' '), activityId, ...toValues(conversation), sentAt, showsFactKey } })
    },
    forget: (personId, { row }) => table.remove(personId, row),
    async claimReceipt(personId, name) {
      return (await table.insert(personId, [{ row: RECEIPT + name, values: { sentAt: clock().toISOString() } }])) === 'inserted'
    },
    releaseReceipt: (personId, name) => table.remove(personId, RECEIPT + name),
  }
}

/** Remembers each message that asks for something as it is sent. What was sent stays sent, also when that fails. */
export function rememberWhatAsks(sender: ChatSender, cards: Pick<AskingCards, 'remember'>, log: Log): ChatSender {
  return {
    async send(to, message) {
      const sent = await sender.send(to, message)
      if (sent.outcome !== 'sent' || !message.asks) return sent
      try {
        await cards.remember(message.asks, to, sent.activityId)
      } catch (error) {
        log.warn('A card that asks for something will not become its receipt by itself', {}, error)
      }
      return sent
    },
    update: (to, activityId, message) => sender.update(to, activityId, message),
  }
}

function toValues({ conversationId, serviceUrl, tenantId, locale }: ConversationReference): Row['values'] {
  return { conversationId, serviceUrl, tenantId, ...(locale !== undefined && { locale }) }
}

function toCard(row: string, values: unknown): AskingCard {
  const { obligationKey, conversationId, serviceUrl, tenantId, locale, showsFactKey, ...card } = CardRow.parse(values)
  return { row, obligationKeys: obligationKey.split(' '), ...card, conversation: { conversationId, serviceUrl, tenantId, ...(locale !== undefined && { locale }) }, ...(showsFactKey !== undefined && { showsFactKey }) }
}
