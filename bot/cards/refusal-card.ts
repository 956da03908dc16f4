import { type Card } from './card'
import { execute, heading, labelled, paragraph } from './elements'
import type { RefusalView } from './views'

/** Refusals of a card or a moment, not of the person. */
const CAN_GO_ON: ReadonlySet<RefusalView['why']> = new Set(['not-yours', 'question-not-yours', 'bad-card', 'unavailable', 'too-fast', 'failed'])

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
    'a card that makes no sense': { why: 'bad-card' },
    'storage down': { why: 'unavailable' },
    'somebody in a hurry': { why: 'too-fast' },
    failed: { why: 'failed', reference: '7K3M' },
  },
  summarise: ({ why }, words) => words.refusal[why].heading,
  render: (view, words) => ({
    body: [
      heading(words.refusal[view.why].heading),
      paragraph(words.refusal[view.why].text),
      ...(view.why === 'failed' ? [labelled(words.label.reference, view.reference)] : []),
    ],
    actions: CAN_GO_ON.has(view.why) ? [execute('open', words.button.open)] : [],
  }),
}
