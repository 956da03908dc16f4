import type { Day } from '../../core/days/day'
import type { Delivery } from '../../core/prompts/delivery'
import type { Held } from '../../core/prompts/judge-prompt'
import type { ChatSender, ConversationReference, OutgoingCard, SendOutcome } from '../ports'
import type { PlannedDelivery } from './delivery-work'
import type { PromptLedger } from './prompt-ledger'
import type { Reached } from './reach'
import { unreachableReasonOf } from './unreachable-reason'

/** What became of one planned delivery. `throttled`: certainly nothing arrived, and it is planned again. */
export type Sent = { outcome: 'settled'; delivery: Delivery } | { outcome: 'held'; because: Held | 'claimed-elsewhere' } | { outcome: 'throttled'; retryAfterSeconds: number }

export type SendParts = {
  ledger: Pick<PromptLedger, 'claim' | 'settle' | 'release'>
  conversations: { markUnreachable(oid: string, reason: NonNullable<ReturnType<typeof unreachableReasonOf>>): Promise<void>; drop(oid: string): Promise<void> }
  /** Not paced yet. */
  sender: ChatSender
  /** Makes a sender keep the pace. What is claimed is claimed inside: nobody is claimed who only waits for a turn. */
  pace: (sender: ChatSender) => ChatSender
  reach: (oid: string, how?: 'anew') => Promise<Reached>
  /** The policy, asked just before the send. */
  judge: (delivery: PlannedDelivery) => Promise<'send' | Held>
  draw: (delivery: PlannedDelivery, to: ConversationReference) => Promise<OutgoingCard | undefined>
}

/** Sends once on that person's day, whoever else would: judged, reached, drawn, claimed, sent, and what became of it written down. */
export async function sendDelivery(parts: SendParts, planned: PlannedDelivery, day: Day): Promise<Sent> {
  const verdict = await parts.judge(planned)
  if (verdict !== 'send') return { outcome: 'held', because: verdict }
  const claim = { personId: planned.personId, day, kind: planned.kind, asks: planned.asks, about: planned.about, ...(planned.campaignId !== undefined && { campaignId: planned.campaignId }) }
  const reached = await parts.reach(planned.oid)
  if (reached.outcome === 'later') return { outcome: 'throttled', retryAfterSeconds: reached.retryAfterSeconds }
  if (reached.outcome !== 'reached') return settleUnsent(parts, planned, claim, reached)
  const message = await parts.draw(planned, reached.conversation)
  if (!message) return { outcome: 'held', because: 'fulfilled' }
  const first = await sendClaimed(parts, claim, reached.conversation, message)
  if (first.outcome !== 'stale') return settle(parts, planned, claim, first)
  // A chat that Teams does not know any more is opened anew, once: nothing has arrived.
  await parts.conversations.drop(planned.oid)
  const again = await parts.reach(planned.oid, 'anew')
  if (again.outcome === 'later') return giveBack(parts, claim, again.retryAfterSeconds)
  if (again.outcome !== 'reached') return settleUnsent(parts, planned, claim, again, true)
  return settle(parts, planned, claim, await sendClaimed(parts, claim, again.conversation, message, true))
}

type Claim = Parameters<PromptLedger['claim']>[0]
type Tried = SendOutcome | { outcome: 'claimed-elsewhere' } | { outcome: 'not-begun' } | { outcome: 'stale' }

/** The intent is written before anything is sent; without it nothing is. */
async function sendClaimed({ ledger, sender, pace }: SendParts, claim: Claim, to: ConversationReference, message: OutgoingCard, isOursAlready = false): Promise<Tried> {
  const ours: { is?: boolean } = isOursAlready ? { is: true } : {}
  const claiming = pace({
    ...sender,
    async send(conversation, outgoing) {
      ours.is ??= await ledger.claim(claim)
      return ours.is ? sender.send(conversation, outgoing) : { outcome: 'unreachable', reason: 'claimed-elsewhere' }
    },
  })
  const sent = await claiming.send(to, message)
  if (ours.is === undefined) return { outcome: 'not-begun' }
  if (!ours.is) return { outcome: 'claimed-elsewhere' }
  return sent.outcome === 'unreachable' && sent.reason === 'ConversationNotFound' && !isOursAlready ? { outcome: 'stale' } : sent
}

async function settle(parts: SendParts, { oid }: PlannedDelivery, claim: Claim, tried: Tried): Promise<Sent> {
  switch (tried.outcome) {
    case 'claimed-elsewhere':
      return { outcome: 'held', because: 'claimed-elsewhere' }
    case 'not-begun':
      return { outcome: 'throttled', retryAfterSeconds: 1 }
    case 'throttled':
      return giveBack(parts, claim, tried.retryAfterSeconds)
    case 'sent':
      return { outcome: 'settled', delivery: await parts.ledger.settle(claim, 'sent') }
    case 'unknown':
      return { outcome: 'settled', delivery: await parts.ledger.settle(claim, 'unknown', tried.reason) }
    case 'stale':
      return { outcome: 'settled', delivery: await parts.ledger.settle(claim, 'refused', 'ConversationNotFound') }
    case 'unreachable': {
      const reason = unreachableReasonOf(tried.reason)
      if (reason === undefined) return { outcome: 'settled', delivery: await parts.ledger.settle(claim, 'refused', tried.reason) }
      await parts.conversations.markUnreachable(oid, reason)
      return { outcome: 'settled', delivery: await parts.ledger.settle(claim, 'unreachable', reason) }
    }
  }
}

async function giveBack({ ledger }: SendParts, claim: Claim, retryAfterSeconds: number): Promise<Sent> {
  await ledger.release(claim)
  return { outcome: 'throttled', retryAfterSeconds }
}

/** Nobody could be written to. It takes their day, so that it is tried once a day and stands in the figures. */
async function settleUnsent(parts: SendParts, { oid }: PlannedDelivery, claim: Claim, reached: Extract<Reached, { outcome: 'unreachable' | 'refused' }>, isOursAlready = false): Promise<Sent> {
  if (!isOursAlready && !(await parts.ledger.claim(claim))) return { outcome: 'held', because: 'claimed-elsewhere' }
  if (reached.outcome === 'unreachable') await parts.conversations.markUnreachable(oid, reached.reason)
  return { outcome: 'settled', delivery: await parts.ledger.settle(claim, reached.outcome, reached.reason) }
}
