import { formatDay } from '../../core/language/language'
import { type Card } from './card'
import { execute, heading, labelled, openUrl, quotation } from './elements'
import { SAMPLE_TAB_URL, SAMPLE_TASK } from './samples'
import { namedLines } from './task-lines'
import type { TaskNewsView } from './wheel-views'

const SAMPLE: TaskNewsView = { ...SAMPLE_TASK, what: 'time-granted', byName: 'Per Berg', day: '2026-12-18', reason: '', tabUrl: SAMPLE_TAB_URL }
const { day: _, ...UNDATED } = SAMPLE

/** What somebody else decided about one's own task: more time or not, given back, sent back, taken back. */
export const taskNewsCard: Card<'taskNews'> = {
  name: 'taskNews',
  verbs: {},
  samples: {
    'more time': SAMPLE,
    'no more time': { ...UNDATED, what: 'time-refused', reason: 'Den må være ferdig til tertialrapporten.' },
    'given back': { ...UNDATED, what: 'returned', byName: 'Ola Hansen', reason: 'Jeg er borte hele uken.' },
    'sent back': { ...UNDATED, what: 'sent-back', reason: 'Punkt to er ikke svart på.' },
    'taken back': { ...UNDATED, what: 'taken-back' },
  },
  summarise: ({ what, title }, { wheel }) => `${wheel.news[what]}: ${title}`,
  render: (view, words, language) => ({
    body: [
      heading(words.wheel.news[view.what]),
      ...namedLines(view, words),
      labelled(words.wheel.label.from, view.byName),
      ...(view.day === undefined ? [] : [labelled(words.wheel.label.newDue, formatDay(view.day, language))]),
      ...(view.reason === '' ? [] : [quotation(view.reason)]),
    ],
    actions: [...(view.what === 'taken-back' ? [] : [execute('show-activity', words.wheel.button.open, view.data)]), execute('week', words.wheel.button.week), openUrl(words.wheel.button.tab, view.tabUrl)],
  }),
}
