import { z } from 'zod'
import { Day } from '../days/day'
import { FormAnswer, MOST_FIELDS } from '../obligations/activity-form'
import { PersonId } from '../organisation/organisation-change'
import { actor, envelope, obligation, writtenReasonOfFact } from './fact-parts'
import { Sha256Hex } from './hashing'

const channel = z.enum(['msteams-bot', 'tab'])

/** So many of so many, as it was when it was signed off. */
const share = z.strictObject({ done: z.int().min(0), total: z.int().min(0) })
/** The unit's own computed figures, so that nobody types them. */
export const ReviewFigures = z.strictObject({ signed: share, trained: share, activities: share, overdue: z.int().min(0) })
export type ReviewFigures = z.infer<typeof ReviewFigures>

/** Something decided in a review. It becomes an object of the unit and is owed by its day. */
export const DecidedMeasure = z.strictObject({
  title: z.string().min(1).max(200),
  /** Absent: whoever leads the unit. */
  ownerId: PersonId.optional(),
  dueOn: Day,
})
export type DecidedMeasure = z.infer<typeof DecidedMeasure>
export const MOST_MEASURES = 10

/** An activity of the wheel is done, or not relevant for a reason. */
export const SignOffRecord = z.strictObject({
  kind: z.literal('sign-off'),
  ...envelope,
  ...obligation,
  ...actor,
  doneOn: Day,
  outcome: z.enum(['done', 'not-relevant']),
  reason: z.string().max(500),
  channel,
  /** The version whose form was answered. This and what follows is absent in records from before the wheel. */
  requirementVersion: z.int().min(1).optional(),
  /** In which capacity: whose it is, somebody it was delegated to, or somebody above who did it for a unit without a leader. */
  as: z.enum(['answerer', 'delegate']).optional(),
  answers: z.array(FormAnswer).max(MOST_FIELDS).optional(),
  /** Of a review: figures and the measures that were on its agenda, as they stood. */
  figures: ReviewFigures.optional(),
  agenda: z.array(z.strictObject({ objectId: z.string(), title: z.string(), dueOn: Day, isDone: z.boolean() })).max(100).optional(),
  measures: z.array(DecidedMeasure).max(MOST_MEASURES).optional(),
  /** What the answers open, under the form as it was. */
  opens: z.array(z.strictObject({ requirementId: z.string(), dueOn: Day })).max(12).optional(),
  /** Counts only once the leader has confirmed it. */
  needsConfirmation: z.literal(true).optional(),
})
export type SignOffRecord = z.infer<typeof SignOffRecord>

/** The leader confirms what somebody did whom it was delegated to. Sending it back is a voiding. */
export const ConfirmationRecord = z.strictObject({
  kind: z.literal('confirmation'),
  ...envelope,
  ...obligation,
  ...actor,
  /** The record key of the sign-off. */
  confirms: Sha256Hex,
  channel,
})
export type ConfirmationRecord = z.infer<typeof ConfirmationRecord>

/**
 * Somebody else does it, for one round or from now on; or no longer. The leader stays responsible. `round` is the round it was
 * delegated in; a standing delegation is good for every later one too.
 */
export const DelegationRecord = z.strictObject({
  kind: z.literal('delegation'),
  ...envelope,
  ...obligation,
  ...actor,
  /** `return`: by the delegate; `end`: by whoever answers for it. */
  deed: z.enum(['give', 'return', 'end']),
  toPersonId: PersonId,
  isStanding: z.boolean(),
  /** When the delegate shall be done, where that is before it is due. */
  byOn: Day.optional(),
  /** Why it is returned; else what the leader wrote to the delegate. */
  reason: z.string().max(500),
  /** How many there were about this subject and requirement before. */
  turn: z.int().min(0),
  channel,
})
export type DelegationRecord = z.infer<typeof DelegationRecord>

/** Whoever answers for it asks the leader above for more time. What is granted is a `round-move` that names this. */
export const ExtensionRequest = z.strictObject({
  kind: z.literal('extension-request'),
  ...envelope,
  ...obligation,
  ...actor,
  wantedOn: Day,
  reason: writtenReasonOfFact,
  /** How many of this obligation there were before. */
  turn: z.int().min(0),
  channel,
})
export type ExtensionRequest = z.infer<typeof ExtensionRequest>

export const ExtensionRefusal = z.strictObject({
  kind: z.literal('extension-refusal'),
  ...envelope,
  ...obligation,
  ...actor,
  /** The fact key of the request. */
  refuses: Sha256Hex,
  reason: writtenReasonOfFact,
  channel,
})
export type ExtensionRefusal = z.infer<typeof ExtensionRefusal>

/** Whoever signed it off shows evidence for a spot check. */
export const SpotCheckEvidence = z.strictObject({
  kind: z.literal('spot-check-evidence'),
  ...envelope,
  ...obligation,
  ...actor,
  checkId: z.string(),
  /** The record key that was drawn. */
  about: Sha256Hex,
  text: z.string().min(1).max(2_000),
  files: z.array(z.strictObject({ fileName: z.string().max(120), sha256: Sha256Hex, webUrl: z.string().max(2_000) })).max(3),
  channel,
})
export type SpotCheckEvidence = z.infer<typeof SpotCheckEvidence>
