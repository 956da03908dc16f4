import { z } from 'zod'
import { Sha256Hex } from '../../core/facts/hashing'
import { verb, type Card } from './card'
import { execute, heading, labelled, notice, paragraph, writtenInput } from './elements'
import type { ObjectionView } from './training-views'

export const REASON_LENGTH = { minimum: 3, maximum: 500 }

const SAMPLE: ObjectionView = { recordKey: 'b'.repeat(64), title: 'Kjenn igjen svindel på e-post', version: '1.0' }

/** Where somebody says that what others registered about them is not so. */
export const objectionCard: Card<'objection'> = {
  name: 'objection',
  verbs: {
    'start-objection': verb(z.object({ recordKey: Sha256Hex }), (turn, to) => turn.startObjection(to)),
    // Its length is judged in the turn: a reason that is too short gets a card that says so, not a broken one.
    'send-objection': verb(z.object({ recordKey: Sha256Hex, reason: z.string().max(20_000).default('') }), (turn, to) => turn.sendObjection(to)),
  },
  samples: { 'to be written': SAMPLE, 'not valid': { ...SAMPLE, notice: 'not-valid' }, 'not saved': { ...SAMPLE, notice: 'not-saved' } },
  summarise: (_, { training }) => training.summary.objection,
  render: ({ recordKey, title, version, notice: what }, words) => {
    const { objection, notice: notices, button } = words.training
    return {
      body: [
        heading(objection.heading),
        ...(what ? [notice(what === 'not-valid' ? objection.error : notices.objectionNotSaved)] : []),
        labelled(words.label.about, `${title} ${version}`),
        paragraph(objection.what),
        writtenInput({ id: 'reason', label: objection.input, placeholder: objection.placeholder, errorMessage: objection.error, maxLength: REASON_LENGTH.maximum }),
        paragraph(words.question.care),
      ],
      actions: [execute('send-objection', button.sendObjection, { recordKey }, { needsInputs: true }), execute('receipts', words.button.back)],
    }
  },
}
