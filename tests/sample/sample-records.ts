import { sha256 } from '../../bot/hashing'
import { versionLabel } from '../../core/documents/document-versions'
import type { PaperSignatureRecord, RecordFact, SignatureRecord, VoidingRecord } from '../../core/facts/fact'
import { factKey } from '../../core/facts/fact-key'
import type { CompletionRecord, ImportedCompletionRecord, MeetingCompletionRecord, RegisteredCompletionRecord, TalkRecord } from '../../core/facts/training-facts'
import type { ConfirmationRecord, SignOffRecord } from '../../core/facts/activity-facts'
import { ETHICS_STANDARD } from '../../core/obligations/ethics-standard'
import { SIGNATURE_STATEMENT } from '../../core/signing/statement'
import { oidOf, PEOPLE, publication, TENANT_ID, type SamplePerson } from './sample-log'
import { lessonPublication, PROGRAMME, YEARLY } from './sample-rules'

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

/** The leader's declaration that a registration is void. */
export function voidingOf(paper: Exclude<RecordFact, VoidingRecord>, changes: Partial<VoidingRecord> = {}): VoidingRecord {
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

function learned(lessonId: string) {
  return { lessonId, lessonVersion: '1.0', contentSha256: lessonPublication(lessonId).contentSha256 }
}

function lessonOf(person: SamplePerson, lessonId: string) {
  return { subject: PEOPLE[person], requirementId: PROGRAMME.requirementId, round: `${lessonId}/${PEOPLE[person]}-1`, majorVersion: 1, step: 0 }
}

/** What the person's own answers leave in the log. */
export function completionBy(person: SamplePerson, lessonId = 'phishing', changes: Partial<CompletionRecord> = {}): CompletionRecord {
  return {
    kind: 'completion',
    ...envelope,
    ...lessonOf(person, lessonId),
    actor: PEOPLE[person],
    actorOid: oidOf(person),
    subjectOid: oidOf(person),
    ...learned(lessonId),
    language: 'nb',
    questions: 3,
    passMark: 80,
    hasRepeats: false,
    channel: 'msteams-bot',
    activityId: 'activity-2',
    conversationIdSha256: 'b'.repeat(64),
    ...changes,
  }
}

const leader = { actor: PEOPLE.leader, actorOid: oidOf('leader') }

/** The person was there when the leader ran the lesson. */
export function meetingCompletionOf(person: SamplePerson, lessonId = 'phishing', changes: Partial<MeetingCompletionRecord> = {}): MeetingCompletionRecord {
  const meeting = { meetingId: '00000000-0000-4000-8000-0000000000bb', unitId: 'u-kindergarten', heldOn: '2026-11-11' }
  return { kind: 'meeting-completion', ...envelope, ...lessonOf(person, lessonId), ...leader, ...learned(lessonId), language: 'nb', ...meeting, channel: 'tab', ...changes }
}

/** The leader registered what the person did on paper or before this app. */
export function registeredCompletionOf(person: SamplePerson, lessonId = 'phishing', changes: Partial<RegisteredCompletionRecord> = {}): RegisteredCompletionRecord {
  return { kind: 'registered-completion', ...envelope, ...lessonOf(person, lessonId), ...leader, ...learned(lessonId), completedOn: '2026-11-10', reason: 'Tok kurset på papir', channel: 'tab', ...changes }
}

/** A file from the learning system says so. */
export function importedCompletionOf(person: SamplePerson, lessonId = 'phishing', changes: Partial<ImportedCompletionRecord> = {}): ImportedCompletionRecord {
  const file = { system: 'KS Læring', fileSha256: 'f'.repeat(64) }
  return { kind: 'imported-completion', ...envelope, ...lessonOf(person, lessonId), ...leader, ...learned(lessonId), completedOn: '2026-11-09', ...file, channel: 'import', ...changes }
}

/** The kindergarten talked about it. */
export function talkOf(lessonId = 'phishing', changes: Partial<TalkRecord> = {}): TalkRecord {
  const unit = { subject: 'unit/u-kindergarten', unitId: 'u-kindergarten', requirementId: PROGRAMME.requirementId, round: `${lessonId}/first`, majorVersion: 1, step: 0 }
  return { kind: 'talk', ...envelope, ...unit, ...leader, lessonId, heldOn: '2026-11-11', channel: 'msteams-bot', ...changes }
}

/** The leader of the kindergarten signed off the yearly review. */
export function signOffOf(subject = 'unit/u-kindergarten', changes: Partial<SignOffRecord> = {}): SignOffRecord {
  const round = { subject, requirementId: YEARLY.requirementId, round: '2026', majorVersion: 1, step: 0 }
  return { kind: 'sign-off', ...envelope, ...round, ...leader, doneOn: '2026-11-12', outcome: 'done', reason: '', channel: 'tab', ...changes }
}

/** The leader confirmed what a delegate signed off. */
export function confirmationOf(signOff: SignOffRecord, changes: Partial<ConfirmationRecord> = {}): ConfirmationRecord {
  const { subject, requirementId, round, majorVersion, step } = signOff
  return { kind: 'confirmation', ...envelope, subject, requirementId, round, majorVersion, step, ...leader, confirms: factKey(sha256, signOff), channel: 'tab', ...changes }
}
