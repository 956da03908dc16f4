import { previewLessonCards } from '../../core/api/authoring-questions'
import { addDays } from '../../core/days/day'
import { listSchemaProblems } from '../../core/publishing/field-problem'
import { lessonOfDraft } from '../../core/publishing/lesson-draft'
import { Lesson, listLessonProblems } from '../../core/training/lesson'
import { drawLessonDraft } from '../cards/draw-lesson-draft'
import { answered, type Handler } from './handler'
import { MAXIMUM_DRAFT_BYTES } from './lesson-publication'

/** A day for the cards to name: what a programme gives is not known before it is one. */
const SAMPLE_DUE_DAYS = 21

/** The cards of the chat as they would look for a draft. One with problems is not drawn: cards show only what was checked. */
export const answerPreviewLessonCards: Handler<typeof previewLessonCards> = {
  question: previewLessonCards,
  mayAsk: ['Controller'],
  maximumBodyBytes: MAXIMUM_DRAFT_BYTES,
  handle({ input: { lessonId, language, content }, today }) {
    const parsed = Lesson.safeParse(lessonOfDraft(lessonId, content))
    if (!parsed.success) return Promise.resolve(answered({ cards: [], problems: listSchemaProblems(parsed.error) }))
    const problems = listLessonProblems(parsed.data)
    if (problems.length > 0) return Promise.resolve(answered({ cards: [], problems }))
    const cards = drawLessonDraft(parsed.data, language, addDays(today, SAMPLE_DUE_DAYS)).map((card) => ({ card: { ...card } }))
    return Promise.resolve(answered({ cards, problems: [] }))
  },
}
