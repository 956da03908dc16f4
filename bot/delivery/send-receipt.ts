import type { NumberedFact, RecordFact } from '../../core/facts/fact'
import type { Person } from '../../core/organisation/organisation'
import { daysBetween, dayOf } from '../../core/days/day'
import { obligationKey } from '../../core/facts/keys'
import { mayBeObjectedTo } from '../../core/training/decide-objection'
import { draw } from '../cards/draw'
import { receiptsViewOf } from '../cards/record-views'
import type { Showing } from '../cards/views'
import type { FollowOutcome } from '../ports'
import type { CardFollowerParts } from './card-follower'
import { showRecord } from './show-record'

/** After that many days a registration is history that is read again, and nobody is told of it any more. */
const DAYS_TOLD = 3

/**
 * Sends the receipt of what others registered to whoever has no message that became it, once: the claim is written before it
 * is sent and given back only when nothing arrived. A file that says much about somebody gives one message with the list.
 */
export async function sendReceipt(parts: CardFollowerParts, numbered: NumberedFact, record: RecordFact, person: Person, oid: string): Promise<FollowOutcome> {
  if (!mayBeObjectedTo(record) || daysBetween(dayOf(record.recordedAt), dayOf(parts.clock())) > DAYS_TOLD) return { outcome: 'applied' }
  const conversation = await parts.conversations.find(oid)
  if (!conversation) return { outcome: 'applied' }
  const language = await parts.people.languageOf(oid, conversation.locale)
  const isOfFile = record.kind === 'imported-completion'
  const showing = isOfFile ? listOf(parts, record.subject, language) : await showRecord(parts, numbered, record, { person, language, listed: [] })
  if (!showing) return { outcome: 'applied' }
  const claim = isOfFile ? record.fileSha256 : numbered.factKey
  if (!(await parts.cards.claimReceipt(person.personId, claim))) return { outcome: 'applied' }
  // Remembered, so that it shows what comes of it: a registration can be declared void.
  const asks = isOfFile ? undefined : { personId: person.personId, obligationKeys: [obligationKey(parts.sha256, record)] }
  const sent = await parts.sender.send(conversation, { ...draw(showing, language), ...(asks && { asks }) })
  if (sent.outcome === 'throttled') {
    await parts.cards.releaseReceipt(person.personId, claim)
    return { outcome: 'later', retryAfterSeconds: sent.retryAfterSeconds }
  }
  if (sent.outcome !== 'sent') parts.log.warn('A receipt did not arrive for certain', { outcome: sent.outcome, reason: sent.reason })
  return { outcome: 'applied' }
}

function listOf({ readModel, people, links }: CardFollowerParts, subject: string, language: Parameters<typeof draw>[1]): Showing {
  const state = readModel.state()
  const nameOf = (personId: string) => people.nameOfPerson(personId) ?? '–'
  return { card: 'receipts', view: receiptsViewOf({ state, links, language, nameOf }, state.recordsBySubject.get(subject) ?? []) }
}
