import { type Card } from './card'
import { execute, heading, notice, paragraph, title as titleLine } from './elements'
import { feedbackOf, verdictOf } from './feedback'
import { SAMPLE_LESSON_DATA, SAMPLE_RIGHT, SAMPLE_STATEMENT_ANSWER, SAMPLE_WRONG } from './samples'
import type { LessonFeedbackView } from './training-views'

const SAMPLE: LessonFeedbackView = { data: SAMPLE_LESSON_DATA, title: 'Kjenn igjen svindel på e-post', given: SAMPLE_RIGHT, left: 2 }

/** After each answer: whether it was right, what is right and why, and whether the question comes again. */
export const lessonFeedbackCard: Card<'lessonFeedback'> = {
  name: 'lessonFeedback',
  verbs: {},
  samples: {
    right: SAMPLE,
    'wrong, and it comes again': { ...SAMPLE, given: SAMPLE_WRONG, left: 3, again: { isCertain: true, passMark: 80 } },
    'wrong, and it may come again': { ...SAMPLE, given: SAMPLE_WRONG, left: 1, again: { isCertain: false, passMark: 60 } },
    'a statement': { ...SAMPLE, given: SAMPLE_STATEMENT_ANSWER, left: 1, again: { isCertain: true, passMark: 100 } },
  },
  summarise: ({ given }, words) => verdictOf(given, words),
  render: ({ data, title, given, left, again }, words) => {
    const { feedback, button } = words.training
    return {
      body: [
        heading(verdictOf(given, words)),
        titleLine(title),
        ...feedbackOf(given, words),
        ...(again ? [notice(again.isCertain ? feedback.comesAgain(again.passMark) : feedback.mayComeAgain)] : []),
        paragraph(feedback.left(left)),
      ],
      actions: [execute('next-question', button.next, data), execute('read-lesson', button.readAgain, { ...data, page: 1 }), execute('show-lesson', words.button.back, data)],
    }
  },
}
