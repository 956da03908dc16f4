import { ExclusionReason } from '../../core/obligations/obligation'
import { formatDay } from '../../core/language/language'
import { type Card } from './card'
import { execute, heading, openUrl, paragraph, title as titleLine } from './elements'
import { SAMPLE_TAB_URL } from './samples'
import type { LessonClosedView } from './training-views'

const SAMPLE = { title: 'Kjenn igjen svindel på e-post', tabUrl: SAMPLE_TAB_URL }
const EXCLUDED = Object.fromEntries(ExclusionReason.options.map((why): [string, LessonClosedView] => [why, { ...SAMPLE, why }]))

/** A lesson that is not to be taken now, and why; what it says can be read all the same. */
export const lessonClosedCard: Card<'lessonClosed'> = {
  name: 'lessonClosed',
  verbs: {},
  samples: { 'not out yet': { ...SAMPLE, why: 'upcoming', opensOn: '2026-12-14' }, ...EXCLUDED },
  summarise: ({ title }, { training }) => training.summary.closed(title),
  render: (view, { training, button }, language) => ({
    body: [
      heading(training.closed.heading),
      titleLine(view.title),
      paragraph(view.why === 'upcoming' ? training.closed.upcoming(formatDay(view.opensOn, language)) : training.closed.because[view.why]),
      paragraph(training.closed.nothing),
    ],
    actions: [execute('open', button.open), openUrl(training.button.library, view.tabUrl)],
  }),
}
