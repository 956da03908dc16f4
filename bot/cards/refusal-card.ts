import { type Card } from './card'
import { execute, heading, paragraph } from './elements'

/** Why something cannot be done, and what to do instead. */
export const refusalCard: Card<'refusal'> = {
  name: 'refusal',
  verbs: {},
  samples: {
    'a guest': { why: 'unknown' },
    disabled: { why: 'disabled' },
    left: { why: 'left' },
    'not begun': { why: 'not-begun' },
    "somebody else's card": { why: 'not-yours' },
    "somebody else's question": { why: 'question-not-yours' },
    'storage down': { why: 'unavailable' },
  },
  summarise: ({ why }, words) => words.refusal[why].heading,
  render: ({ why }, words) => ({
    body: [heading(words.refusal[why].heading), paragraph(words.refusal[why].text)],
    actions: why === 'not-yours' || why === 'unavailable' ? [execute('open', words.button.open)] : [],
  }),
}
