import { type Card } from './card'
import { execute, heading, paragraph, title as titleLine } from './elements'
import { SAMPLE_LESSON_DATA } from './samples'

/** Storage was away. The button is the same click again, so nobody has to answer twice. */
export const lessonRetryCard: Card<'lessonRetry'> = {
  name: 'lessonRetry',
  verbs: {},
  samples: {
    'an answer': { title: 'Kjenn igjen svindel på e-post', data: { ...SAMPLE_LESSON_DATA, contentSha256: 'c'.repeat(64), questionId: 'signs', attempt: 0 }, chosenIds: ['haste', 'sender'] },
    'the end': { title: 'Kjenn igjen svindel på e-post', data: SAMPLE_LESSON_DATA },
  },
  summarise: (_, { training }) => training.summary.retry,
  render: (view, { training, button }) => ({
    body: [heading(training.retry.heading), titleLine(view.title), paragraph(training.retry.text)],
    actions: [
      'chosenIds' in view ? execute('answer-lesson', training.button.tryAgain, { ...view.data, chosen: view.chosenIds }) : execute('next-question', training.button.tryAgain, view.data),
      execute('open', button.open),
    ],
  }),
}
