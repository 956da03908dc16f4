import { lessonAnswers } from '../../core/api/authoring-questions'
import { canonicalJson } from '../../core/facts/canonical-json'
import type { LessonPublication } from '../../core/facts/rule-facts'
import { countAnswers } from '../../core/training/count-answers'
import type { ControlQuestion } from '../../core/training/lesson'
import type { ReadLesson } from '../training/lesson-reader'
import { answered, refused, type Handler } from './handler'

/** How a lesson is answered, as figures of at least five people: for the one who improves it, never by person or unit. */
export const answerLessonAnswers: Handler<typeof lessonAnswers> = {
  question: lessonAnswers,
  mayAsk: ['Controller'],
  async handle({ input: { lessonId }, state }, { lessons, progress }) {
    const publications = state.lessons.get(lessonId)
    const latest = publications?.at(-1)
    if (!publications || !latest) return refused('not-found')
    const lesson = await lessons(latest.contentSha256)
    if (lesson.where === 'elsewhere') return answered({ questions: [] })
    const isAsNow = await compareContents(lesson.questions, publications, lessons)
    const people = await progress.readAll(lessonId)
    const figures = countAnswers(lesson.questions, people.map(({ attempts }) => attempts), isAsNow)
    return answered({
      questions: figures.map(({ question, options, ...counts }) => ({
        questionId: question.questionId,
        question: question.question,
        ...counts,
        options: options.map((option) => {
          const text = question.kind === 'true-false' ? undefined : question.options.find(({ optionId }) => optionId === option.optionId)?.text
          return { ...option, ...(text && { text }) }
        }),
      })),
    })
  },
}

/** In which contents a question stands word for word as it does now. */
async function compareContents(questions: readonly ControlQuestion[], publications: readonly LessonPublication[], lessons: ReadLesson): Promise<(questionId: string, contentSha256: string) => boolean> {
  const now = new Map(questions.map((question) => [question.questionId, canonicalJson(question)]))
  const same = new Set<string>()
  for (const { contentSha256 } of publications) {
    const earlier = await lessons(contentSha256)
    for (const question of earlier.where === 'here' ? earlier.questions : [])
      if (now.get(question.questionId) === canonicalJson(question)) same.add(`${contentSha256} ${question.questionId}`)
  }
  return (questionId, contentSha256) => same.has(`${contentSha256} ${questionId}`)
}
