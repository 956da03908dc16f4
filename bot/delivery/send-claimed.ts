import type { Day } from '../../core/days/day'
import type { ChatSender, ConversationReference, OutgoingCard, SendOutcome } from '../ports'
import type { AskingCards } from './asking-cards'
import { isConversationGone } from './gone'

export type ClaimingParts = {
  conversations: { drop(oid: string): Promise<void> }
  cards: Pick<AskingCards, 'claimDay' | 'settleDay' | 'releaseDay'>
  /** Not paced yet. */
  sender: ChatSender
  /** Makes a sender keep the pace. What is claimed is claimed inside: nobody is claimed who only waits for a turn. */
  pace: (sender: ChatSender) => ChatSender
}

/** Whom, and what the claim on their day is for. */
export type Claimed = { personId: string; oid: string; keys: readonly string[] }

/** Sends once on that person's day, whoever else would: the claim is written before anything is sent, and no zombie can send twice. */
export async function sendClaimed(
  { conversations, cards, sender, pace }: ClaimingParts,
  { personId, oid, keys }: Claimed,
  to: ConversationReference,
  message: OutgoingCard,
  today: Day,
): Promise<SendOutcome['outcome'] | 'claimed-elsewhere'> {
  const claim: { isOurs?: boolean } = {}
  const claiming = pace({
    ...sender,
    async send(conversation, outgoing) {
      claim.isOurs ??= await cards.claimDay(personId, today, keys)
      return claim.isOurs ? sender.send(conversation, outgoing) : { outcome: 'unreachable', reason: 'claimed-elsewhere' }
    },
  })
  const sent = await claiming.send(to, message)
  if (!claim.isOurs) return claim.isOurs === undefined ? 'throttled' : 'claimed-elsewhere'
  if (sent.outcome === 'throttled') await cards.releaseDay(personId, today)
  else await cards.settleDay(personId, today, keys, sent.outcome)
  if (isConversationGone(sent)) await conversations.drop(oid)
  return sent.outcome
}
