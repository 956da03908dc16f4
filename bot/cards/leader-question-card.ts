import { z } from 'zod'
import { Sha256Hex } from '../../core/facts/hashing'
import type { ChatWords } from '../words/nb'
import { verb, type Card } from './card'
import { execute, heading, labelled, notice, paragraph, quotation, writtenInput } from './elements'
import type { LeaderQuestionView } from './views'

export const ANSWER_LENGTH = { minimum: 2, maximum: 2_000 }

const SAMPLE: LeaderQuestionView = {
  questionId: '9'.repeat(64),
  askerName: 'Kari Nordmann',
  title: 'Etisk standard',
  version: '1.0',
  question: 'Gjelder dette også julegaver fra foreldre?\nEn av dem gir alltid sjokolade.',
}
const SAMPLE_ANSWER = 'Ja, men en blomst eller en eske sjokolade til hele avdelingen er greit.'

/** A question that somebody has before signing, to their leader, to be answered where it is read. */
export const leaderQuestionCard: Card<'leaderQuestion'> = {
  name: 'leaderQuestion',
  verbs: {
    'show-question': verb(z.object({ questionId: Sha256Hex }), (turn, of) => turn.showQuestion(of)),
    'send-answer': verb(
      z.object({ questionId: Sha256Hex, answer: z.string().max(20_000).default('') }),
      (turn, to) => turn.sendAnswer(to),
    ),
  },
  samples: {
    'to be answered': SAMPLE,
    'not valid': { ...SAMPLE, notice: 'not-valid' },
    'not saved': { ...SAMPLE, notice: 'not-saved' },
    answered: { ...SAMPLE, answer: SAMPLE_ANSWER, notice: 'sent' },
    'answered before': { ...SAMPLE, answer: SAMPLE_ANSWER, notice: 'already-answered' },
  },
  summarise: (_, words) => words.summary.leaderQuestion,
  render: ({ questionId, askerName, title, version, question, answer, notice: what }, words) => ({
    body: [
      heading(words.leaderQuestion.heading),
      ...(what ? [notice(textOf(what, words))] : []),
      labelled(words.label.from, askerName),
      labelled(words.label.about, `${title} ${version}`),
      quotation(question),
      ...(answer === undefined
        ? [
            paragraph(words.leaderQuestion.why),
            writtenInput({
              id: 'answer',
              label: words.leaderQuestion.input,
              placeholder: words.leaderQuestion.placeholder,
              errorMessage: words.leaderQuestion.error,
              maxLength: ANSWER_LENGTH.maximum,
            }),
          ]
        : [paragraph(words.leaderQuestion.answered), quotation(answer)]),
    ],
    actions: answer === undefined ? [execute('send-answer', words.button.sendAnswer, { questionId }, { needsInputs: true })] : [],
  }),
}

function textOf(what: NonNullable<LeaderQuestionView['notice']>, words: ChatWords): string {
  switch (what) {
    case 'sent':
      return words.notice.answerSent
    case 'already-answered':
      return words.notice.alreadyAnswered
    case 'not-valid':
      return words.leaderQuestion.error
    case 'not-saved':
      return words.notice.answerNotSaved
  }
}
