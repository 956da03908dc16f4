import { type Card } from './card'
import { execute, heading, labelled, openUrl, paragraph, quotation } from './elements'
import { SAMPLE_TAB_URL } from './samples'
import type { AnswerView } from './views'

const SAMPLE: AnswerView = {
  title: 'Etisk standard',
  version: '1.0',
  question: 'Gjelder dette også julegaver fra foreldre?',
  answer: 'Ja, men en eske sjokolade til hele avdelingen er greit.',
  leaderName: 'Ingrid Solberg',
  isStillOpen: true,
  tabUrl: SAMPLE_TAB_URL,
}

/** The leader's answer, to the one who asked. */
export const answerCard: Card<'answer'> = {
  name: 'answer',
  verbs: {},
  samples: {
    'before signing': SAMPLE,
    'signed meanwhile': { ...SAMPLE, isStillOpen: false },
  },
  summarise: (_, words) => words.summary.answer,
  render: ({ title, version, question, answer, leaderName, isStillOpen, tabUrl }, words) => ({
    body: [
      heading(words.answer.heading),
      labelled(words.label.about, `${title} ${version}`),
      paragraph(words.label.question),
      quotation(question),
      labelled(words.label.from, leaderName),
      quotation(answer),
      ...(isStillOpen ? [paragraph(words.answer.stillOpen)] : []),
    ],
    actions: [execute('open', words.button.open), openUrl(words.button.readInTab, tabUrl)],
  }),
}
