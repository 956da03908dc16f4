import { z } from 'zod'
import { Day } from '../days/day'
import { Language } from '../language/language'
import { UnitId } from '../organisation/organisation-change'
import { LessonId } from '../training/lesson'
import { actor, envelope, obligation, ScanReference, VersionLabel, writtenReasonOfFact } from './fact-parts'
import { Sha256Hex } from './hashing'

/** Which lesson in which version, and the hash of all it consisted of. */
const learned = { lessonId: LessonId, lessonVersion: VersionLabel, contentSha256: Sha256Hex }

/**
 * A person answered the control questions of a lesson in chat or in the tab, well enough. Neither the answers nor how many
 * were wrong is here, for leaders and lists read this: only whether something is to come again at a renewal.
 */
export const CompletionRecord = z.strictObject({
  kind: z.literal('completion'),
  ...envelope,
  ...obligation,
  ...actor,
  subjectOid: z.guid(),
  ...learned,
  language: Language,
  questions: z.int().min(0),
  passMark: z.int().min(0).max(100),
  /** Some question was answered wrong at first. */
  hasRepeats: z.boolean(),
  channel: z.enum(['msteams-bot', 'tab']),
  /** The activity that carried the last answer; empty from the tab. */
  activityId: z.string(),
  conversationIdSha256: z.string(),
})
export type CompletionRecord = z.infer<typeof CompletionRecord>

/** What fits around one screen; a larger gathering is several meetings of several units. */
export const MOST_PRESENT = 200

/** Somebody was present when the lesson was taken in a meeting, says whoever ran it. The person gets a receipt and may object. */
export const MeetingCompletionRecord = z.strictObject({
  kind: z.literal('meeting-completion'),
  ...envelope,
  ...obligation,
  ...actor,
  ...learned,
  language: Language,
  meetingId: z.guid(),
  unitId: UnitId,
  heldOn: Day,
  channel: z.literal('tab'),
})
export type MeetingCompletionRecord = z.infer<typeof MeetingCompletionRecord>

/** A leader registered a completion that is on paper or older than this app. */
export const RegisteredCompletionRecord = z.strictObject({
  kind: z.literal('registered-completion'),
  ...envelope,
  ...obligation,
  ...actor,
  ...learned,
  completedOn: Day,
  reason: writtenReasonOfFact,
  scan: ScanReference.optional(),
  channel: z.literal('tab'),
})
export type RegisteredCompletionRecord = z.infer<typeof RegisteredCompletionRecord>

/** Another system says so, in a file that a controller imported. */
export const ImportedCompletionRecord = z.strictObject({
  kind: z.literal('imported-completion'),
  ...envelope,
  ...obligation,
  ...actor,
  ...learned,
  completedOn: Day,
  system: z.string().min(1).max(60),
  /** SHA-256 of the file. */
  fileSha256: Sha256Hex,
  channel: z.literal('import'),
})
export type ImportedCompletionRecord = z.infer<typeof ImportedCompletionRecord>

/** "We talked about it": a workplace held a conversation about a lesson. About the unit, never about who was there. */
export const TalkRecord = z.strictObject({
  kind: z.literal('talk'),
  ...envelope,
  ...obligation,
  ...actor,
  lessonId: LessonId,
  unitId: UnitId,
  heldOn: Day,
  channel: z.enum(['msteams-bot', 'tab']),
})
export type TalkRecord = z.infer<typeof TalkRecord>
