import { z } from 'zod'
import { Day, Instant } from '../days/day'
import { ExemptionReason } from '../facts/rule-facts'
import { Sha256Hex } from '../facts/hashing'
import { MOST_PRESENT } from '../facts/training-facts'
import { Language } from '../language/language'
import { ExclusionReason, StandingState } from '../obligations/obligation'
import { PersonId, UnitId } from '../organisation/organisation-change'
import { Lesson, LessonId } from '../training/lesson'
import { question } from './question'
import { EvidenceView, RecordView } from './views'
import { writtenReason } from './written-reason'

const inEachLanguage = z.record(Language, z.string())
const requirementId = z.string().max(40)
const logNumber = z.int()

/** Why somebody need not do it, since when and who decided that. */
export const ExemptionView = z.strictObject({ since: Day, reasonCode: ExemptionReason, reason: z.string(), byName: z.string().optional() })
export type ExemptionView = z.infer<typeof ExemptionView>

/** Where a person is in a programme. Done or not done and how that is known; never what was answered, nor how much of it was wrong. */
export const ProgrammeStanding = z.strictObject({
  requirementId,
  done: z.int(),
  /** Lessons that are owed, also those to come; without those that somebody is excluded from. */
  total: z.int(),
  /** Lessons that are out and not completed, the overdue ones with them. */
  open: z.int(),
  overdue: z.int(),
  evidence: z.strictObject({ own: z.int(), meeting: z.int(), registered: z.int(), imported: z.int() }),
  /** The open lesson that is due first. */
  next: z.strictObject({ lessonId: LessonId, title: inEachLanguage, dueOn: Day }).optional(),
  exemption: ExemptionView.optional(),
})
export type ProgrammeStanding = z.infer<typeof ProgrammeStanding>

/** The person has said that a registration is not so, and what it was for is still open. */
export const ObjectionView = z.strictObject({ title: inEachLanguage, reason: z.string(), recordedAt: Instant })
export type ObjectionView = z.infer<typeof ObjectionView>

/** What one person of the leader's own unit has to sign and learn, lesson by lesson. */
export const personTraining = question({
  method: 'GET',
  path: '/api/unit/person',
  input: z.strictObject({ personId: PersonId }),
  answer: z.strictObject({
    personId: z.string(),
    displayName: z.string(),
    requirements: z.array(
      z.strictObject({
        requirementId,
        kind: z.enum(['sign', 'learn']),
        title: inEachLanguage,
        exemption: ExemptionView.optional(),
        /** Of a programme. */
        lessons: z.array(
          z.strictObject({
            lessonId: LessonId,
            title: inEachLanguage,
            obligationKey: Sha256Hex,
            step: z.int(),
            state: StandingState,
            opensOn: Day,
            dueOn: Day,
            /** The first day on which a completion that is registered may have been. */
            countsFrom: Day,
            evidence: EvidenceView.optional(),
            fulfilledBy: RecordView.optional(),
            excludedBecause: ExclusionReason.optional(),
          }),
        ),
      }),
    ),
    logNumber,
  }),
})

/** When a unit talked about a lesson, and who said so. */
export const TalkView = z.strictObject({ heldOn: Day, byName: z.string().optional() })
export type TalkView = z.infer<typeof TalkView>

/** Lessons that are out, or go out within days, and whether the unit has talked about them. For its leader and ethics guides. */
export const unitLessons = question({
  method: 'GET',
  path: '/api/unit/lessons',
  input: z.strictObject({ unitId: UnitId }),
  answer: z.strictObject({
    unitId: z.string(),
    name: z.string(),
    lessons: z.array(
      z.strictObject({
        requirementId,
        programme: inEachLanguage,
        lessonId: LessonId,
        title: inEachLanguage,
        minutes: z.int(),
        outOn: Day,
        isOut: z.boolean(),
        isBroughtBack: z.boolean(),
        /** The first day on which the unit may have talked about it. */
        talkedFrom: Day,
        talk: TalkView.optional(),
      }),
    ),
    logNumber,
  }),
})

const lessonOfUnit = { unitId: UnitId, requirementId, lessonId: LessonId }

/** A lesson for the big screen, with who works in the unit. It knows the right answers: they are solved together. */
export const meeting = question({
  method: 'GET',
  path: '/api/meeting',
  input: z.strictObject(lessonOfUnit),
  answer: z.strictObject({
    unitName: z.string(),
    lesson: Lesson,
    outOn: Day,
    /** The first day on which the meeting may have been. */
    heldFrom: Day,
    talk: TalkView.optional(),
    people: z.array(
      z.strictObject({
        personId: z.string(),
        displayName: z.string(),
        unitName: z.string(),
        /** Only for the leader, who may see it. */
        lacksLesson: z.boolean().optional(),
      }),
    ),
    logNumber,
  }),
})

export const AttendanceOutcome = z.enum(['recorded', 'already-completed', 'not-out-yet', 'excluded', 'not-owed', 'not-in-unit', 'runs-the-meeting'])
export type AttendanceOutcome = z.infer<typeof AttendanceOutcome>

/** The lesson was taken in a meeting. `meetingId` is made by the page: the same meeting sent twice is one. */
export const holdMeeting = question({
  method: 'POST',
  path: '/api/meeting',
  input: z.strictObject({ meetingId: z.guid(), ...lessonOfUnit, heldOn: Day, language: Language, personIds: z.array(PersonId).min(1).max(MOST_PRESENT) }),
  answer: z.strictObject({
    attendances: z.array(z.strictObject({ personId: z.string(), displayName: z.string(), outcome: AttendanceOutcome })),
    talk: TalkView.optional(),
    logNumber,
  }),
})

/** The unit talked about a lesson. Whoever comes second gets the answer of the first. */
export const holdTalk = question({
  method: 'POST',
  path: '/api/talk',
  input: z.strictObject({ ...lessonOfUnit, heldOn: Day }),
  answer: z.strictObject({ talk: TalkView, already: z.boolean() }),
})

/** A page scanned in colour is well below three megabytes. The scan is base64. */
export const AttachedScan = z.strictObject({
  fileName: z.string().normalize().regex(/^[^\\/:*?"<>|]{1,100}\.(pdf|png|jpg|jpeg)$/i),
  contentBase64: z.base64().max(4_200_000),
})

/** Registers a completion on paper, or one from before this app, for somebody of my own unit. */
export const registerCompletion = question({
  method: 'POST',
  path: '/api/completion',
  input: z.strictObject({ personId: PersonId, obligationKey: Sha256Hex, step: z.int().min(0), completedOn: Day, reason: writtenReason, scan: AttachedScan.optional() }),
  answer: z.strictObject({ record: RecordView }),
})

/** Exempts somebody of my own unit from a requirement, or ends that. */
export const exempt = question({
  method: 'POST',
  path: '/api/exemption',
  input: z.strictObject({ personId: PersonId, requirementId, exempts: z.boolean(), reasonCode: ExemptionReason, reason: writtenReason }),
  answer: z.strictObject({ exempts: z.boolean(), logNumber }),
})
