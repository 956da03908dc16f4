import { dayOf } from '../../core/days/day'
import { isRecordFact, type NumberedFact, type RecordFact } from '../../core/facts/fact'
import type { Sha256 } from '../../core/facts/hashing'
import { obligationKey } from '../../core/facts/keys'
import { findAccount, type Person } from '../../core/organisation/organisation'
import { draw } from '../cards/draw'
import type { Links } from '../cards/links'
import { findWheelMark } from '../cards/wheel-asks'
import type { ChatSender, Clock, ConversationReference, FollowOutcome, Follower, Log, People, ReadModel } from '../ports'
import type { ReadLesson } from '../training/lesson-reader'
import type { AskingCard, AskingCards } from './asking-cards'
import { isMessageGone } from './gone'
import { sendReceipt } from './send-receipt'
import { showRecord } from './show-record'

/** Newest messages of one obligation that are kept up to date; Teams allows about seven sends a second in one chat. */
const CARDS_UPDATED = 6

export type CardFollowerParts = {
  readModel: Pick<ReadModel, 'state'>
  conversations: { find(oid: string): Promise<ConversationReference | undefined> }
  lessons: ReadLesson
  people: People
  links: Links
  cards: AskingCards
  /** Paced, in the lane for later. */
  sender: ChatSender
  /** Lets time pass after each look into storage: nobody waits here, and in a rush clicks need storage more. */
  pace(): Promise<void>
  clock: Clock
  sha256: Sha256
  log: Log
}

/**
 * Makes every message that asked for something show what happened, wherever it was done: the receipt, the card again after a
 * registration was declared void, what is left of a list. Whoever was registered by others and has no such message is sent
 * the receipt once. An update may be made twice; it shows the same.
 */
export function createCardFollower(parts: CardFollowerParts): Follower {
  return {
    name: 'cards',
    async apply(facts) {
      for (const numbered of facts) {
        const { fact } = numbered
        if (!isRecordFact(fact) || !parts.readModel.state().organisation.people.has(fact.subject)) continue
        const followed = await follow(parts, numbered, fact)
        if (followed.outcome === 'later') return followed
      }
      return { outcome: 'applied' }
    },
  }
}

async function follow(parts: CardFollowerParts, numbered: NumberedFact, record: RecordFact): Promise<FollowOutcome> {
  const person = parts.readModel.state().organisation.people.get(record.subject)
  const account = person && findAccount(person, dayOf(parts.clock()))
  if (!person || !account) return { outcome: 'applied' }
  const mayHaveCards = parts.cards.mayConcern(record.subject, record.recordedAt)
  const listed = mayHaveCards ? await parts.cards.list(record.subject, obligationKey(parts.sha256, record)) : []
  // Those of the wheel have a follower of their own.
  const cards = listed.filter(({ obligationKeys }) => !findWheelMark(obligationKeys))
  const updated = await bringUpToDate(parts, cards, numbered, record, person, account.oid)
  // A list that got shorter is no receipt: whoever did not do it themselves must hear what was registered.
  const isTold = cards.some(({ obligationKeys }) => obligationKeys.length === 1)
  const followed = updated.outcome === 'applied' && !isTold ? await sendReceipt(parts, numbered, record, person, account.oid) : updated
  if (mayHaveCards && followed.outcome === 'applied') await parts.pace()
  return followed
}

async function bringUpToDate(parts: CardFollowerParts, cards: readonly AskingCard[], numbered: NumberedFact, record: RecordFact, person: Person, oid: string): Promise<FollowOutcome> {
  for (const card of cards.slice(0, CARDS_UPDATED).filter(({ showsFactKey }) => showsFactKey !== numbered.factKey)) {
    const language = await parts.people.languageOf(oid, card.conversation.locale)
    const showing = await showRecord(parts, numbered, record, { person, language, listed: card.obligationKeys })
    if (!showing) continue
    const updated = await update(parts, card, draw(showing, language))
    if (updated.outcome === 'throttled') return { outcome: 'later', retryAfterSeconds: updated.retryAfterSeconds }
    if (updated.outcome === 'sent') await parts.cards.markShown(record.subject, card, numbered.factKey)
    else if (isMessageGone(updated)) await parts.cards.forget(record.subject, card)
    else parts.log.warn('A card may not show what was done', { reason: updated.reason })
  }
  return { outcome: 'applied' }
}

/** An update that was made twice shows the same, so one that broke off is tried once more. */
async function update({ sender }: CardFollowerParts, { conversation, activityId }: AskingCard, message: ReturnType<typeof draw>) {
  const updated = await sender.update(conversation, activityId, message)
  return updated.outcome === 'unknown' ? sender.update(conversation, activityId, message) : updated
}

