import { z } from 'zod'
import { Day } from '../days/day'
import { Sha256Hex } from '../facts/hashing'
import { Language } from '../language/language'
import { RequirementId } from '../obligations/requirement'
import { UnitLevel } from '../organisation/organisation-change'
import { AudienceDraft } from '../publishing/audience-draft'
import { LessonDraft } from '../publishing/lesson-draft'
import { RequirementDraft } from '../publishing/requirement-draft'
import { ScheduleDraft } from '../publishing/schedule-draft'
import { LessonId } from '../training/lesson'
import { question } from './question'
import { tallyOf } from './tally-of'

const texts = z.record(Language, z.string())
const problems = z.array(z.strictObject({ path: z.string(), problem: z.string() }))

/** Whom an audience includes today, while it is being built. `problems` when it is not one yet. */
export const countAudience = question({
  method: 'POST',
  path: '/api/rules/audience',
  input: z.strictObject({ audience: AudienceDraft }),
  answer: z.strictObject({ ...tallyOf('concerned'), problems }),
})

/** The days on which the next rounds of a schedule, or the lessons of a programme for somebody who begins today, open and are due. */
export const plannedDays = question({
  method: 'POST',
  path: '/api/rules/days',
  input: z.strictObject({
    dueInDays: z.int().min(0).max(99_999),
    /** One of these two. */
    schedule: ScheduleDraft.optional(),
    cadence: RequirementDraft.shape.cadence.optional(),
    /** With a cadence. */
    lessons: z.int().min(0).max(60).optional(),
  }),
  answer: z.strictObject({ days: z.array(z.strictObject({ opensOn: Day, dueOn: Day })), problems }),
})

/** The units and roles that an audience may name. */
export const organisationParts = question({
  method: 'GET',
  path: '/api/rules/units',
  input: z.strictObject({}),
  answer: z.strictObject({
    units: z.array(z.strictObject({ unitId: z.string(), name: z.string(), level: UnitLevel, parentId: z.string().optional() })),
    roles: z.array(z.string()),
  }),
})

/** What the starter library would bring: lessons never published here, and the programmes that nobody has begun on. */
export const previewLibrary = question({
  method: 'GET',
  path: '/api/rules/library',
  input: z.strictObject({}),
  answer: z.strictObject({
    lessons: z.array(z.strictObject({ lessonId: z.string(), title: texts, minutes: z.int(), questions: z.int() })),
    programmes: z.array(z.strictObject({ requirementId: z.string(), title: texts, lessons: z.int() })),
    suggestedFirstDay: Day,
    previewKey: Sha256Hex,
  }),
})

/** Publishes those lessons as 1.0 from today and leaves those programmes as drafts. */
export const importLibrary = question({
  method: 'POST',
  path: '/api/rules/library',
  input: z.strictObject({ firstOn: Day, previewKey: Sha256Hex }),
  answer: z.strictObject({ lessons: z.int(), programmes: z.int(), logNumber: z.int() }),
})

/** Largest picture of a lesson: a phone on a ward loads it in a moment. */
export const MAXIMUM_PICTURE_BYTES = 300_000
const PictureType = z.enum(['image/png', 'image/jpeg'])

/** Keeps a picture for a lesson. It is shown to nobody before a lesson with it is published. */
export const savePicture = question({
  method: 'POST',
  path: '/api/rules/picture',
  input: z.strictObject({ contentBase64: z.base64().max(420_000) }),
  answer: z.strictObject({ sha256: Sha256Hex, mediaType: PictureType }),
})

/** A picture that was saved, for whoever edits the lesson. */
export const readPicture = question({
  method: 'GET',
  path: '/api/rules/picture',
  input: z.strictObject({ sha256: Sha256Hex }),
  answer: z.strictObject({ contentBase64: z.string(), mediaType: PictureType }),
})

const fewOrCount = z.int().optional()

/** How the questions of a lesson are answered the first time. Only of at least five people, and no group below five. */
export const lessonAnswers = question({
  method: 'GET',
  path: '/api/rules/answers',
  input: z.strictObject({ lessonId: LessonId }),
  answer: z.strictObject({
    questions: z.array(
      z.strictObject({
        questionId: z.string(),
        question: texts,
        /** Absent when fewer than five answered. */
        people: fewOrCount,
        /** Absent when it would be about fewer than five, as every count here. */
        wrong: fewOrCount,
        options: z.array(z.strictObject({ text: texts.optional(), optionId: z.string(), isRight: z.boolean(), chosen: fewOrCount })),
      }),
    ),
  }),
})

/** The cards of the chat as they would look, for a draft. `problems` when it cannot be drawn yet. */
export const previewLessonCards = question({
  method: 'POST',
  path: '/api/rules/lesson-cards',
  input: z.strictObject({ lessonId: LessonId, language: Language, content: LessonDraft }),
  answer: z.strictObject({ cards: z.array(z.strictObject({ card: z.record(z.string(), z.unknown()) })), problems }),
})

/** The card of the chat as it would look, for the draft of an activity. `problems` when it cannot be drawn yet. */
export const previewActivityCard = question({
  method: 'POST',
  path: '/api/rules/activity-card',
  input: z.strictObject({ requirementId: RequirementId, language: Language, content: RequirementDraft }),
  answer: z.strictObject({ cards: z.array(z.strictObject({ card: z.record(z.string(), z.unknown()) })), problems }),
})

/** What helps a controller to write, beside the drafts themselves. */
export const AUTHORING_QUESTIONS = {
  countAudience,
  plannedDays,
  organisationParts,
  previewLibrary,
  importLibrary,
  savePicture,
  readPicture,
  lessonAnswers,
  previewLessonCards,
  previewActivityCard,
}
