import { z } from 'zod'
import { Day, Instant } from '../days/day'
import { VersionLevel } from '../facts/fact'
import { Sha256Hex } from '../facts/hashing'
import { Language } from '../language/language'
import { Theme } from '../obligations/activity'
import { RequirementId } from '../obligations/requirement'
import { UnitId, UnitLevel } from '../organisation/organisation-change'
import { LessonDraft } from '../publishing/lesson-draft'
import { RequirementDraft } from '../publishing/requirement-draft'
import { LessonId } from '../training/lesson'
import { question } from './question'
import { tallyOf } from './tally-of'
import { writtenReason } from './written-reason'

const texts = z.record(Language, z.string())
const problems = z.array(z.strictObject({ path: z.string(), problem: z.string() }))
const previewKey = Sha256Hex
const logNumber = z.int()

const draftMark = z.strictObject({ revision: z.int(), savedBy: z.string(), savedAt: Instant })

const listedActivity = z.strictObject({ theme: Theme.optional(), ofUnitId: z.string().optional(), ofUnitName: z.string().optional(), isShownOnly: z.boolean(), isFollowUp: z.boolean() })

const listedRequirement = z.strictObject({
  requirementId: z.string(),
  /** Absent while it is only a draft, which may become any. */
  kind: z.enum(['sign', 'learn', 'act']).optional(),
  title: texts,
  lessons: z.int(),
  /** Of an activity. Names of units are those of today. */
  activity: listedActivity.optional(),
  published: z.strictObject({ version: z.int(), effectiveOn: Day, withdrawnFrom: Day.optional() }).optional(),
  draft: draftMark.optional(),
})

/** All that a controller publishes, and where somebody is writing on something. */
export const rules = question({
  method: 'GET',
  path: '/api/rules',
  input: z.strictObject({}),
  answer: z.strictObject({
    documents: z.array(z.strictObject({ documentId: z.string(), title: texts, version: z.string(), effectiveOn: Day })),
    lessons: z.array(
      z.strictObject({
        lessonId: z.string(),
        title: texts,
        /** Absent while it is only a draft. */
        published: z.strictObject({ version: z.string(), effectiveOn: Day, minutes: z.int(), where: z.enum(['here', 'elsewhere']) }).optional(),
        /** Requirements in force that have it. */
        requirementIds: z.array(z.string()),
        draft: draftMark.optional(),
      }),
    ),
    requirements: z.array(listedRequirement),
    /** Lessons of the starter library that were never published. */
    libraryLeft: z.int(),
    logNumber,
  }),
})

/** What leaders have added to the wheels of their own units, and are writing on. */
export const ownActivities = question({
  method: 'GET',
  path: '/api/rules/own',
  input: z.strictObject({}),
  answer: z.strictObject({
    units: z.array(z.strictObject({ unitId: z.string(), name: z.string(), level: UnitLevel, hasBelow: z.boolean() })),
    requirements: z.array(listedRequirement),
    logNumber,
  }),
})

/** A published version for the history of a lesson or requirement. */
const pastVersion = z.strictObject({ version: z.string(), effectiveOn: Day, recordedAt: Instant, publishedBy: z.string(), reason: z.string() })

const kept = {
  /** 0 when nobody has saved one. A draft is saved on top of the revision it was read in, or refused. */
  revision: z.int(),
  savedBy: z.string().optional(),
  savedAt: Instant.optional(),
  from: z.enum(['kept', 'published', 'library', 'empty']),
  /** What was kept cannot be read any more; `content` begins anew. */
  isUnreadable: z.boolean(),
  versions: z.array(pastVersion),
}
const beginning = z.enum(['published', 'library', 'empty']).optional()

/** The draft of a lesson; where there is none, or one is to begin anew, what it would begin with. Nothing is stored. */
export const lessonDraft = question({
  method: 'GET',
  path: '/api/rules/lesson-draft',
  input: z.strictObject({ lessonId: LessonId, begin: beginning }),
  answer: z.strictObject({ lessonId: z.string(), content: LessonDraft, ...kept }),
})

/** The draft of a requirement, likewise. */
export const requirementDraft = question({
  method: 'GET',
  path: '/api/rules/requirement-draft',
  input: z.strictObject({ requirementId: RequirementId, kind: z.enum(['sign', 'learn', 'act']).optional(), begin: beginning, /** In whose own wheel a new activity is to stand. A leader's must be in one. */ ofUnitId: UnitId.optional() }),
  answer: z.strictObject({
    requirementId: z.string(),
    content: RequirementDraft,
    ...kept,
    /** When it ends, or ended. */
    withdrawnFrom: Day.optional(),
  }),
})

const saved = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('saved'), revision: z.int(), savedAt: Instant }),
  /** Somebody saved in the meantime; nothing was written over. */
  z.strictObject({ outcome: z.literal('overtaken'), revision: z.int(), savedBy: z.string(), savedAt: Instant }),
])
const basedOn = z.int().min(0)

export const saveLessonDraft = question({
  method: 'PUT',
  path: '/api/rules/lesson-draft',
  input: z.strictObject({ lessonId: LessonId, basedOn, content: LessonDraft }),
  answer: saved,
})

export const saveRequirementDraft = question({
  method: 'PUT',
  path: '/api/rules/requirement-draft',
  input: z.strictObject({ requirementId: RequirementId, basedOn, content: RequirementDraft }),
  answer: saved,
})

export const discardDraft = question({
  method: 'POST',
  path: '/api/rules/discarded-draft',
  input: z.strictObject({ kind: z.enum(['lesson', 'requirement']), id: LessonId, basedOn }),
  answer: saved,
})

const lessonToPublish = z.strictObject({ lessonId: LessonId, level: VersionLevel, effectiveOn: Day, reason: writtenReason, content: LessonDraft })

/** Whom the version reaches, and what stops it. `previewKey` must come back with the publication. */
export const previewLesson = question({
  method: 'POST',
  path: '/api/rules/lesson-preview',
  input: lessonToPublish,
  answer: z.strictObject({ ...tallyOf('concerned', 'reopened', 'opened'), requirementIds: z.array(z.string()), problems, nextVersion: z.string(), previewKey }),
})

/** Publishes exactly what was previewed; what differs is refused as `out-of-date`. */
export const publishLesson = question({
  method: 'POST',
  path: '/api/rules/lesson',
  input: lessonToPublish.extend({ previewKey }),
  answer: z.strictObject({ version: z.string(), effectiveOn: Day, logNumber }),
})

const requirementToPublish = z.strictObject({
  requirementId: RequirementId,
  effectiveOn: Day,
  openRounds: z.enum(['keep', 'change']),
  reason: writtenReason,
  content: RequirementDraft,
})

export const previewRequirement = question({
  method: 'POST',
  path: '/api/rules/requirement-preview',
  input: requirementToPublish,
  answer: z.strictObject({ ...tallyOf('concerned', 'newly', 'noLonger', 'opened', 'closed', 'kept'), problems, nextVersion: z.string(), previewKey }),
})

export const publishRequirement = question({
  method: 'POST',
  path: '/api/rules/requirement',
  input: requirementToPublish.extend({ previewKey }),
  answer: z.strictObject({ version: z.string(), effectiveOn: Day, logNumber }),
})

const withdrawal = z.strictObject({ requirementId: RequirementId, effectiveOn: Day, reason: writtenReason })

/** People who have open tasks that go away, and how many tasks. */
export const previewWithdrawal = question({
  method: 'POST',
  path: '/api/rules/withdrawal-preview',
  input: withdrawal,
  answer: z.strictObject({ ...tallyOf('concerned', 'closed'), problems, previewKey }),
})

export const withdrawRequirement = question({
  method: 'POST',
  path: '/api/rules/withdrawal',
  input: withdrawal.extend({ previewKey }),
  answer: z.strictObject({ effectiveOn: Day, logNumber }),
})

const cardText = z.string().normalize().trim().min(1).max(400)
const lessonReturn = z.strictObject({ requirementId: RequirementId, lessonId: LessonId, dueInDays: z.int().min(1).max(365), reason: z.record(Language, cardText) })

/** Who gets a lesson again that is brought back today. */
export const previewReturn = question({
  method: 'POST',
  path: '/api/rules/return-preview',
  input: lessonReturn,
  answer: z.strictObject({ ...tallyOf('reopened', 'stillOpen'), problems, previewKey }),
})

export const returnLesson = question({
  method: 'POST',
  path: '/api/rules/return',
  input: lessonReturn.extend({ previewKey }),
  answer: z.strictObject({ effectiveOn: Day, logNumber }),
})

/** The rounds of a requirement whose day can be moved for everybody. */
export const movableRounds = question({
  method: 'GET',
  path: '/api/rules/rounds',
  input: z.strictObject({ requirementId: RequirementId }),
  answer: z.strictObject({ rounds: z.array(z.strictObject({ round: z.string(), opensOn: Day, dueOn: Day, isMoved: z.boolean() })) }),
})

const roundMove = z.strictObject({ requirementId: RequirementId, round: z.string().min(1).max(100), /** Absent: for everybody. */ subject: z.string().min(1).max(120).optional(), dueOn: Day, reason: writtenReason })

export const previewRoundMove = question({
  method: 'POST',
  path: '/api/rules/move-preview',
  input: roundMove,
  answer: z.strictObject({ ...tallyOf('open', 'upcoming'), problems, previewKey }),
})

export const moveRound = question({
  method: 'POST',
  path: '/api/rules/move',
  input: roundMove.extend({ previewKey }),
  answer: z.strictObject({ dueOn: Day, logNumber }),
})

/** How lessons, programmes and other requirements come to count. */
export const RULES_QUESTIONS = {
  rules,
  ownActivities,
  lessonDraft,
  requirementDraft,
  saveLessonDraft,
  saveRequirementDraft,
  discardDraft,
  previewLesson,
  publishLesson,
  previewRequirement,
  publishRequirement,
  previewWithdrawal,
  withdrawRequirement,
  previewReturn,
  returnLesson,
  movableRounds,
  previewRoundMove,
  moveRound,
}
