import { canonicalJson } from '../../../core/facts/canonical-json'
import { dayOf } from '../../../core/days/day'
import { findCurrentVersion } from '../../../core/documents/document-versions'
import type { PaperSignatureRecord, SignatureRecord } from '../../../core/facts/fact'
import { sha256OfText, type Sha256 } from '../../../core/facts/hashing'
import { obligationKey } from '../../../core/facts/keys'
import type { LogState } from '../../../core/facts/log-state'
import type { InEachLanguage } from '../../../core/language/language'
import { ETHICS_STANDARD } from '../../../core/obligations/ethics-standard'
import { findAccount, findLeader, listPosts, findSpell, type Person } from '../../../core/organisation/organisation'
import { decidePaperSignature } from '../../../core/signing/decide-paper-signature'
import { decideSignature } from '../../../core/signing/decide-signature'
import { SIGNATURE_STATEMENT } from '../../../core/signing/statement'
import type { SampleSignature } from '../municipality/municipality'
import { SampleHistoryError } from './sample-history-error'

type Source = { tenantId: string; appVersion: string }

const PAPER_REASONS: InEachLanguage<string> = {
  nb: 'Har ikke konto i kommunen. Signerte på papir.',
  nn: 'Har ikkje konto i kommunen. Signerte på papir.',
  en: 'Has no account with the municipality. Signed on paper.',
}

/** The record of one signature of the sample, decided by core as the click or the leader's registration would have been. */
export function planSignature(state: LogState, sha256: Sha256, signature: SampleSignature, source: Source): SignatureRecord | PaperSignatureRecord {
  const { personId, majorVersion, language, how, at } = signature
  const now = new Date(at)
  const day = dayOf(now)
  const person = state.organisation.people.get(personId)
  const spell = person && findSpell(person, day)
  if (!person || !spell) throw new SampleHistoryError(`Signature of ${personId} at ${at}`, 'not employed')
  const { requirementId, documentId } = ETHICS_STANDARD
  const textSha256 = findCurrentVersion(state.documents.get(documentId), day)?.texts[language].sha256 ?? ''
  const key = obligationKey(sha256, { requirementId, round: spell.spellId, subject: personId, majorVersion })

  if (how === 'paper') {
    const registration = { personId, obligationKey: key, step: 0, language, signedOn: day, reason: PAPER_REASONS[language] }
    const decision = decidePaperSignature(state, sha256, registration, { ...source, oid: requireLeaderOid(state, person, signature) }, now)
    if (decision.outcome !== 'register') throw new SampleHistoryError(`Paper signature of ${personId} at ${at}`, decision)
    return decision.record
  }
  const oid = findAccount(person, day)?.oid ?? ''
  const presentation = { documentId, language, textSha256, statement: SIGNATURE_STATEMENT.sentence[language] }
  const channel = {
    ...source,
    oid,
    channel: how,
    activityId: how === 'tab' ? '' : `f:sample-${personId}-${majorVersion}`,
    conversationIdSha256: how === 'tab' ? '' : sha256OfText(sha256, `a:sample-${oid}`),
    presentationSha256: sha256OfText(sha256, canonicalJson(presentation)),
  }
  const decision = decideSignature(state, sha256, { obligationKey: key, step: 0, textSha256, language }, channel, now)
  if (decision.outcome !== 'sign') throw new SampleHistoryError(`Signature of ${personId} at ${at}`, decision)
  return decision.record
}

/** Whoever leads one of the person's workplaces that day; with two posts, the larger one may have no leader. */
function requireLeaderOid({ organisation }: LogState, person: Person, { at }: SampleSignature): string {
  const day = dayOf(at)
  const leaders = listPosts(person, day).flatMap(({ unitId }) => findLeader(organisation, unitId, day) ?? [])
  const accounts = leaders.flatMap(({ personId }) => organisation.people.get(personId) ?? []).flatMap((leader) => findAccount(leader, day) ?? [])
  const oid = accounts.find(({ enabled }) => enabled)?.oid
  if (oid === undefined) throw new SampleHistoryError(`Paper signature of ${person.personId} at ${at}`, 'no leader')
  return oid
}
