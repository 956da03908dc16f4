import { z } from 'zod'
import { Day } from '../days/day'
import { Language } from '../language/language'
import { LessonId } from '../training/lesson'
import { ActivityDetails } from './activity'
import { Audience, PeopleAudience } from './audience'
import { Schedule } from './schedule'

export const RequirementId = z.string().regex(/^[a-z0-9-]{1,40}$/)

const common = {
  requirementId: RequirementId,
  title: z.record(Language, z.string().min(1).max(120)),
  /** Why it is owed, in one sentence that the card shows. */
  reason: z.record(Language, z.string().min(1).max(400)),
  /** Days from when it opens until it is due. */
  dueInDays: z.int().min(1).max(365),
  minutes: z.int().min(1).max(600),
}

/** A rule that makes people owe a signature under the current version of a document. */
export const SignRequirement = z.strictObject({
  kind: z.literal('sign'),
  ...common,
  documentId: z.string().regex(/^[a-z0-9-]{1,40}$/),
  audience: PeopleAudience,
  /** Absent: from each version's publication. */
  schedule: Schedule.optional(),
})
export type SignRequirement = z.infer<typeof SignRequirement>

/** How the lessons of a programme are released. */
export const Cadence = z.discriminatedUnion('kind', [
  /** All on the day the requirement comes into force, or of hiring. */
  z.strictObject({ kind: z.literal('at-once') }),
  /** The first on a day, then one every so many weeks; somebody hired later has those that are out from the first day. */
  z.strictObject({ kind: z.literal('calendar'), firstOn: Day, everyWeeks: z.int().min(1).max(52) }),
  /** The first on each person's first day, then one every so many days. */
  z.strictObject({ kind: z.literal('from-hiring'), everyDays: z.int().min(1).max(180) }),
])
export type Cadence = z.infer<typeof Cadence>

/** A rule that makes people owe the lessons of a programme, one by one in their order. */
export const LearnRequirement = z.strictObject({
  kind: z.literal('learn'),
  ...common,
  audience: PeopleAudience,
  lessonIds: z.array(LessonId).min(1).max(60),
  cadence: Cadence,
  renewal: z
    .strictObject({
      /** After the day a lesson was completed. */
      months: z.int().min(3).max(60),
      /** `changed-or-wrong`: not those that are as they were and were answered right at once. */
      of: z.enum(['all', 'changed-or-wrong']),
    })
    .optional(),
  /** A completion registered or imported counts from this day on; absent: from a year before it is owed. */
  countsFrom: Day.optional(),
})
export type LearnRequirement = z.infer<typeof LearnRequirement>

/** An entry of the annual wheel. `none`: done in another system, shown only, never owed to us. */
export const ActRequirement = z.strictObject({
  kind: z.literal('act'),
  ...common,
  audience: Audience,
  schedule: Schedule,
  evidence: z.enum(['sign-off', 'none']),
  ...ActivityDetails,
})
export type ActRequirement = z.infer<typeof ActRequirement>

/** A rule that makes someone owe something. */
export const Requirement = z.discriminatedUnion('kind', [SignRequirement, LearnRequirement, ActRequirement])
export type Requirement = z.infer<typeof Requirement>
