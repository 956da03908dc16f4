import { z } from 'zod'
import { Day } from '../days/day'
import { Language } from '../language/language'
import { Requirement, RequirementId } from '../obligations/requirement'
import { LessonId } from '../training/lesson'
import { actor, envelope, writtenReasonOfFact } from './fact-parts'
import { Sha256Hex } from './hashing'

/** A version of a requirement came into force. A round keeps the version under which it opened, unless this one changes open rounds too. */
export const RequirementPublication = z.strictObject({
  kind: z.literal('requirement-publication'),
  ...envelope,
  ...actor,
  version: z.int().min(1),
  effectiveOn: Day,
  requirement: Requirement,
  /** Absent: `keep`. */
  openRounds: z.enum(['keep', 'change']).optional(),
  reason: z.string().max(500).optional(),
})
export type RequirementPublication = z.infer<typeof RequirementPublication>

/** From that day on nobody owes it: what was open is excluded, what was fulfilled stays fulfilled. A later publication begins anew. */
export const RequirementWithdrawal = z.strictObject({
  kind: z.literal('requirement-withdrawal'),
  ...envelope,
  ...actor,
  requirementId: RequirementId,
  /** The version that is withdrawn. */
  version: z.int().min(1),
  effectiveOn: Day,
  reason: writtenReasonOfFact,
})
export type RequirementWithdrawal = z.infer<typeof RequirementWithdrawal>

/** The due date of a round was moved by hand, for everybody or for one subject. */
export const RoundMove = z.strictObject({
  kind: z.literal('round-move'),
  ...envelope,
  ...actor,
  requirementId: RequirementId,
  round: z.string().min(1).max(100),
  /** Absent: for everybody. */
  subject: z.string().optional(),
  /** How many moves of this round there were before. */
  step: z.int().min(0),
  dueOn: Day,
  reason: writtenReasonOfFact,
  /** The fact key of the request for more time that it grants. */
  grants: Sha256Hex.optional(),
})
export type RoundMove = z.infer<typeof RoundMove>

/** Why somebody need not do it. */
export const ExemptionReason = z.enum(['equivalent-elsewhere', 'not-able', 'ends-soon', 'other'])
export type ExemptionReason = z.infer<typeof ExemptionReason>

/** One person is exempted from a requirement, or no longer. */
export const Exemption = z.strictObject({
  kind: z.literal('exemption'),
  ...envelope,
  ...actor,
  subject: z.string(),
  requirementId: RequirementId,
  /** How many decisions about this person and requirement there were before. */
  step: z.int().min(0),
  exempts: z.boolean(),
  reasonCode: ExemptionReason,
  reason: writtenReasonOfFact,
})
export type Exemption = z.infer<typeof Exemption>

/** A version of a lesson came into force. All it consists of lies frozen, as canonical JSON in every language, under `contentSha256`. */
export const LessonPublication = z.strictObject({
  kind: z.literal('lesson-publication'),
  ...envelope,
  ...actor,
  lessonId: LessonId,
  version: z.strictObject({ major: z.int().min(1), minor: z.int().min(0) }),
  level: z.enum(['major', 'minor']),
  effectiveOn: Day,
  title: z.record(Language, z.string()),
  minutes: z.int().min(1),
  where: z.enum(['here', 'elsewhere']),
  questions: z.int().min(0),
  contentSha256: Sha256Hex,
  reason: z.string().max(500),
})
export type LessonPublication = z.infer<typeof LessonPublication>

/** A lesson is brought back now, such as when a case is in the news: everybody of the programme who had completed it gets it again. */
export const LessonReturn = z.strictObject({
  kind: z.literal('lesson-return'),
  ...envelope,
  ...actor,
  requirementId: RequirementId,
  lessonId: LessonId,
  /** 1, 2, 3 … of this lesson in this programme. */
  returnNumber: z.int().min(1),
  effectiveOn: Day,
  dueInDays: z.int().min(1).max(365),
  /** Why, as the card says it. */
  reason: z.record(Language, z.string().min(1).max(400)),
})
export type LessonReturn = z.infer<typeof LessonReturn>
