import { verb, type Card } from './card'
import { execute, heading, labelled, notice, paragraph, writtenInput, type CardAction } from './elements'
import { REASON_LETTERS } from './more-time-card'
import { safeLines } from './safe-text'
import { SAMPLE_TASK } from './samples'
import { REASONED, ReasonData, written, type Reasoned } from './task-data'
import { namedLines } from './task-lines'
import type { ReasonAbout, TaskReasonView } from './wheel-views'

const SAMPLE: TaskReasonView = { deed: 'not-relevant', about: { key: '6'.repeat(64), step: 0, language: 'nb' }, title: SAMPLE_TASK.title, aboutName: SAMPLE_TASK.about, value: '' }
const EACH = Object.fromEntries(REASONED.map((deed): [string, TaskReasonView] => [deed, { ...SAMPLE, deed, ...(deed !== 'not-relevant' && { name: 'Ola Hansen' }) }]))

/** Where a reason is written for what needs one: not relevant, given back, taken back, sent back, no more time. */
export const taskReasonCard: Card<'taskReason'> = {
  name: 'taskReason',
  verbs: {
    'start-task-reason': verb(ReasonData, (turn, of) => turn.startReason(of)),
    'send-task-reason': verb(ReasonData.extend({ reason: written }), (turn, told) => turn.giveReason(told)),
  },
  samples: { ...EACH, 'no reason': { ...SAMPLE, notice: 'no-reason' }, 'not saved': { ...SAMPLE, value: 'Vi har ingen innkjøp i år.', notice: 'not-saved' } },
  summarise: ({ deed, title }, { wheel }) => `${wheel.reason.heading[deed]}: ${title}`,
  render: ({ deed, about, title, aboutName, name, value, notice: what }, words) => {
    const { reason, button, label, notice: notices } = words.wheel
    return {
      body: [
        heading(reason.heading[deed]),
        ...(what ? [notice(notices[what])] : []),
        ...namedLines({ title, about: aboutName }, words),
        ...(name === undefined ? [] : [labelled(deed === 'return' ? label.delegatedBy : deed === 'refuse-time' ? label.askedBy : deed === 'send-back' ? label.doneBy : label.delegatedTo, name)]),
        paragraph(reason.what[deed]),
        { ...writtenInput({ id: 'reason', label: reason.input, placeholder: reason.placeholder, errorMessage: notices['no-reason'], maxLength: REASON_LETTERS.maximum }), value: safeLines(value).join('\n') },
        paragraph(reason.care),
      ],
      actions: [execute('send-task-reason', button.send, { deed, ...about }, { needsInputs: true }), backTo(deed, about, words.button.back)],
    }
  },
}

/** The card on which it was chosen. */
function backTo(deed: Reasoned, { key, step, language }: ReasonAbout, text: string): CardAction {
  if (deed === 'send-back') return execute('show-done', text, { recordKey: key })
  if (deed === 'refuse-time') return execute('show-time-request', text, { requestKey: key })
  return execute('show-activity', text, { obligationKey: key, step, language })
}
