import { formatDay } from '../../core/language/language'
import { verb, type Card } from './card'
import { execute, heading, labelled, notice, paragraph, plain, writtenInput } from './elements'
import { safeLines } from './safe-text'
import { SAMPLE_TASK } from './samples'
import { TaskData, written, writtenDay } from './task-data'
import { namedLines } from './task-lines'
import type { MoreTimeView } from './wheel-views'

export const REASON_LETTERS = { minimum: 3, maximum: 500 }

const SAMPLE: MoreTimeView = { ...SAMPLE_TASK, dueOn: '2026-11-27', from: '2026-11-28', leaderName: 'Per Berg', values: { reason: '' } }

/** Asks the leader above for more time, with a day and a reason. */
export const moreTimeCard: Card<'moreTime'> = {
  name: 'moreTime',
  verbs: {
    'start-more-time': verb(TaskData, (turn, of) => turn.startMoreTime(of)),
    'send-more-time': verb(TaskData.extend({ wantedOn: writtenDay, reason: written }), (turn, told) => turn.askForTime(told)),
  },
  samples: {
    'to be written': SAMPLE,
    'a day that cannot be': { ...SAMPLE, values: { reason: 'Vi har flyttet.' }, notice: 'bad-day' },
    'no reason': { ...SAMPLE, values: { wantedOn: '2026-12-20', reason: '' }, notice: 'no-reason' },
    'not saved': { ...SAMPLE, values: { wantedOn: '2026-12-20', reason: 'Vi har flyttet.' }, notice: 'not-saved' },
    'nobody above': { ...SAMPLE_TASK, dueOn: '2026-11-27', from: '2026-11-28', values: { reason: '' } },
  },
  summarise: ({ title }, { wheel }) => wheel.summary.moreTime(title),
  render: (view, words, language) => {
    const { moreTime, label, button, notice: notices } = words.wheel
    const { leaderName, values } = view
    return {
      body: [
        heading(moreTime.heading),
        ...(view.notice ? [notice(notices[view.notice])] : []),
        ...namedLines(view, words),
        labelled(label.dueNow, formatDay(view.dueOn, language)),
        ...(leaderName === undefined
          ? [paragraph(moreTime.noLeader)]
          : [
              plain(moreTime.goesTo(leaderName)),
              { type: 'Input.Date', isRequired: true, id: 'wantedOn', label: moreTime.day, errorMessage: moreTime.dayWrong, min: view.from, max: '2100-12-31', ...(values.wantedOn !== undefined && { value: values.wantedOn }) },
              { ...writtenInput({ id: 'reason', label: moreTime.reason, placeholder: moreTime.placeholder, errorMessage: notices['no-reason'], maxLength: REASON_LETTERS.maximum }), value: safeLines(values.reason).join('\n') },
              paragraph(words.wheel.reason.care),
            ]),
      ],
      actions: [...(leaderName === undefined ? [] : [execute('send-more-time', button.sendMoreTime, view.data, { needsInputs: true })]), execute('show-activity', words.button.back, view.data)],
    }
  },
}
