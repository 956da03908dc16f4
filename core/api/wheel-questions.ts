import { z } from 'zod'
import { Day, Instant } from '../days/day'
import { DecidedMeasure, MOST_MEASURES, ReviewFigures } from '../facts/activity-facts'
import { Sha256Hex } from '../facts/hashing'
import { Language } from '../language/language'
import { Basis } from '../obligations/activity'
import { ActivityForm, FieldId, FormAnswer, MOST_FIELDS, MOST_FILES, type WrittenAnswer } from '../obligations/activity-form'
import { ExclusionReason, StandingState } from '../obligations/obligation'
import { RequirementId } from '../obligations/requirement'
import { PersonId, UnitId, UnitLevel } from '../organisation/organisation-change'
import { question } from './question'
import { activityReference, DelegationView, MeasureView, SignOffView, StateCounts, StepView, SubjectView, TaskView, TimeRequestView, WheelActivity } from './wheel-views'
import { writtenReason } from './written-reason'

const inEachLanguage = z.record(Language, z.string())
const logNumber = z.int()
const year = z.coerce.number().int().min(2000).max(2100)

/**
 * A year of a unit, with all below it: its own activities and those that come from above. Titles come in one language, for a
 * municipality has hundreds. For the unit's leader, the leaders above, and those who see all figures; with `mine` what
 * the person answers for or has been delegated, wherever that is.
 */
export const wheel = question({
  method: 'GET',
  path: '/api/wheel',
  input: z.strictObject({ year, language: Language, unitId: UnitId.optional(), mine: z.literal('yes').optional() }),
  answer: z.strictObject({
    year: z.int(),
    today: Day,
    unitId: z.string(),
    unitName: z.string(),
    /** From the municipality down to the unit's own parent. */
    above: z.array(z.strictObject({ unitId: z.string(), name: z.string(), level: UnitLevel })),
    /** Those directly below. */
    below: z.array(z.strictObject({ unitId: z.string(), name: z.string(), level: UnitLevel })),
    bases: z.array(z.strictObject({ kind: Basis.shape.kind, title: z.string(), section: z.string().optional(), url: z.string().optional(), mustReport: z.boolean() })),
    activities: z.array(WheelActivity),
    /** May add activities to this unit's own wheel. */
    mayAdd: z.boolean(),
    logNumber,
  }),
})

/** All that I answer for or was delegated: overdue first, then by day; what is to come within two months; what was done the last month. */
export const tasks = question({
  method: 'GET',
  path: '/api/tasks',
  input: z.strictObject({}),
  answer: z.strictObject({ tasks: z.array(TaskView), requests: z.array(TimeRequestView), logNumber }),
})

/** Everybody whom one mark of a year's wheel concerns within a unit, as lines, each with its own round; this year's unless another is named. For those who see the unit's wheel; people by name only in one's own unit. */
export const activityStandings = question({
  method: 'GET',
  path: '/api/activity/standings',
  input: z.strictObject({ requirementId: RequirementId, round: z.string().max(100), unitId: UnitId, year: year.optional() }),
  answer: z.strictObject({
    title: inEachLanguage,
    standings: z.array(z.strictObject({ about: SubjectView, round: z.string(), state: StandingState, dueOn: Day, answererNames: z.array(z.string()), doneOn: Day.optional() })),
    /** People outside one's own unit are only counted. */
    hidden: StateCounts,
    logNumber,
  }),
})

/** One obligation of the wheel, to read, do, delegate or wait for. */
export const activity = question({
  method: 'GET',
  path: '/api/activity',
  input: z.strictObject(activityReference),
  answer: z.strictObject({
    task: TaskView,
    reason: inEachLanguage,
    guidance: inEachLanguage.optional(),
    /** Those that count for its unit. */
    basis: z.array(Basis.omit({ within: true })),
    form: ActivityForm,
    isConfirmedByLeader: z.boolean(),
    excludedBecause: ExclusionReason.optional(),
    answererNames: z.array(z.string()),
    /** What the caller may do now. */
    may: z.strictObject({ signOff: z.boolean(), delegate: z.boolean(), endDelegation: z.boolean(), returnDelegation: z.boolean(), askForTime: z.boolean(), answerTime: z.boolean(), confirm: z.boolean(), /** One that counts, or one's own. */ voidSignOff: z.boolean() }),
    /** To whom it may be delegated, and who may have been present: people of the unit. Empty for whoever may do neither. */
    colleagues: z.array(z.strictObject({ personId: z.string(), name: z.string() })),
    /** Of a review. */
    figures: ReviewFigures.optional(),
    agenda: z.array(MeasureView),
    signOff: SignOffView.optional(),
    request: TimeRequestView.optional(),
    steps: z.array(StepView),
    logNumber,
  }),
})

/** A file of at most three megabytes as base64: a page scanned in colour, a photo, a report. */
export const AttachedFile = z.strictObject({
  fieldId: FieldId,
  fileName: z.string().normalize().regex(/^[^\\/:*?"<>|\p{Cc}\p{Cf}]{1,100}\.(pdf|png|jpg|jpeg|docx|xlsx|pptx)$/iu),
  contentBase64: z.base64().max(4_200_000),
})
export type AttachedFile = z.infer<typeof AttachedFile>

/** Answers are checked against the form, not here: what is missing is asked for, and what was given is not lost. */
const writtenAnswers = z.array(FormAnswer.refine((answer): answer is WrittenAnswer => answer.kind !== 'files')).max(MOST_FIELDS)
const written = {
  /** The version whose form was on the screen. */
  requirementVersion: z.int().min(1),
  outcome: z.enum(['done', 'not-relevant']),
  /** Why it is not relevant. */
  reason: z.string().normalize().max(500),
  doneOn: Day,
  answers: writtenAnswers,
}
const signedOff = z.strictObject({
  /** `already`: somebody else was first; it is their record. */
  outcome: z.enum(['signed-off', 'already']),
  signOff: SignOffView,
})

/** Signs one off, as answerer or delegate. Two at once: one record, and the other is shown it. */
export const signOff = question({
  method: 'POST',
  path: '/api/activity/sign-off',
  input: z.strictObject({
    ...activityReference,
    step: z.int().min(0),
    ...written,
    files: z.array(AttachedFile).max(MOST_FILES),
    measures: z.array(DecidedMeasure).max(MOST_MEASURES),
  }),
  answer: z.strictObject({ ...signedOff.shape, logNumber }),
})

/** Signs off many of one activity with the same answers. Each becomes a record of its own; what fails is told one by one. */
export const signOffMany = question({
  method: 'POST',
  path: '/api/activity/sign-off-many',
  input: z.strictObject({ requirementId: RequirementId, ...written, of: z.array(z.strictObject({ subject: activityReference.subject, round: activityReference.round, step: z.int().min(0) })).min(1).max(50) }),
  answer: z.strictObject({
    results: z.array(z.strictObject({ subject: z.string(), round: z.string(), name: z.string(), outcome: z.enum(['signed-off', 'already', 'out-of-date', 'not-yours', 'not-ready']) })),
    logNumber,
  }),
})

export const delegate = question({
  method: 'POST',
  path: '/api/activity/delegate',
  input: z.strictObject({ ...activityReference, toPersonId: PersonId, isStanding: z.boolean(), byOn: Day.optional(), note: z.string().normalize().max(500) }),
  answer: z.strictObject({ delegation: DelegationView, logNumber }),
})

/** The delegate returns it, with a reason; or the leader takes it back. */
export const endDelegation = question({
  method: 'POST',
  path: '/api/activity/delegation-end',
  input: z.strictObject({ ...activityReference, deed: z.enum(['return', 'end']), reason: z.string().normalize().max(500) }),
  answer: z.strictObject({ logNumber }),
})

export const askForTime = question({
  method: 'POST',
  path: '/api/activity/more-time',
  input: z.strictObject({ ...activityReference, wantedOn: Day, reason: writtenReason }),
  answer: z.strictObject({ wantedOn: Day, logNumber }),
})

/** The leader above grants more time, perhaps another day than asked for, or says no and why. */
export const answerTime = question({
  method: 'POST',
  path: '/api/activity/more-time-answer',
  input: z.strictObject({ ...activityReference, requestKey: Sha256Hex, grantedOn: Day.optional(), reason: writtenReason }),
  answer: z.strictObject({ outcome: z.enum(['granted', 'refused']), logNumber }),
})

/** The leader confirms what a delegate signed off, or makes a sign-off void with a reason: then it is open again. */
export const confirmSignOff = question({
  method: 'POST',
  path: '/api/activity/confirmation',
  input: z.strictObject({ ...activityReference, recordKey: Sha256Hex, confirms: z.boolean(), reason: z.string().normalize().max(500) }),
  answer: z.strictObject({ outcome: z.enum(['confirmed', 'sent-back']), logNumber }),
})

/** The secret address of one's own calendar, and whether there is one. */
export const calendarFeed = question({ method: 'GET', path: '/api/calendar', input: z.strictObject({}), answer: z.strictObject({ hasOne: z.boolean(), madeAt: Instant.optional() }) })

/** A new secret address; an older one is good no longer. It is shown once. `end`: none any more. */
export const renewCalendarFeed = question({
  method: 'POST',
  path: '/api/calendar',
  input: z.strictObject({ deed: z.enum(['renew', 'end']) }),
  answer: z.strictObject({ url: z.string().optional() }),
})
