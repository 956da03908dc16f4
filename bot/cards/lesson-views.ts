import { splitIntoBlocks } from '../../core/documents/document-text'
import type { LogState } from '../../core/facts/log-state'
import type { LessonPublication } from '../../core/facts/rule-facts'
import type { Language } from '../../core/language/language'
import type { LearnStanding } from '../../core/obligations/obligation'
import { keyOf } from '../../core/signing/decide-signature'
import { findCurrentLesson } from '../../core/training/decide-completion'
import type { ControlQuestion, LessonElsewhere, LessonHere } from '../../core/training/lesson'
import { listRightAnswers, nextStep, type Attempt, type LessonProgress, type NextStep } from '../../core/training/take-lesson'
import type { ViewParts } from './obligation-views'
import { splitIntoPages } from './pages'
import type { AnswerFeedback, LessonClosedView, LessonData, LessonElsewhereView, LessonFeedbackView, LessonQuestionView, LessonTextView, LessonView } from './training-views'

export function lessonDataOf({ sha256, language }: Pick<ViewParts, 'sha256' | 'language'>, { obligation, step }: LearnStanding): LessonData {
  return { obligationKey: keyOf(sha256, obligation), lessonId: obligation.lessonId, step, language }
}

/** The version that is taken today; without one there would be nothing to take. */
export function requireCurrentLesson({ state, today }: Pick<ViewParts, 'state' | 'today'>, lessonId: string): LessonPublication {
  const publication = findCurrentLesson(state, lessonId, today)
  if (!publication) throw new Error(`Lesson ${lessonId} has no version in force on ${today}`)
  return publication
}

/** The card that asks for a lesson. `progress` where it is known how far the person has come. */
export function lessonViewOf(parts: ViewParts, standing: LearnStanding, more: { progress?: LessonView['answered']; notice?: LessonView['notice'] } = {}): LessonView {
  const { obligation } = standing
  const { requirement, lessonId } = obligation
  const publication = requireCurrentLesson(parts, lessonId)
  const data = lessonDataOf(parts, standing)
  return {
    data,
    title: publication.title[parts.language],
    programme: requirement.title[parts.language],
    number: requirement.lessonIds.indexOf(lessonId) + 1,
    of: requirement.lessonIds.length,
    reason: reasonOf(parts, standing),
    why: obligation.why,
    minutes: publication.minutes,
    dueOn: obligation.dueOn,
    isOverdue: standing.state === 'overdue',
    isElsewhere: publication.where === 'elsewhere',
    ...(more.progress && { answered: more.progress }),
    tabUrl: parts.links.tab(`lesson/${data.obligationKey}`),
    ...(more.notice && { notice: more.notice }),
  }
}

/** How many of the questions that are asked have a right answer by now. */
export function progressOf(lesson: LessonHere, progress: LessonProgress): NonNullable<LessonView['answered']> {
  const next = nextStep(lesson, progress)
  return { count: Object.values(progress.attempts).filter((attempts) => attempts.length > 0).length, of: next.of, isDone: next.step === 'done' }
}

export function lessonTextViewOf({ language, links }: Pick<ViewParts, 'language' | 'links'>, data: LessonData, lesson: LessonHere, wantedPage: number): LessonTextView {
  const pages = splitIntoPages(splitIntoBlocks(lesson.body[language]))
  const page = Math.min(wantedPage, pages.length)
  const { picture, film } = lesson
  return {
    data,
    title: lesson.title[language],
    page,
    pages: pages.length,
    blocks: pages[page - 1] ?? [],
    ...(picture && page === 1 && { picture: { url: links.picture(picture.sha256), alternative: picture.alternative[language] } }),
    ...(film && { film: { url: film.url, title: film.title[language] } }),
    tabUrl: links.tab(`lesson/${data.obligationKey}`),
  }
}

export function lessonQuestionViewOf(
  data: LessonData,
  lesson: LessonHere,
  contentSha256: string,
  { question, attempt, number, of }: Extract<NextStep, { step: 'question' }>,
  notice?: LessonQuestionView['notice'],
): LessonQuestionView {
  const { language } = data
  return {
    data: { ...data, contentSha256, questionId: question.questionId, attempt },
    title: lesson.title[language],
    kind: question.kind,
    question: question.question[language],
    options: question.kind === 'true-false' ? [] : question.options.map(({ optionId, text }) => ({ id: optionId, text: text[language] })),
    number,
    of,
    ...(notice && { notice }),
  }
}

export function feedbackViewOf(question: ControlQuestion, { chosen, isRight }: Attempt, language: Language): AnswerFeedback {
  const right = listRightAnswers(question)
  const texts = (ids: readonly string[]) => (question.kind === 'true-false' ? [] : question.options.filter(({ optionId }) => ids.includes(optionId)).map(({ text }) => text[language]))
  return {
    isRight,
    question: question.question[language],
    chosen: texts(chosen),
    right: texts(right),
    ...(question.kind === 'true-false' && { statement: { chosen: chosen[0] === 'true', right: question.isTrue } }),
    explanation: question.explanation[language],
  }
}

export function lessonFeedbackViewOf(data: LessonData, lesson: LessonHere, progress: LessonProgress, { question, attempt }: { question: ControlQuestion; attempt: Attempt }): LessonFeedbackView {
  const of = progress.questionIds.length
  const isRightNow = (questionId: string) => progress.attempts[questionId]?.at(-1)?.isRight === true
  const wrong = progress.questionIds.filter((questionId) => (progress.attempts[questionId] ?? []).length > 0 && !isRightNow(questionId)).length
  const fresh = progress.questionIds.filter((questionId) => (progress.attempts[questionId] ?? []).length === 0).length
  // As many of the wrong ones come again as are needed for the pass mark, should all the others be right.
  const needed = Math.max(0, Math.ceil((lesson.passMark * of) / 100) - (of - wrong))
  return {
    data,
    title: lesson.title[data.language],
    given: feedbackViewOf(question, attempt, data.language),
    left: fresh + needed,
    ...(!attempt.isRight && { again: { isCertain: needed === wrong, passMark: lesson.passMark } }),
  }
}

export function lessonElsewhereViewOf(parts: ViewParts, standing: LearnStanding, lesson: LessonElsewhere): LessonElsewhereView {
  const data = lessonDataOf(parts, standing)
  return {
    data,
    title: lesson.title[parts.language],
    blocks: splitIntoBlocks(lesson.body[parts.language]),
    system: lesson.system,
    url: lesson.url,
    minutes: lesson.minutes,
    dueOn: standing.obligation.dueOn,
    isOverdue: standing.state === 'overdue',
    tabUrl: parts.links.tab(`lesson/${data.obligationKey}`),
  }
}

/** Undefined for what is open. */
export function lessonClosedViewOf(parts: ViewParts, standing: LearnStanding): LessonClosedView | undefined {
  const { lessonId, opensOn } = standing.obligation
  const shared = { title: titleOfLesson(parts.state, { lessonId }, parts.language), tabUrl: parts.links.tab(`lesson/${lessonDataOf(parts, standing).obligationKey}`) }
  if (standing.state === 'upcoming') return { ...shared, why: 'upcoming', opensOn }
  return standing.state === 'excluded' ? { ...shared, why: standing.because } : undefined
}

/** The title that the version had when it was published; that of the latest where the version is not known. */
export function titleOfLesson({ lessons }: LogState, { lessonId, lessonVersion }: { lessonId: string; lessonVersion?: string }, language: Language): string {
  const versions = lessons.get(lessonId) ?? []
  const version = versions.find(({ version: { major, minor } }) => `${major}.${minor}` === lessonVersion) ?? versions.at(-1)
  return version?.title[language] ?? lessonId
}

/** Who brought a lesson back said why. */
function reasonOf({ state, language }: ViewParts, { obligation: { requirement, lessonId, round, why } }: LearnStanding): string {
  const returned = why === 'brought-back' ? state.decisions.get(requirement.requirementId)?.returns.find(({ returnNumber }) => round === `${lessonId}/again-${returnNumber}`) : undefined
  return (returned?.reason ?? requirement.reason)[language]
}
