import { daysBetween, dayOf, type Day } from '../../core/days/day'
import type { NumberedFact } from '../../core/facts/fact'
import type { Sha256 } from '../../core/facts/hashing'
import { obligationKey, type ObligationParts } from '../../core/facts/keys'
import type { LogState } from '../../core/facts/log-state'
import { listAnswerers, parseSubject } from '../../core/obligations/subject'
import { findAccount } from '../../core/organisation/organisation'
import { findLeaderAbove } from '../../core/wheel/decide-extension'
import type { Language } from '../../core/language/language'
import { draw } from '../cards/draw'
import type { Links } from '../cards/links'
import type { TaskParts } from '../cards/task-parts'
import { findWheelMark, wheelAsksOf } from '../cards/wheel-asks'
import type { ChatSender, Clock, ConversationReference, FollowOutcome, Follower, Log, People, ReadModel } from '../ports'
import type { AskingCard, AskingCards } from './asking-cards'
import { isConversationGone, isMessageGone } from './gone'
import { showWheelMessage } from './show-wheel-message'
import { findConcerned, listNews, type News } from './wheel-news'

/** Newest messages of one person about one activity that are kept up to date. */
const CARDS_UPDATED = 4
/** After that many days it is history that is read again, and nobody is told of it any more. */
const DAYS_TOLD = 3
/** The read model follows on its own; what it does not know yet is looked at again a moment later. */
const REACH_MILLISECONDS = 2_000

export type WheelFollowerParts = {
  readModel: ReadModel
  conversations: { find(oid: string): Promise<ConversationReference | undefined>; drop(oid: string): Promise<void> }
  people: People
  links: Links
  cards: AskingCards
  /** Paced, in the lane for later; it need not remember what asks. */
  sender: ChatSender
  pace(): Promise<void>
  clock: Clock
  sha256: Sha256
  log: Log
}

/**
 * Keeps what is in people's chats true about the wheel, wherever it was done: the cards of everybody who has to do with an
 * activity show what has become of it, and whoever another's deed concerns is told, once.
 */
export function createWheelFollower(parts: WheelFollowerParts): Follower {
  return {
    name: 'wheel-cards',
    async apply(facts) {
      for (const numbered of facts) {
        const followed = await follow(parts, numbered)
        if (followed.outcome === 'later') return followed
      }
      return { outcome: 'applied' }
    },
  }
}

async function follow(parts: WheelFollowerParts, numbered: NumberedFact): Promise<FollowOutcome> {
  const { readModel, clock } = parts
  const findFact = (key: string) => readModel.findFact(key)?.fact
  const isOfWheel = (requirementId: string) => readModel.state().requirements.get(requirementId)?.at(-1)?.requirement.kind === 'act'
  const about = findConcerned(numbered.fact, findFact, isOfWheel)
  if (!about) return { outcome: 'applied' }
  if (!(await readModel.reached(numbered.factKey, REACH_MILLISECONDS))) return { outcome: 'later', retryAfterSeconds: 1 }
  const state = readModel.state()
  const today = dayOf(clock())
  for (const personId of listConcerned(state, about, today)) {
    const updated = await bringUpToDate(parts, personId, numbered, about)
    if (updated.outcome === 'later') return updated
  }
  if (daysBetween(about.recordedOn, today) > DAYS_TOLD) return { outcome: 'applied' }
  for (const news of listNews({ state, today, findFact }, numbered)) {
    const told = await tell(parts, news, numbered)
    if (told.outcome === 'later') return told
  }
  return { outcome: 'applied' }
}

/** Everybody who may have a message about it: who answers for it, who did or does it, who asked, and who is asked. */
function listConcerned({ organisation, recordsBySubject }: LogState, { subject, requirementId }: ObligationParts, today: Day): string[] {
  const about = parseSubject(subject)
  const answerers = listAnswerers(organisation, about, today)
  const involved = (recordsBySubject.get(subject) ?? []).flatMap(({ record }) => {
    if (record.requirementId !== requirementId) return []
    return record.kind === 'delegation' ? [record.actor, record.toPersonId] : [record.actor]
  })
  const above = [...answerers, ...involved].flatMap((personId) => findLeaderAbove(organisation, about, personId, today) ?? [])
  return [...new Set([...answerers, ...involved, ...above])]
}

async function bringUpToDate(parts: WheelFollowerParts, personId: string, numbered: NumberedFact, about: ObligationParts): Promise<FollowOutcome> {
  if (!parts.cards.mayConcern(personId, numbered.fact.recordedAt)) return { outcome: 'applied' }
  const oid = findOid(parts, personId)
  if (oid === undefined) return { outcome: 'applied' }
  const cards = (await parts.cards.list(personId, ...keysOf(parts, about), 'wheel-week')).filter(({ obligationKeys }) => findWheelMark(obligationKeys))
  await parts.pace()
  for (const card of newest(cards).filter(({ showsFactKey }) => showsFactKey !== numbered.factKey)) {
    const language = await parts.people.languageOf(oid, card.conversation.locale)
    const showing = showWheelMessage(taskParts(parts, personId, language), card.obligationKeys)
    if (!showing) continue
    const updated = await update(parts, card, draw(showing, language))
    if (updated.outcome === 'throttled') return { outcome: 'later', retryAfterSeconds: updated.retryAfterSeconds }
    if (updated.outcome === 'sent') await parts.cards.markShown(personId, card, numbered.factKey)
    else if (isMessageGone(updated)) await parts.cards.forget(personId, card)
    else parts.log.warn('A card of the wheel may not show what was done', { reason: updated.reason })
  }
  return { outcome: 'applied' }
}

/** Of weekly cards only the last: the others are history. */
function newest(cards: readonly AskingCard[]): AskingCard[] {
  const isWeek = ({ obligationKeys }: AskingCard) => findWheelMark(obligationKeys) === 'wheel-week'
  return [...cards.filter(isWeek).slice(0, 1), ...cards.filter((card) => !isWeek(card)).slice(0, CARDS_UPDATED)]
}

/** The obligation, its sign-offs and the requests for more time: each may stand on a card under its own key. */
function keysOf({ readModel, sha256 }: WheelFollowerParts, about: ObligationParts): string[] {
  const records = (readModel.state().recordsBySubject.get(about.subject) ?? []).filter(({ record }) => record.requirementId === about.requirementId && record.round === about.round)
  return [obligationKey(sha256, about), ...records.flatMap(({ record, recordKey }) => (record.kind === 'sign-off' || record.kind === 'extension-request' ? [recordKey] : []))]
}

/** The claim is written before anything is sent, and given back only when nothing arrived: nobody is told the same twice. */
async function tell(parts: WheelFollowerParts, { personId, showing }: News, { factKey }: NumberedFact): Promise<FollowOutcome> {
  const oid = findOid(parts, personId)
  const conversation = oid === undefined ? undefined : await parts.conversations.find(oid)
  if (oid === undefined || !conversation) return { outcome: 'applied' }
  const language = await parts.people.languageOf(oid, conversation.locale)
  const shown = showing(taskParts(parts, personId, language))
  if (!shown || !(await parts.cards.claimReceipt(personId, factKey))) return { outcome: 'applied' }
  const sent = await parts.sender.send(conversation, draw(shown, language))
  if (sent.outcome === 'throttled') {
    await parts.cards.releaseReceipt(personId, factKey)
    return { outcome: 'later', retryAfterSeconds: sent.retryAfterSeconds }
  }
  if (isConversationGone(sent)) await parts.conversations.drop(oid)
  const asks = wheelAsksOf(shown, personId)
  if (sent.outcome !== 'sent') parts.log.warn('News about an activity did not arrive for certain', { outcome: sent.outcome, reason: sent.reason })
  else if (asks) await parts.cards.remember(asks, conversation, sent.activityId, factKey)
  return { outcome: 'applied' }
}

function findOid({ readModel, clock }: WheelFollowerParts, personId: string): string | undefined {
  const person = readModel.state().organisation.people.get(personId)
  const account = person && findAccount(person, dayOf(clock()))
  return account?.enabled ? account.oid : undefined
}

/** An update that was made twice shows the same, so one that broke off is tried once more. */
async function update({ sender }: WheelFollowerParts, { conversation, activityId }: AskingCard, message: ReturnType<typeof draw>) {
  const updated = await sender.update(conversation, activityId, message)
  return updated.outcome === 'unknown' ? sender.update(conversation, activityId, message) : updated
}

function taskParts({ readModel, people, links, clock, sha256 }: WheelFollowerParts, personId: string, language: Language): TaskParts {
  return { state: readModel.state(), sha256, links, today: dayOf(clock()), language, personId, nameOf: (other) => people.nameOfPerson(other) ?? '–', findFact: (key) => readModel.findFact(key)?.fact }
}
