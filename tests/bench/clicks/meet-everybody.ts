import type { Storage } from '../../../bot/azure-storage/azure-storage'
import { createConversations } from '../../../bot/chat/conversations'
import { createPromptLedger } from '../../../bot/delivery/prompt-ledger'
import { createAskingCards } from '../../../bot/delivery/asking-cards'
import { sha256 } from '../../../bot/hashing'
import { dayOf } from '../../../core/days/day'
import type { ActivityPlace } from '../../../infra/local/connector/person-activities'
import { conversationId, teamsUserId } from '../../../infra/local/connector/teams-ids'

/** Somebody who will click, and the message in which they do. */
export type Clicker = { personId: string; oid: string; obligationKey: string; messageId: string }

const AT_ONCE = 16

/**
 * Everybody who clicks has the app, got the card today and is known, as in life: without it the clicks would share the
 * service with a campaign that sends thousands of cards to chats which do not exist.
 */
export async function meetEverybody({ tables }: Storage, clickers: readonly Clicker[], { tenantId, botAppId, serviceUrl }: ActivityPlace): Promise<void> {
  const clock = () => new Date()
  const cards = createAskingCards(tables.prompts, sha256, clock)
  const ledger = createPromptLedger(tables.prompts, clock)
  const conversations = createConversations(tables.conversations)
  const meet = async ({ personId, oid, obligationKey, messageId }: Clicker) => {
    const reference = { conversationId: conversationId(botAppId, oid), serviceUrl, tenantId, teamsUserId: teamsUserId(botAppId, oid), locale: 'nb-NO' }
    const claim = { personId, day: dayOf(clock()), kind: 'ask' as const, asks: [{ key: obligationKey, rung: 0 }], about: [] }
    await ledger.claim(claim)
    await ledger.settle(claim, 'sent')
    await cards.remember({ personId, obligationKeys: [obligationKey] }, reference, messageId)
    await conversations.keep(oid, reference)
  }
  for (let at = 0; at < clickers.length; at += AT_ONCE) await Promise.all(clickers.slice(at, at + AT_ONCE).map(meet))
}
