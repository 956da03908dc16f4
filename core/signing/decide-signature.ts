import { dayOf, toInstant } from '../days/day'
import { findCurrentVersion, versionLabel } from '../documents/document-versions'
import type { DocumentPublication, SignatureRecord } from '../facts/fact'
import type { Sha256 } from '../facts/hashing'
import { obligationKey } from '../facts/keys'
import type { LogState } from '../facts/log-state'
import type { Language } from '../language/language'
import { listStandings, obligationOf, type FulfillingRecord, type Standing } from '../obligations/standing'
import type { Person } from '../organisation/organisation'
import { findCaller, type CallerProblem } from './caller'
import { SIGNATURE_STATEMENT } from './statement'

/** What the client sends. None of it says who signs: that is the verified token's alone. */
export type SignatureClick = { obligationKey: string; step: number; textSha256: string; language: Language }

/** Where the click came from, as the verified activity or request says. */
export type SignatureChannel = {
  oid: string
  tenantId: string
  channel: SignatureRecord['channel']
  activityId: string
  conversationIdSha256: string
  presentationSha256: string
  appVersion: string
}

export type SignatureDecision =
  | { outcome: 'sign'; record: SignatureRecord }
  | { outcome: 'already-signed'; by: FulfillingRecord }
  /** The card shows an earlier version, step or text than the current one. */
  | { outcome: 'out-of-date'; standing: Standing }
  | { outcome: 'not-yours' }
  | { outcome: 'refused'; problem: CallerProblem }

/** Whether this click signs, and the whole record if it does. */
export function decideSignature(state: LogState, sha256: Sha256, click: SignatureClick, from: SignatureChannel, now: Date): SignatureDecision {
  const today = dayOf(now)
  const caller = findCaller(state, from.oid, today)
  if (caller.outcome === 'refused') return caller
  const standings = listStandings(state, caller.person, today)
  const standing = standings.find(({ obligation }) => keyOf(sha256, obligation) === click.obligationKey)
  if (!standing) {
    const successor = findSuccessor(state, sha256, caller.person, standings, click.obligationKey)
    return successor ? { outcome: 'out-of-date', standing: successor } : { outcome: 'not-yours' }
  }
  if (standing.state === 'fulfilled') return { outcome: 'already-signed', by: standing.by }
  const { obligation, step } = standing
  const version = findCurrentVersion(state.documents.get(obligation.requirement.documentId), today)
  const text = version?.texts[click.language]
  if (!version || text?.sha256 !== click.textSha256 || step !== click.step) return { outcome: 'out-of-date', standing }
  return { outcome: 'sign', record: signatureRecord(standing, version, click, from, caller.person.personId, now) }
}

export function keyOf(sha256: Sha256, obligation: Standing['obligation']): string {
  return obligationKey(sha256, { ...obligation, requirementId: obligation.requirement.requirementId })
}

/** The current standing that took the place of an obligation the caller once had, under an earlier version or employment. */
export function findSuccessor(state: LogState, sha256: Sha256, person: Person, standings: readonly Standing[], key: string): Standing | undefined {
  return standings.find(({ obligation: { requirement } }) => {
    const publications = state.documents.get(requirement.documentId) ?? []
    return publications.some((publication) =>
      person.spells.some((spell) => keyOf(sha256, obligationOf(state, requirement, publication, person, spell)) === key),
    )
  })
}

function signatureRecord(
  { obligation, step }: Standing,
  version: DocumentPublication,
  { textSha256, language }: SignatureClick,
  { oid, ...from }: SignatureChannel,
  personId: string,
  now: Date,
): SignatureRecord {
  return {
    kind: 'signature',
    v: 1,
    ...from,
    recordedAt: toInstant(now),
    subject: personId,
    subjectOid: oid,
    actor: personId,
    actorOid: oid,
    requirementId: obligation.requirement.requirementId,
    round: obligation.round,
    majorVersion: obligation.majorVersion,
    step,
    documentId: version.documentId,
    documentVersion: versionLabel(version),
    textSha256,
    textPublishedAt: version.recordedAt,
    language,
    statementId: SIGNATURE_STATEMENT.statementId,
    statement: SIGNATURE_STATEMENT.sentence[language],
  }
}
