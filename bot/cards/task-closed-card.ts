import { ExclusionReason } from '../../core/obligations/obligation'
import type { ChatWords } from '../words/nb'
import { type Card } from './card'
import { execute, heading, openUrl, paragraph, plain } from './elements'
import { SAMPLE_TAB_URL, SAMPLE_TASK } from './samples'
import { namedLines } from './task-lines'
import type { TaskClosedView } from './wheel-views'

const SAMPLE = { title: SAMPLE_TASK.title, about: SAMPLE_TASK.about, tabUrl: SAMPLE_TAB_URL }
const EXCLUDED = Object.fromEntries(ExclusionReason.options.map((why): [string, TaskClosedView] => [why, { ...SAMPLE, why }]))

/** An obligation of the wheel that is nobody's to do now, or no longer this person's, and why. */
export const taskClosedCard: Card<'taskClosed'> = {
  name: 'taskClosed',
  verbs: {},
  samples: { 'given back': { ...SAMPLE, why: 'returned' }, settled: { ...SAMPLE, why: 'settled' }, 'not yours any more': { ...SAMPLE, why: 'not-yours' }, 'passed on to somebody else': { ...SAMPLE, why: 'delegated-away', name: 'Ola Hansen' }, ...EXCLUDED },
  summarise: ({ title }, { wheel }) => wheel.summary.closed(title),
  render: (view, words) => ({
    body: [heading(words.wheel.closed.heading), ...namedLines(view, words), plain(whyOf(view, words)), ...(view.why === 'returned' ? [] : [paragraph(words.wheel.closed.nothing)])],
    actions: [execute('week', words.wheel.button.week), openUrl(words.wheel.button.tab, view.tabUrl)],
  }),
}

function whyOf(view: TaskClosedView, { wheel: { closed } }: ChatWords): string {
  return view.why === 'delegated-away' ? closed.because['delegated-away'](view.name) : closed.because[view.why]
}
