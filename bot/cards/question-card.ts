import { z } from 'zod'
import { verb, type Card } from './card'
import { execute, heading, labelled, notice, paragraph, whistleblowingLine, writtenInput } from './elements'
import { ObligationData } from './obligation-data'
import { SAMPLE_DATA, SAMPLE_WHISTLEBLOWING_URL } from './samples'
import type { QuestionView } from './views'

export const QUESTION_LENGTH = { minimum: 3, maximum: 1_000 }

const SAMPLE: QuestionView = { data: SAMPLE_DATA, title: 'Etisk standard', leaderName: 'Ingrid Solberg', whistleblowingUrl: SAMPLE_WHISTLEBLOWING_URL }

/** Where a question is written before signing. It goes to the own leader, and the obligation stays open. */
export const questionCard: Card<'question'> = {
  name: 'question',
  verbs: {
    'start-question': verb(ObligationData, (turn, of) => turn.startQuestion(of)),
    // Its length is judged in the turn: a question that is too short gets a card that says so, not a broken one.
    'send-question': verb(ObligationData.extend({ question: z.string().max(20_000).default('') }), (turn, of) => turn.sendQuestion(of)),
  },
  samples: {
    'to a leader': SAMPLE,
    'nobody to ask': withoutLeader(SAMPLE),
    'not valid': { ...SAMPLE, notice: 'not-valid' },
    'not saved': { ...SAMPLE, notice: 'not-saved' },
  },
  summarise: (_, words) => words.summary.question,
  render: ({ data, title, leaderName, notice: what, whistleblowingUrl }, words) => {
    const back = execute('show-sign', words.button.back, data)
    if (leaderName === undefined)
      return { body: [heading(words.question.heading), paragraph(words.question.noLeader), whistleblowingLine(words.whistleblowing, whistleblowingUrl)], actions: [back] }
    return {
      body: [
        heading(words.question.heading),
        ...(what ? [notice(what === 'not-valid' ? words.question.error : words.notice.questionNotSaved)] : []),
        labelled(words.label.about, title),
        labelled(words.question.goesTo, leaderName),
        paragraph(words.question.staysOpen),
        writtenInput({
          id: 'question',
          label: words.question.input,
          placeholder: words.question.placeholder,
          errorMessage: words.question.error,
          maxLength: QUESTION_LENGTH.maximum,
        }),
        paragraph(words.question.care),
        whistleblowingLine(words.whistleblowing, whistleblowingUrl),
      ],
      actions: [execute('send-question', words.button.sendQuestion, data, { needsInputs: true }), back],
    }
  },
}

function withoutLeader({ leaderName: _, ...view }: QuestionView): QuestionView {
  return view
}
