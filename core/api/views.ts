import { z } from 'zod'
import { Day, Instant } from '../days/day'
import { RECORD_KINDS } from '../facts/fact'
import { Sha256Hex } from '../facts/hashing'
import { Language } from '../language/language'
import { ExclusionReason, ObligationWhy, StandingState } from '../obligations/obligation'

const inEachLanguage = z.record(Language, z.string())

export const RecordView = z.strictObject({
  recordKey: Sha256Hex,
  kind: z.enum(RECORD_KINDS),
  title: inEachLanguage,
  /** Of the document or lesson. */
  documentVersion: z.string(),
  recordedAt: Instant,
  /** When it was done, where somebody else told it later. */
  doneOn: Day.optional(),
  lessonId: z.string().optional(),
  actorName: z.string().optional(),
  reason: z.string().optional(),
  /** Where an imported completion comes from. */
  system: z.string().optional(),
  isVoid: z.boolean(),
  verificationCode: z.string(),
})
export type RecordView = z.infer<typeof RecordView>

export const ObligationView = z.strictObject({
  obligationKey: Sha256Hex,
  step: z.int(),
  requirementId: z.string(),
  documentId: z.string(),
  title: inEachLanguage,
  reason: inEachLanguage,
  version: z.string(),
  inForceSince: Day,
  opensOn: Day,
  dueOn: Day,
  minutes: z.record(Language, z.int()),
  why: ObligationWhy,
  state: StandingState,
  excludedBecause: ExclusionReason.optional(),
  excludedSince: Day.optional(),
  fulfilledBy: RecordView.optional(),
})
export type ObligationView = z.infer<typeof ObligationView>

/** What proves that something was done, in classes that are never mixed: see `EvidenceClass`. */
export const EvidenceView = z.enum(['own', 'meeting', 'registered', 'imported'])
export type EvidenceView = z.infer<typeof EvidenceView>
