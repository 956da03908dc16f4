import { canonicalJson } from '../../core/facts/canonical-json'
import type { JournalledFact, PaperSignatureRecord, SignatureRecord } from '../../core/facts/fact'
import { sha256OfText } from '../../core/facts/hashing'
import { layOverJournal } from '../../core/facts/lay-over-journal'
import type { LogState } from '../../core/facts/log-state'
import type { SignStanding } from '../../core/obligations/obligation'
import { findOwnLeader } from '../../core/questions/find-own-leader'
import { decideSignature, type SignatureChannel } from '../../core/signing/decide-signature'
import { draw } from '../cards/draw'
import { openViewOf, signViewOf } from '../cards/obligation-views'
import { receiptViewOf, type SignedRecord } from '../cards/record-views'
import type { ObligationData, Showing, SignClick, SignNotice } from '../cards/views'
import { StorageUnavailableError, type SaveOutcome } from '../ports'
import type { ChatParts } from './chat-parts'
import { findOwnStanding, listOwnStandings, nameOf, recordParts, viewParts, withinTime, type Self } from './self'
import { findReadingView, type ReadPages } from './text-pages'

/**
 * A click on *Jeg bekrefter*: decide from what the log says, write once, answer. SharePoint has no part in it. A click that
 * comes again, from another device or under another id, meets the record of the first and gets the same answer.
 */
export async function sign(parts: ChatParts, readPages: ReadPages, self: Self, click: SignClick): Promise<Showing> {
  if (!parts.isLogRead()) return { card: 'refusal', view: { why: 'unavailable' } }
  const state = parts.readModel.state()
  const decision = decideSignature(state, parts.sha256, click, channelOf(parts, self), self.now)
  switch (decision.outcome) {
    case 'refused':
      return { card: 'refusal', view: { why: decision.problem } }
    case 'not-yours':
      return { card: 'refusal', view: { why: 'not-yours' } }
    case 'already-signed':
      return receipt(parts, self, state, decision.by, false)
    case 'out-of-date':
      return standingNow(parts, self, state, decision.standing, { kind: 'out-of-date' })
    case 'sign':
      return confirm(parts, readPages, self, state, click, decision.record)
  }
}

/** Writes what was confirmed, once, and answers with what the journal then holds. */
async function confirm(parts: ChatParts, readPages: ReadPages, self: Self, state: LogState, click: SignClick, record: SignatureRecord): Promise<Showing> {
  try {
    // Delivered again while the first is on its way: that one proves what was shown, so its card is not drawn a second time.
    const earlier = await withinTime(parts, parts.journal.findSaving(record))
    if (earlier) return await answerFor(parts, self, state, click, { outcome: 'exists', fact: earlier })
    const presented = await findPresented(parts, readPages, self, state, click)
    if (!presented) return notRecorded(parts, self, state, click)
    const presentationSha256 = sha256OfText(parts.sha256, canonicalJson(draw(presented, click.language).card))
    return await answerFor(parts, self, state, click, await withinTime(parts, parts.journal.save({ ...record, presentationSha256 })))
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error
    parts.log.warn('A signature was not journalled', {}, error)
    return notRecorded(parts, self, state, click)
  }
}

function answerFor(parts: ChatParts, self: Self, state: LogState, click: ObligationData, { outcome, fact }: SaveOutcome): Promise<Showing> | Showing {
  if (!isSigned(fact.fact)) throw new Error(`Under the key of a signature lies a fact of kind ${fact.fact.kind}`)
  const signed = { recordKey: fact.factKey, record: fact.fact }
  // Only registrations on paper can be void, so only there is it worth asking what came after.
  if (outcome === 'exists' && signed.record.kind === 'paper-signature') return afterPaper(parts, self, state, click, signed)
  return receipt(parts, self, state, signed, false)
}

function notRecorded(parts: ChatParts, self: Self, state: LogState, click: ObligationData): Showing {
  const standing = findOwnStanding(parts, state, self, click.obligationKey)
  if (!standing) return { card: 'refusal', view: { why: 'unavailable' } }
  return { card: 'sign', view: signViewOf(viewParts(parts, state, self, self.language), standing, { kind: 'not-recorded' }) }
}

/** The leader's registration lay there first and the log has not numbered it: it counts, unless it was withdrawn since. */
async function afterPaper(parts: ChatParts, self: Self, state: LogState, click: ObligationData, signed: SignedRecord): Promise<Showing> {
  const journalled = await withinTime(parts, parts.journal.listAbout(self.person.personId))
  const known = layOverJournal(state, self.person.personId, journalled)
  const standing = findOwnStanding(parts, known, self, click.obligationKey)
  if (!standing) return receipt(parts, self, known, signed, false)
  return standingNow(parts, self, known, standing, { kind: 'reopened' })
}

/** What there is to say about an obligation now: its receipt, or the card that asks for it. */
export function standingNow(parts: ChatParts, self: Self, state: LogState, standing: SignStanding, notice?: SignNotice): Showing {
  if (standing.state === 'fulfilled') return receipt(parts, self, state, standing.by, false)
  const views = viewParts(parts, state, self, self.language)
  if (standing.state === 'excluded' && notice === undefined) return { card: 'open', view: openViewOf(views, listOwnStandings(state, self)) }
  return { card: 'sign', view: signViewOf(views, standing, notice) }
}

export function receipt(parts: ChatParts, self: Self, state: LogState, signed: SignedRecord, voided: boolean): Showing {
  return { card: 'receipt', view: receiptViewOf(recordParts(parts, state, self.language), signed, voided) }
}

function channelOf(parts: ChatParts, self: Self): SignatureChannel {
  return {
    oid: self.oid,
    tenantId: parts.config.tenantId,
    channel: 'msteams-bot',
    activityId: self.activityId,
    conversationIdSha256: sha256OfText(parts.sha256, self.conversation.conversationId),
    presentationSha256: '',
    appVersion: parts.config.appVersion,
  }
}

/**
 * The card that was clicked, anew in its language: the client says which face it was, never what stood on it. Without a text
 * that can be had there is none: it would make a false record.
 */
async function findPresented(parts: ChatParts, readPages: ReadPages, self: Self, state: LogState, { obligationKey, language, face }: SignClick): Promise<Showing | undefined> {
  const standing = findOwnStanding(parts, state, self, obligationKey)
  if (!standing) return undefined
  const views = viewParts(parts, state, self, language)
  if (face !== 'reading') return { card: 'sign', view: signViewOf(views, standing, noticeOf(parts, self, state, face)) }
  // Only the last page has the button.
  const view = await findReadingView(parts, readPages, signViewOf(views, standing), 'last')
  return view && { card: 'reading', view }
}

function noticeOf({ people }: ChatParts, { person, today }: Self, { organisation }: LogState, kind: SignNotice['kind'] | undefined): SignNotice | undefined {
  if (kind === undefined) return undefined
  if (kind !== 'question-sent' && kind !== 'question-waits') return { kind }
  const leader = findOwnLeader(organisation, person, today)
  return { kind, leaderName: leader ? nameOf(people, leader.personId) : '–' }
}

function isSigned(fact: JournalledFact['fact']): fact is SignatureRecord | PaperSignatureRecord {
  return fact.kind === 'signature' || fact.kind === 'paper-signature'
}
