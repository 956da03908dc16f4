import { dayOf, toInstant } from '../days/day'
import { findCurrentVersion, versionLabel } from '../documents/document-versions'
import type { DocumentPublication, SignatureRecord } from '../facts/fact'
import type { Sha256 } from '../facts/hashing'
import { obligationKey } from '../facts/keys'
import type { LogState } from '../facts/log-state'
import type { Language } from '../language/language'
import type { Obligation, SignStanding, SignedBy } from '../obligations/obligation'
import { listSignStandings } from '../obligations/standing'
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
  | { outcome: 'already-signed'; by: SignedBy }
  /** The card shows an earlier version, step or text than the current one. */
  | { outcome: 'out-of-date'; standing: SignStanding }
  | { outcome: 'not-yours' }
  | { outcome: 'refused'; problem: CallerProblem }

/** Whether this click signs, and the whole record if it does. */
export function decideSignature(state: LogState, sha256: Sha256, click: SignatureClick, from: SignatureChannel, now: Date): SignatureDecision {
  const today = dayOf(now)
  const caller = findCaller(state, from.oid, today)
  if (caller.outcome === 'refused') return caller
  const standings = listSignStandings(state, caller.person, today)
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

export function keyOf(sha256: Sha256, obligation: Obligation): string {
  return obligationKey(sha256, { ...obligation, requirementId: obligation.requirement.requirementId })
}

/** The current standing that took the place of an obligation the caller once had, under an earlier version or employment. */
export function findSuccessor(state: LogState, sha256: Sha256, person: Person, standings: readonly SignStanding[], key: string): SignStanding | undefined {
  return standings.find(({ obligation: { requirement, round, subject } }) => {
    const { requirementId, documentId } = requirement
    const majors = new Set((state.documents.get(documentId) ?? []).map(({ version }) => version.major))
    const rounds = [round, ...person.spells.map(({ spellId }) => spellId)]
    return [...majors].some((majorVersion) => rounds.some((earlier) => obligationKey(sha256, { requirementId, round: earlier, subject, majorVersion }) === key))
  })
}

function signatureRecord(
  { obligation, step }: SignStanding,
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
