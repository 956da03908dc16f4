import { z } from 'zod'
import { listTextProblems } from '../documents/document-text'
import { Sha256Hex } from '../facts/hashing'
import { LANGUAGES, Language, type InEachLanguage } from '../language/language'

/** What an ordinary reader gets through in five minutes with the questions (about 500 words), and what fits into one card. */
export const MAXIMUM_LESSON_TEXT = 3_500
const MAXIMUM_LESSON_MINUTES = 5
/** Answers that make up at least this many percent of the questions pass, where the controller says nothing else. */
export const ORDINARY_PASS_MARK = 80

/** One line or a few, in all three languages, as people wrote it. Unicode NFC, so that it hashes as it looks. */
function written(maximum: number) {
  return z.record(Language, z.string().normalize().trim().min(1).max(maximum))
}

export const LessonId = z.string().regex(/^[a-z0-9-]{1,40}$/)
const partId = z.string().regex(/^[a-z0-9-]{1,20}$/)
const httpsUrl = z.url({ protocol: /^https$/, hostname: z.regexes.domain }).max(500)

const asked = { questionId: partId, question: written(300), explanation: written(400) }
const Option = z.strictObject({ optionId: partId, text: written(120), isRight: z.boolean() })
const options = z.array(Option).min(2).max(6)

/** A control question. `explanation` is shown after each answer, right or wrong. */
export const ControlQuestion = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single'), ...asked, options }),
  z.strictObject({ kind: z.literal('multiple'), ...asked, options }),
  z.strictObject({ kind: z.literal('true-false'), ...asked, isTrue: z.boolean() }),
])
export type ControlQuestion = z.infer<typeof ControlQuestion>

const shared = {
  lessonId: LessonId,
  title: written(80),
  minutes: z.int().min(1).max(MAXIMUM_LESSON_MINUTES),
  /** What the colleagues talk about together; asked of nobody as a test. */
  reflection: written(400),
  /** How a leader runs a conversation of five minutes about it, step by step. */
  conversationGuide: z.array(written(300)).min(1).max(6),
}

/** A lesson taken here: a short text, perhaps a picture or a film, a reflection question and control questions. */
export const LessonHere = z.strictObject({
  where: z.literal('here'),
  ...shared,
  /** Markdown: headings, paragraphs, lists, emphasis and https links. */
  body: written(MAXIMUM_LESSON_TEXT),
  /** Lies frozen under the hash of its base64 text. The alternative text is what a person who does not see it is told. */
  picture: z.strictObject({ sha256: Sha256Hex, mediaType: z.enum(['image/png', 'image/jpeg']), alternative: written(300) }).optional(),
  film: z.strictObject({ url: httpsUrl, title: written(120) }).optional(),
  questions: z.array(ControlQuestion).min(1).max(10),
  /** Percent of the questions that must be right; wrong ones come again until they are. */
  passMark: z.int().min(1).max(100),
})
export type LessonHere = z.infer<typeof LessonHere>

/** A course that lives in another system. Its card opens the link; that it was completed is imported or registered by the leader. */
export const LessonElsewhere = z.strictObject({
  where: z.literal('elsewhere'),
  ...shared,
  minutes: z.int().min(1).max(600),
  /** What it is about, for the card. */
  body: written(600),
  system: z.string().normalize().trim().min(1).max(60),
  url: httpsUrl,
})
export type LessonElsewhere = z.infer<typeof LessonElsewhere>

/** What a lesson consists of. Published, it lies frozen as canonical JSON under its hash. */
export const Lesson = z.discriminatedUnion('where', [LessonHere, LessonElsewhere])
export type Lesson = z.infer<typeof Lesson>

/** What a reader's words are found under; `path` says where, `questions.2.options`. */
export type LessonProblem = {
  path: string
  problem: 'no-right-answer' | 'several-right-answers' | 'every-answer-right' | 'same-id' | 'same-text' | 'raw-html' | 'macro' | 'link' | 'control-characters' | 'too-long' | 'empty'
}

/** What keeps a well-formed lesson from being published: one that nobody can pass, or a text that a card would show as something else. */
export function listLessonProblems(lesson: Lesson): LessonProblem[] {
  return [...listTextsOf(lesson).flatMap(listProblemsOfText), ...(lesson.where === 'here' ? listQuestionProblems(lesson.questions) : [])]
}

function listQuestionProblems(questions: readonly ControlQuestion[]): LessonProblem[] {
  const ids = questions.map(({ questionId }) => questionId)
  return questions.flatMap((question, index): LessonProblem[] => {
    const path = `questions.${index}`
    const twice: LessonProblem[] = ids.indexOf(question.questionId) < index ? [{ path, problem: 'same-id' }] : []
    return question.kind === 'true-false' ? twice : [...twice, ...listOptionProblems(question, `${path}.options`)]
  })
}

function listOptionProblems({ kind, options: all }: Exclude<ControlQuestion, { kind: 'true-false' }>, path: string): LessonProblem[] {
  const right = all.filter(({ isRight }) => isRight).length
  const problems: LessonProblem[] = []
  if (right === 0) problems.push({ path, problem: 'no-right-answer' })
  if (kind === 'single' && right > 1) problems.push({ path, problem: 'several-right-answers' })
  if (kind === 'multiple' && right === all.length) problems.push({ path, problem: 'every-answer-right' })
  if (new Set(all.map(({ optionId }) => optionId)).size < all.length) problems.push({ path, problem: 'same-id' })
  if (LANGUAGES.some((language) => new Set(all.map(({ text }) => text[language].toLowerCase())).size < all.length)) problems.push({ path, problem: 'same-text' })
  return problems
}

type Placed = { path: string; text: string }

function listProblemsOfText({ path, text }: Placed): LessonProblem[] {
  return listTextProblems(text).map((problem) => ({ path, problem }))
}

/** Every text people meet, with where it stands. */
export function listTextsOf(lesson: Lesson): Placed[] {
  const each = (path: string, texts: InEachLanguage<string>) => LANGUAGES.map((language) => ({ path: `${path}.${language}`, text: texts[language] }))
  const common = [
    ...each('title', lesson.title),
    ...each('body', lesson.body),
    ...each('reflection', lesson.reflection),
    ...lesson.conversationGuide.flatMap((step, index) => each(`conversationGuide.${index}`, step)),
  ]
  if (lesson.where === 'elsewhere') return common
  return [
    ...common,
    ...(lesson.picture ? each('picture.alternative', lesson.picture.alternative) : []),
    ...(lesson.film ? each('film.title', lesson.film.title) : []),
    ...lesson.questions.flatMap((question, index) => [
      ...each(`questions.${index}.question`, question.question),
      ...each(`questions.${index}.explanation`, question.explanation),
      ...(question.kind === 'true-false' ? [] : question.options.flatMap(({ text }, option) => each(`questions.${index}.options.${option}.text`, text))),
    ]),
  ]
}
