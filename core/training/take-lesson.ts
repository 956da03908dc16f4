import { canonicalJson } from '../facts/canonical-json'
import type { ControlQuestion, LessonHere } from './lesson'

/** One answer: the options that were chosen, `true` or `false` for a statement. */
export type Attempt = { chosen: string[]; isRight: boolean }

/** How far somebody has come with one obligation to learn. Kept until the lesson is completed, so that any device goes on from there. */
export type LessonProgress = {
  /** Which questions are asked, in their order: all, or at a renewal only some. */
  questionIds: string[]
  attempts: Record<string, Attempt[]>
}

export type NextStep =
  /** `attempt` counts from 0 and comes back with the answer, so that one delivered twice counts once. */
  { step: 'question'; question: ControlQuestion; number: number; of: number; attempt: number } | { step: 'done'; hasRepeats: boolean; right: number; of: number }

export type Answered =
  | { outcome: 'answered' | 'answered-before'; progress: LessonProgress; question: ControlQuestion; attempt: Attempt }
  /** Not asked here, or not now: the card is out of date. */
  | { outcome: 'not-asked' }

export function beginLesson(questions: readonly ControlQuestion[]): LessonProgress {
  return { questionIds: questions.map(({ questionId }) => questionId), attempts: {} }
}

/** What a lesson that was completed before asks at a renewal: what was wrong at first and what has changed since; everything when that would be nothing. */
export function selectQuestions(lesson: LessonHere, earlier: { lesson: LessonHere; progress: LessonProgress }): ControlQuestion[] {
  const known = new Map(earlier.lesson.questions.map((question) => [question.questionId, canonicalJson(question)]))
  const selected = lesson.questions.filter(
    (question) => earlier.progress.attempts[question.questionId]?.[0]?.isRight !== true || known.get(question.questionId) !== canonicalJson(question),
  )
  return selected.length > 0 ? selected : lesson.questions
}

/**
 * What comes now: the questions not answered yet in their order, then those answered wrong again and again, until enough are
 * right for the pass mark. Questions that a newer version does not have any more are not asked.
 */
export function nextStep(lesson: LessonHere, progress: LessonProgress): NextStep {
  const questions = listAsked(lesson, progress)
  const attemptsOf = ({ questionId }: ControlQuestion) => progress.attempts[questionId] ?? []
  const number = (question: ControlQuestion) => questions.indexOf(question) + 1
  const ask = (question: ControlQuestion): NextStep => ({ step: 'question', question, number: number(question), of: questions.length, attempt: attemptsOf(question).length })
  const fresh = questions.find((question) => attemptsOf(question).length === 0)
  if (fresh) return ask(fresh)
  const right = questions.filter((question) => attemptsOf(question).at(-1)?.isRight).length
  const again = questions.filter((question) => attemptsOf(question).at(-1)?.isRight !== true)
  // The one that waits longest, so that nobody is asked the same twice in a row while there are others.
  const [next] = again.sort((a, b) => attemptsOf(a).length - attemptsOf(b).length)
  if (next && right * 100 < lesson.passMark * questions.length) return ask(next)
  return { step: 'done', hasRepeats: questions.some((question) => attemptsOf(question)[0]?.isRight !== true), right, of: questions.length }
}

/** The progress with this answer in it. The same answer delivered twice is one; nobody can answer what was not asked. */
export function answerQuestion(lesson: LessonHere, progress: LessonProgress, { questionId, attempt, chosen }: { questionId: string; attempt: number; chosen: readonly string[] }): Answered {
  const question = listAsked(lesson, progress).find((asked) => asked.questionId === questionId)
  if (!question) return { outcome: 'not-asked' }
  const before = progress.attempts[questionId] ?? []
  const known = before[attempt]
  if (known) return { outcome: 'answered-before', progress, question, attempt: known }
  const next = nextStep(lesson, progress)
  if (next.step !== 'question' || next.question !== question || attempt !== before.length || chosen.length === 0) return { outcome: 'not-asked' }
  const own: Attempt = { chosen: [...chosen], isRight: isRightAnswer(question, chosen) }
  return { outcome: 'answered', progress: { ...progress, attempts: { ...progress.attempts, [questionId]: [...before, own] } }, question, attempt: own }
}

/** Exactly the right options, whatever their order. */
export function isRightAnswer(question: ControlQuestion, chosen: readonly string[]): boolean {
  const right = listRightAnswers(question)
  return new Set(chosen).size === right.length && right.every((id) => chosen.includes(id))
}

export function listRightAnswers(question: ControlQuestion): string[] {
  if (question.kind === 'true-false') return [String(question.isTrue)]
  return question.options.filter(({ isRight }) => isRight).map(({ optionId }) => optionId)
}

function listAsked({ questions }: LessonHere, { questionIds }: LessonProgress): ControlQuestion[] {
  return questionIds.flatMap((questionId) => questions.find((question) => question.questionId === questionId) ?? [])
}
