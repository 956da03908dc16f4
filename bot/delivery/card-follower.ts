import { dayOf } from '../../core/days/day'
import { isRecordFact, type NumberedFact, type RecordFact } from '../../core/facts/fact'
import type { Sha256 } from '../../core/facts/hashing'
import { obligationKey } from '../../core/facts/keys'
import { layOverJournal } from '../../core/facts/lay-over-journal'
import type { Language } from '../../core/language/language'
import { listSignStandings } from '../../core/obligations/standing'
import { findAccount, type Person } from '../../core/organisation/organisation'
import { keyOf } from '../../core/signing/decide-signature'
import { draw } from '../cards/draw'
import type { Links } from '../cards/links'
import { signViewOf } from '../cards/obligation-views'
import { receiptViewOf } from '../cards/record-views'
import type { Showing } from '../cards/views'
import type { ChatSender, Clock, FollowOutcome, Follower, Log, People, ReadModel } from '../ports'
import type { AskingCard, AskingCards } from './asking-cards'
import { isMessageGone } from './gone'

/** Newest messages of one obligation that are kept up to date; Teams allows about seven sends a second in one chat. */
const CARDS_UPDATED = 6

export type CardFollowerParts = {
  readModel: Pick<ReadModel, 'state'>
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
 * Makes every message that asked for a signature show what happened, wherever it was signed: the receipt after a
 * signature, the card again after a registration on paper was withdrawn. An update may be made twice; it shows the same.
 */
export function createCardFollower(parts: CardFollowerParts): Follower {
  return {
    name: 'cards',
    async apply(facts) {
      for (const numbered of facts) {
        if (!isRecordFact(numbered.fact) || !parts.cards.mayConcern(numbered.fact.subject, numbered.fact.recordedAt)) continue
        const followed = await follow(parts, numbered, numbered.fact)
        if (followed.outcome === 'later') return followed
        await parts.pace()
      }
      return { outcome: 'applied' }
    },
  }
}

async function follow(parts: CardFollowerParts, numbered: NumberedFact, record: RecordFact): Promise<FollowOutcome> {
  const key = obligationKey(parts.sha256, record)
  const cards = await parts.cards.list(record.subject, key)
  const stale = cards.slice(0, CARDS_UPDATED).filter(({ showsFactKey }) => showsFactKey !== numbered.factKey)
  const person = parts.readModel.state().organisation.people.get(record.subject)
  const account = person && findAccount(person, dayOf(parts.clock()))
  if (stale.length === 0 || !person || !account) return { outcome: 'applied' }
  for (const card of stale) {
    const language = await parts.people.languageOf(account.oid, card.conversation.locale)
    const showing = showingOf(parts, numbered, record, person, key, language)
    if (!showing) continue
    const updated = await update(parts, card, showing, language)
    if (updated.outcome === 'throttled') return { outcome: 'later', retryAfterSeconds: updated.retryAfterSeconds }
    if (updated.outcome === 'sent') await parts.cards.markShown(record.subject, card, numbered.factKey)
    else if (isMessageGone(updated)) await parts.cards.forget(record.subject, card)
    else parts.log.warn('A card may not show what was signed', { reason: updated.reason })
  }
  return { outcome: 'applied' }
}

/** An update that was made twice shows the same, so one that broke off is tried once more. */
async function update({ sender }: CardFollowerParts, { conversation, activityId }: AskingCard, showing: Showing, language: Language) {
  const message = draw(showing, language)
  const updated = await sender.update(conversation, activityId, message)
  return updated.outcome === 'unknown' ? sender.update(conversation, activityId, message) : updated
}

function showingOf(parts: CardFollowerParts, numbered: NumberedFact, record: RecordFact, person: Person, key: string, language: Language): Showing | undefined {
  const { readModel, people, links, sha256, clock } = parts
  // The read model follows on its own and may be a fact behind.
  const state = layOverJournal(readModel.state(), record.subject, [numbered])
  if (record.kind === 'signature' || record.kind === 'paper-signature') {
    const nameOf = (personId: string) => people.nameOfPerson(personId) ?? '–'
    return { card: 'receipt', view: receiptViewOf({ state, links, language, nameOf }, { recordKey: numbered.factKey, record }, false) }
  }
  const today = dayOf(clock())
  const standing = listSignStandings(state, person, today).find(({ obligation }) => keyOf(sha256, obligation) === key)
  if (!standing || standing.state === 'fulfilled') return undefined
  return { card: 'sign', view: signViewOf({ state, sha256, links, today, language }, standing, { kind: 'reopened' }) }
}
