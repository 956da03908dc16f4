import { formatDay } from '../../core/language/language'
import { type Card } from './card'
import { execute, heading, labelled, openUrl, plain, quotation } from './elements'
import { SAMPLE_TAB_URL, SAMPLE_TASK } from './samples'
import { namedLines } from './task-lines'
import type { DelegatedView } from './wheel-views'

const SAMPLE: DelegatedView = { ...SAMPLE_TASK, fromName: 'Ingrid Solberg', dueOn: '2026-11-27', note: '', isStanding: false, minutes: 45, tabUrl: SAMPLE_TAB_URL }

/** To whoever shall do it instead of the leader: what, from whom, by when, and the leader's note. */
export const delegatedCard: Card<'delegated'> = {
  name: 'delegated',
  verbs: {},
  samples: { 'this time': SAMPLE, 'from now on, with a day and a note': { ...SAMPLE, byOn: '2026-11-25', note: 'Ta det sammen med verneombudet.\nJeg er tilbake på mandag.', isStanding: true } },
  summarise: ({ title }, { wheel }) => wheel.summary.delegated(title),
  render: (view, words, language) => {
    const { delegated, label, button } = words.wheel
    const { data } = view
    return {
      body: [
        heading(delegated.heading),
        ...namedLines(view, words),
        labelled(label.from, view.fromName),
        labelled(delegated.howLong, view.isStanding ? delegated.standing : delegated.once),
        ...(view.byOn === undefined ? [] : [labelled(label.doneBefore, words.wheel.activity.by(formatDay(view.byOn, language)))]),
        labelled(label.due, formatDay(view.dueOn, language)),
        labelled(words.label.duration, words.minutes(view.minutes)),
        ...(view.note === '' ? [] : [quotation(view.note)]),
        plain(delegated.what(view.fromName)),
      ],
      actions: [
        execute('show-activity', button.open, data),
        execute('start-task-reason', button.giveBack, { deed: 'return', key: data.obligationKey, step: data.step, language: data.language }),
        openUrl(button.tab, view.tabUrl),
      ],
    }
  },
}
