import { z } from 'zod'
import { Day, Instant } from '../days/day'
import { ReviewFigures } from '../facts/activity-facts'
import { Sha256Hex } from '../facts/hashing'
import { Language } from '../language/language'
import { DoneIn, Theme } from '../obligations/activity'
import { ActivityForm, FormAnswer } from '../obligations/activity-form'
import { ObligationWhy, StandingState } from '../obligations/obligation'
import { RequirementId } from '../obligations/requirement'
import { ObjectKind, UnitLevel } from '../organisation/organisation-change'

const inEachLanguage = z.record(Language, z.string())

/** One obligation of an activity: whose or what, and which round of it. */
export const activityReference = { requirementId: RequirementId, subject: z.string().min(1).max(120), round: z.string().min(1).max(100) }

/** How many obligations are in each state; those that none is in are left out. */
export const StateCounts = z.partialRecord(StandingState, z.int())
export type StateCounts = z.infer<typeof StateCounts>

/** One round of an activity in the year: when it is due, and how it stands with all whom it concerns within the unit. */
export const WheelMark = z.strictObject({
  /** Of a calendar's round its label; where each has rounds of its own, `due-2026-05`: all that are due in that month. Of one alone always its own. */
  round: z.string(),
  /** When most of them are due. */
  dueOn: Day,
  counts: StateCounts,
  /** Whose or what it is, where it is one alone: it opens at once. */
  subject: z.string().optional(),
})
export type WheelMark = z.infer<typeof WheelMark>

export const WheelActivity = z.strictObject({
  requirementId: z.string(),
  title: z.string(),
  theme: Theme,
  /** Whose wheel it stands in. */
  ofUnitId: z.string(),
  level: UnitLevel,
  isShownOnly: z.boolean(),
  doneIn: DoneIn.optional(),
  /** Places in `bases`. */
  bases: z.array(z.int()),
  marks: z.array(WheelMark),
})
export type WheelActivity = z.infer<typeof WheelActivity>

/** Who does it instead of the leader. `hasLeft`: the delegate works here no longer, so it is the leader's again. */
export const DelegationView = z.strictObject({ toPersonId: z.string(), toName: z.string(), byName: z.string(), isStanding: z.boolean(), byOn: Day.optional(), note: z.string(), givenOn: Day, isMine: z.boolean(), hasLeft: z.boolean() })
export type DelegationView = z.infer<typeof DelegationView>

/** What an obligation is about, in words. */
export const SubjectView = z.strictObject({
  subject: z.string(),
  kind: z.enum(['person', 'unit', 'role', 'object']),
  /** The unit's name, or the object's title; of a role its name. */
  name: z.string(),
  objectKind: ObjectKind.optional(),
  unitId: z.string(),
  unitName: z.string(),
})
export type SubjectView = z.infer<typeof SubjectView>

/** One line of what somebody has to do, or has done lately. */
export const TaskView = z.strictObject({
  ...activityReference,
  obligationKey: Sha256Hex,
  step: z.int(),
  title: inEachLanguage,
  theme: Theme,
  about: SubjectView,
  state: StandingState,
  opensOn: Day,
  dueOn: Day,
  why: ObligationWhy,
  minutes: z.int(),
  doneIn: DoneIn.optional(),
  /** `delegate`: somebody else's, to be done by me. */
  as: z.enum(['answerer', 'delegate']),
  delegation: DelegationView.optional(),
  /** Done by the delegate, and waits for the leader to confirm it. */
  waitsForConfirmation: z.boolean(),
  /** Asked for more time, until that day, and not answered. */
  wantedOn: Day.optional(),
  /** Can be signed off together with others of the same activity: its form asks nothing that must differ. */
  mayBeSignedTogether: z.boolean(),
  requirementVersion: z.int(),
})
export type TaskView = z.infer<typeof TaskView>

/** Requests for more time that I, as the leader above, am to answer. */
export const TimeRequestView = z.strictObject({ ...activityReference, requestKey: Sha256Hex, title: inEachLanguage, about: SubjectView, askedBy: z.string(), askedOn: Day, dueOn: Day, wantedOn: Day, reason: z.string() })
export type TimeRequestView = z.infer<typeof TimeRequestView>

/** One step in the life of an obligation, as it is told to people. */
export const StepView = z.strictObject({
  kind: z.enum(['sign-off', 'confirmation', 'sent-back', 'delegation', 'return', 'delegation-ended', 'time-asked', 'time-granted', 'time-refused', 'moved']),
  recordedAt: Instant,
  byName: z.string(),
  toName: z.string().optional(),
  day: Day.optional(),
  text: z.string().optional(),
})
export type StepView = z.infer<typeof StepView>

/** A sign-off as it lies recorded. */
export const SignOffView = z.strictObject({
  recordKey: Sha256Hex,
  outcome: z.enum(['done', 'not-relevant']),
  reason: z.string(),
  doneOn: Day,
  recordedAt: Instant,
  byName: z.string(),
  as: z.enum(['answerer', 'delegate']),
  /** Under the labels of the form as it was. */
  form: ActivityForm,
  answers: z.array(FormAnswer),
  presentNames: z.array(z.string()),
  figures: ReviewFigures.optional(),
  measures: z.array(z.strictObject({ title: z.string(), ownerName: z.string().optional(), dueOn: Day, state: StandingState.optional() })),
  opened: z.array(z.strictObject({ requirementId: z.string(), title: inEachLanguage, dueOn: Day })),
  verificationCode: z.string(),
  needsConfirmation: z.boolean(),
})
export type SignOffView = z.infer<typeof SignOffView>

/** A measure decided earlier, for the agenda of the next review. */
export const MeasureView = z.strictObject({ objectId: z.string(), title: z.string(), ownerName: z.string().optional(), dueOn: Day, state: StandingState })
export type MeasureView = z.infer<typeof MeasureView>
