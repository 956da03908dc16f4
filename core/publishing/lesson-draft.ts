import { z } from 'zod'
import { Sha256Hex } from '../facts/hashing'
import { Language, LANGUAGES, type InEachLanguage } from '../language/language'
import { Lesson, ORDINARY_PASS_MARK } from '../training/lesson'

/** What is written may be empty or far too long while it is a draft; this only keeps a draft within what can be stored. */
const text = z.string().normalize().max(20_000)
const texts = z.record(Language, text)
const id = z.string().max(40)

const OptionDraft = z.strictObject({ optionId: id, text: texts, isRight: z.boolean() })
export type OptionDraft = z.infer<typeof OptionDraft>

const QuestionDraft = z.strictObject({
  questionId: id,
  kind: z.enum(['single', 'multiple', 'true-false']),
  question: texts,
  explanation: texts,
  /** Kept when it becomes a statement, so that nothing is lost by trying. */
  options: z.array(OptionDraft).max(12),
  isTrue: z.boolean(),
})
export type QuestionDraft = z.infer<typeof QuestionDraft>

/** A lesson while somebody writes it: every field of both kinds, each possibly wrong or half done. */
export const LessonDraft = z.strictObject({
  where: z.enum(['here', 'elsewhere']),
  title: texts,
  minutes: z.int().min(0).max(9_999),
  body: texts,
  reflection: texts,
  conversationGuide: z.array(texts).max(20),
  questions: z.array(QuestionDraft).max(30),
  passMark: z.int().min(0).max(1_000),
  picture: z.strictObject({ sha256: Sha256Hex, mediaType: z.enum(['image/png', 'image/jpeg']), alternative: texts }).optional(),
  film: z.strictObject({ url: z.string().max(2_000), title: texts }).optional(),
  system: text,
  url: z.string().max(2_000),
})
export type LessonDraft = z.infer<typeof LessonDraft>

export function noTexts(): InEachLanguage<string> {
  return { nb: '', nn: '', en: '' }
}

export function emptyLessonDraft(): LessonDraft {
  return {
    where: 'here',
    title: noTexts(),
    minutes: 4,
    body: noTexts(),
    reflection: noTexts(),
    conversationGuide: [noTexts()],
    questions: [],
    passMark: ORDINARY_PASS_MARK,
    system: '',
    url: '',
  }
}

/** The draft that a published lesson, or one of the library, is edited in. */
export function draftOfLesson(lesson: Lesson): LessonDraft {
  const { title, minutes, body, reflection, conversationGuide } = lesson
  const common = { ...emptyLessonDraft(), where: lesson.where, title, minutes, body, reflection, conversationGuide }
  if (lesson.where === 'elsewhere') return { ...common, system: lesson.system, url: lesson.url }
  const { questions, passMark, picture, film } = lesson
  return {
    ...common,
    questions: questions.map((question) => (question.kind === 'true-false' ? { ...question, options: [] } : { ...question, isTrue: true })),
    passMark,
    ...(picture && { picture }),
    ...(film && { film }),
  }
}

/** The lesson that a draft would become; whether it is one says the schema `Lesson`. */
export function lessonOfDraft(lessonId: string, draft: LessonDraft): Record<string, unknown> {
  const { where, title, minutes, body, reflection, conversationGuide } = draft
  const common = { where, lessonId, title, minutes, body, reflection, conversationGuide }
  if (where === 'elsewhere') return { ...common, system: draft.system, url: draft.url }
  const questions = draft.questions.map(({ options, isTrue, ...question }) => (question.kind === 'true-false' ? { ...question, isTrue } : { ...question, options }))
  return { ...common, questions, passMark: draft.passMark, ...(draft.picture && { picture: draft.picture }), ...(draft.film && { film: draft.film }) }
}

/** What a draft is called in a list, in whatever language it has a title. */
export function titleOfDraft({ title }: { title: InEachLanguage<string> }): InEachLanguage<string> {
  const any = LANGUAGES.map((language) => title[language].trim()).find((written) => written !== '') ?? ''
  return { nb: title.nb.trim() || any, nn: title.nn.trim() || any, en: title.en.trim() || any }
}
