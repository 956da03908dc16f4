import type { Day } from '../../core/days/day'
import { splitIntoBlocks } from '../../core/documents/document-text'
import type { Language } from '../../core/language/language'
import type { Lesson, LessonElsewhere, LessonHere } from '../../core/training/lesson'
import { beginLesson, listRightAnswers, type LessonProgress } from '../../core/training/take-lesson'
import { draw, type AdaptiveCard } from './draw'
import { lessonFeedbackViewOf, lessonQuestionViewOf, lessonTextViewOf } from './lesson-views'
import type { LessonData } from './training-views'
import type { Showing } from './views'

/** Where a picture that is not published yet would be read; whoever shows the draft has the picture itself. */
export const DRAFT_PICTURES = 'https://picture.invalid/'

const NO_KEY = '0'.repeat(64)
const LINKS = { whistleblowingUrl: '', tab: () => 'https://tab.invalid/', picture: (sha256: string) => `${DRAFT_PICTURES}${sha256}` }

/** How a lesson will look in the chat, card by card, before anybody owes it: its text, and each question with what follows a right answer. */
export function drawLessonDraft(lesson: Lesson, language: Language, dueOn: Day): AdaptiveCard[] {
  const data: LessonData = { obligationKey: NO_KEY, lessonId: lesson.lessonId, step: 0, language }
  const showings = lesson.where === 'here' ? listShowings(lesson, data) : [showElsewhere(lesson, data, dueOn)]
  return showings.map((showing) => draw(showing, language).card)
}

function listShowings(lesson: LessonHere, data: LessonData): Showing[] {
  const first = lessonTextViewOf({ language: data.language, links: LINKS }, data, lesson, 1)
  const pages = Array.from({ length: first.pages }, (_, index): Showing => ({ card: 'lessonText', view: lessonTextViewOf({ language: data.language, links: LINKS }, data, lesson, index + 1) }))
  const attempts: LessonProgress['attempts'] = {}
  const questions = lesson.questions.flatMap((question, index): Showing[] => {
    const asked = { step: 'question' as const, question, number: index + 1, of: lesson.questions.length, attempt: 0 }
    const attempt = { chosen: listRightAnswers(question), isRight: true }
    attempts[question.questionId] = [attempt]
    const progress = { ...beginLesson(lesson.questions), attempts: { ...attempts } }
    return [
      { card: 'lessonQuestion', view: lessonQuestionViewOf(data, lesson, NO_KEY, asked) },
      { card: 'lessonFeedback', view: lessonFeedbackViewOf(data, lesson, progress, { question, attempt }) },
    ]
  })
  return [...pages, ...questions]
}

function showElsewhere({ title, body, system, url, minutes }: LessonElsewhere, data: LessonData, dueOn: Day): Showing {
  const { language } = data
  return { card: 'lessonElsewhere', view: { data, title: title[language], blocks: splitIntoBlocks(body[language]), system, url, minutes, dueOn, isOverdue: false, tabUrl: LINKS.tab() } }
}
