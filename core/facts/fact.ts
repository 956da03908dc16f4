import { z } from 'zod'
import { Day, Instant } from '../days/day'
import { Language } from '../language/language'
import { Requirement } from '../obligations/requirement'
import { OrganisationChange } from '../organisation/organisation-change'
import { Sha256Hex } from './hashing'

const actor = {
  /** Who did it, from the verified token or activity. */
  actor: z.string(),
  actorOid: z.guid(),
}
const envelope = { v: z.literal(1), tenantId: z.guid(), recordedAt: Instant, appVersion: z.string() }
const obligation = {
  subject: z.string(),
  requirementId: z.string(),
  round: z.string(),
  majorVersion: z.int().min(1),
  step: z.int().min(0),
}
const signedText = {
  documentId: z.string(),
  /** `major.minor` */
  documentVersion: z.string().regex(/^\d+\.\d+$/),
  /** Of the exact UTF-8 bytes of the stored text. */
  textSha256: Sha256Hex,
  textPublishedAt: Instant,
  language: Language,
}

/** A person confirmed a text in chat or in the tab. No IP address, device or reading time (arbeidsmiljøloven chapter 9). */
export const SignatureRecord = z.strictObject({
  kind: z.literal('signature'),
  ...envelope,
  ...obligation,
  ...actor,
  subjectOid: z.guid(),
  ...signedText,
  /**
   * Of the canonical JSON of what was confirmed, as the server draws it at the click: in chat the card, on the face that its
   * button names (the card that asks, with its notice, or the last page of the text); in the tab what the page is made of.
   */
  presentationSha256: Sha256Hex,
  statementId: z.string(),
  /** The exact sentence confirmed. */
  statement: z.string(),
  channel: z.enum(['msteams-bot', 'tab']),
  /** The activity that carried the click; empty from the tab. */
  activityId: z.string(),
  conversationIdSha256: z.string(),
})
export type SignatureRecord = z.infer<typeof SignatureRecord>

/** A leader registered a signature on paper for somebody else. Its own class: it proves what the leader says, no more. */
export const PaperSignatureRecord = z.strictObject({
  kind: z.literal('paper-signature'),
  ...envelope,
  ...obligation,
  ...actor,
  ...signedText,
  signedOn: Day,
  reason: z.string().min(1).max(500),
  scan: z.strictObject({ fileName: z.string(), sha256: Sha256Hex, webUrl: z.string() }).optional(),
  channel: z.literal('tab'),
})
export type PaperSignatureRecord = z.infer<typeof PaperSignatureRecord>

/** A mistaken paper registration is declared void; the obligation is open again, one step higher. */
export const VoidingRecord = z.strictObject({
  kind: z.literal('voiding'),
  ...envelope,
  ...obligation,
  ...actor,
  /** The record key that is void. */
  voids: Sha256Hex,
  reason: z.string().min(1).max(500),
  channel: z.literal('tab'),
})
export type VoidingRecord = z.infer<typeof VoidingRecord>

export const VersionLevel = z.enum(['major', 'minor'])
export type VersionLevel = z.infer<typeof VersionLevel>

/** A version of a document came into force. The texts lie frozen under their hashes. */
export const DocumentPublication = z.strictObject({
  kind: z.literal('document-publication'),
  ...envelope,
  ...actor,
  documentId: z.string(),
  version: z.strictObject({ major: z.int().min(1), minor: z.int().min(0) }),
  level: VersionLevel,
  effectiveOn: Day,
  texts: z.record(Language, z.strictObject({ title: z.string(), sha256: Sha256Hex, minutes: z.int().min(1).optional() })),
  reason: z.string().max(500),
})
export type DocumentPublication = z.infer<typeof DocumentPublication>

export const RequirementPublication = z.strictObject({
  kind: z.literal('requirement-publication'),
  ...envelope,
  ...actor,
  version: z.int().min(1),
  effectiveOn: Day,
  requirement: Requirement,
})
export type RequirementPublication = z.infer<typeof RequirementPublication>

/** What an HR file, Entra or a person told us about the organisation, packed: only what changed. */
export const OrganisationFact = z.strictObject({
  kind: z.literal('organisation'),
  ...envelope,
  source: z.enum(['hr-file', 'entra', 'manual']),
  observedOn: Day,
  /** Part of one import; import and part make the fact unique. */
  importId: z.string().min(1).max(60),
  part: z.int().min(0),
  changes: z.array(OrganisationChange).min(1).max(500),
})
export type OrganisationFact = z.infer<typeof OrganisationFact>

export const RecordFact = z.discriminatedUnion('kind', [SignatureRecord, PaperSignatureRecord, VoidingRecord])
export type RecordFact = z.infer<typeof RecordFact>

/** Everything the log is made of. An unknown kind makes a follower stop and say so; it is never skipped. */
export const Fact = z.discriminatedUnion('kind', [
  SignatureRecord,
  PaperSignatureRecord,
  VoidingRecord,
  DocumentPublication,
  RequirementPublication,
  OrganisationFact,
])
export type Fact = z.infer<typeof Fact>

export function isRecordFact(fact: Fact): fact is RecordFact {
  return fact.kind === 'signature' || fact.kind === 'paper-signature' || fact.kind === 'voiding'
}

/** A fact as the journal holds it: whole, with what its commitment was made of. */
export type JournalledFact = { factKey: string; fact: Fact; salt: string; commitment: string }

/** A fact with its place in the log: 1, 2, 3 … without gaps. */
export type NumberedFact = JournalledFact & { number: number }
