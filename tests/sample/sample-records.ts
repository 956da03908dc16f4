import { sha256 } from '../../bot/hashing'
import { versionLabel } from '../../core/documents/document-versions'
import type { PaperSignatureRecord, SignatureRecord, VoidingRecord } from '../../core/facts/fact'
import { factKey } from '../../core/facts/fact-key'
import { ETHICS_STANDARD } from '../../core/obligations/ethics-standard'
import { SIGNATURE_STATEMENT } from '../../core/signing/statement'
import { oidOf, PEOPLE, publication, TENANT_ID, type SamplePerson } from './sample-log'

const envelope = { v: 1 as const, tenantId: TENANT_ID, appVersion: '0.1.0', recordedAt: '2026-11-12T10:00:00.000Z' }

function obligation(person: SamplePerson) {
  return { subject: PEOPLE[person], requirementId: ETHICS_STANDARD.requirementId, round: `${PEOPLE[person]}-1`, majorVersion: 1, step: 0 }
}

function signedText() {
  const version = publication()
  return {
    documentId: version.documentId,
    documentVersion: versionLabel(version),
    textSha256: version.texts.nb.sha256,
    textPublishedAt: version.recordedAt,
    language: 'nb' as const,
  }
}

/** What the person's own click on the first version leaves in the log. */
export function signatureBy(person: SamplePerson, changes: Partial<SignatureRecord> = {}): SignatureRecord {
  return {
    kind: 'signature',
    ...envelope,
    ...obligation(person),
    actor: PEOPLE[person],
    actorOid: oidOf(person),
    subjectOid: oidOf(person),
    ...signedText(),
    presentationSha256: 'a'.repeat(64),
    statementId: SIGNATURE_STATEMENT.statementId,
    statement: SIGNATURE_STATEMENT.sentence.nb,
    channel: 'msteams-bot',
    activityId: 'activity-1',
    conversationIdSha256: 'b'.repeat(64),
    ...changes,
  }
}

/** A signature on paper, registered by the leader of the kindergarten. */
export function paperSignatureOf(person: SamplePerson, changes: Partial<PaperSignatureRecord> = {}): PaperSignatureRecord {
  return {
    kind: 'paper-signature',
    ...envelope,
    ...obligation(person),
    actor: PEOPLE.leader,
    actorOid: oidOf('leader'),
    ...signedText(),
    signedOn: '2026-11-12',
    reason: 'Har ikke konto',
    channel: 'tab',
    ...changes,
  }
}

/** The leader's declaration that a registration on paper is void. */
export function voidingOf(paper: PaperSignatureRecord, changes: Partial<VoidingRecord> = {}): VoidingRecord {
  const { subject, requirementId, round, majorVersion, step, actor, actorOid } = paper
  return {
    kind: 'voiding',
    ...envelope,
    recordedAt: '2026-11-13T10:00:00.000Z',
    subject,
    requirementId,
    round,
    majorVersion,
    step,
    actor,
    actorOid,
    voids: factKey(sha256, paper),
    reason: 'Feil person',
    channel: 'tab',
    ...changes,
  }
}
