import { z } from 'zod'
import { Day, Instant } from '../days/day'
import { Language } from '../language/language'
import { OrganisationChange } from '../organisation/organisation-change'
import { ConfirmationRecord, DelegationRecord, ExtensionRefusal, ExtensionRequest, SignOffRecord, SpotCheckEvidence } from './activity-facts'
import { CampaignFact, PromptRulesPublication } from './campaign-facts'
import { InspectionFact, SpotCheckDraw, SpotCheckVerdict } from './control-facts'
import { actor, envelope, obligation, ScanReference, writtenReasonOfFact } from './fact-parts'
import { Sha256Hex } from './hashing'
import { Exemption, LessonPublication, LessonReturn, RequirementPublication, RequirementWithdrawal, RoundMove } from './rule-facts'
import { CompletionRecord, ImportedCompletionRecord, MeetingCompletionRecord, RegisteredCompletionRecord, TalkRecord } from './training-facts'

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
  reason: writtenReasonOfFact,
  scan: ScanReference.optional(),
  channel: z.literal('tab'),
})
export type PaperSignatureRecord = z.infer<typeof PaperSignatureRecord>

/** What somebody registered for another is declared void, by a leader or by the person it is about; the obligation is open again, one step higher. */
export const VoidingRecord = z.strictObject({
  kind: z.literal('voiding'),
  ...envelope,
  ...obligation,
  ...actor,
  /** The record key that is void. */
  voids: Sha256Hex,
  reason: writtenReasonOfFact,
  /** In chat only somebody's own objection. */
  channel: z.enum(['tab', 'msteams-bot']),
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

/** What somebody did, about one subject: a person, or a unit for what its leader answers for. */
export const RecordFact = z.discriminatedUnion('kind', [
  SignatureRecord,
  PaperSignatureRecord,
  CompletionRecord,
  MeetingCompletionRecord,
  RegisteredCompletionRecord,
  ImportedCompletionRecord,
  SignOffRecord,
  ConfirmationRecord,
  DelegationRecord,
  ExtensionRequest,
  ExtensionRefusal,
  SpotCheckEvidence,
  TalkRecord,
  VoidingRecord,
])
export type RecordFact = z.infer<typeof RecordFact>

/** Rules that came into force, and what was decided about them. */
export const RuleFact = z.discriminatedUnion('kind', [
  DocumentPublication,
  LessonPublication,
  RequirementPublication,
  RequirementWithdrawal,
  LessonReturn,
  RoundMove,
  Exemption,
])
export type RuleFact = z.infer<typeof RuleFact>

/** What the control of the control is made of: the register of supervision and audits, and spot checks. */
export const ControlFact = z.discriminatedUnion('kind', [InspectionFact, SpotCheckDraw, SpotCheckVerdict])
export type ControlFact = z.infer<typeof ControlFact>

/** How and when people are prompted, as controllers decided it. */
export const PromptFact = z.discriminatedUnion('kind', [CampaignFact, PromptRulesPublication])
export type PromptFact = z.infer<typeof PromptFact>

/** Everything the log is made of. An unknown kind makes a follower stop and say so; it is never skipped. */
export const Fact = z.discriminatedUnion('kind', [...RecordFact.options, ...RuleFact.options, ...ControlFact.options, ...PromptFact.options, OrganisationFact])
export type Fact = z.infer<typeof Fact>

export const RECORD_KINDS = RecordFact.options.map((option) => option.shape.kind.value)
export const RULE_KINDS = RuleFact.options.map((option) => option.shape.kind.value)
export const CONTROL_KINDS = ControlFact.options.map((option) => option.shape.kind.value)
export const PROMPT_KINDS = PromptFact.options.map((option) => option.shape.kind.value)
const KNOWN_RECORD_KINDS: ReadonlySet<string> = new Set(RECORD_KINDS)

export function isRecordFact(fact: Fact): fact is RecordFact {
  return KNOWN_RECORD_KINDS.has(fact.kind)
}

/** A fact as the journal holds it: whole, with what its commitment was made of. */
export type JournalledFact = { factKey: string; fact: Fact; salt: string; commitment: string }

/** A fact with its place in the log: 1, 2, 3 … without gaps. */
export type NumberedFact = JournalledFact & { number: number }
