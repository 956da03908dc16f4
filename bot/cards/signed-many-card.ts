import { type Card } from './card'
import { execute, heading, labelled, openUrl, paragraph, title as titleLine } from './elements'
import { SAMPLE_TAB_URL } from './samples'
import type { SignedManyView } from './wheel-views'

const SAMPLE: SignedManyView = {
  title: 'Vernerunde',
  results: [
    { name: 'Avdeling 1', outcome: 'signed-off' },
    { name: 'Avdeling 2', outcome: 'signed-off' },
    { name: 'Avdeling 3', outcome: 'already' },
    { name: 'Avdeling 4', outcome: 'out-of-date' },
    { name: 'Avdeling 5', outcome: 'not-yours' },
    { name: 'Avdeling 6', outcome: 'not-ready' },
    { name: 'Avdeling 7', outcome: 'not-saved' },
  ],
  requirementId: 'safety-round',
  language: 'nb',
  left: 8,
  tabUrl: SAMPLE_TAB_URL,
}

/** What became of each of those that were chosen. */
export const signedManyCard: Card<'signedMany'> = {
  name: 'signedMany',
  verbs: {},
  samples: {
    'one by one': SAMPLE,
    'all of them': { ...SAMPLE, results: SAMPLE.results.slice(0, 2), left: 0 },
    none: { ...SAMPLE, results: [{ name: 'Avdeling 5', outcome: 'not-yours' }], left: 1 },
  },
  summarise: ({ title }, { wheel }) => wheel.summary.manyDone(title),
  render: ({ title, results, requirementId, language, left, tabUrl }, { wheel: { many, button } }) => ({
    body: [
      heading(results.some(({ outcome }) => outcome === 'signed-off' || outcome === 'already') ? many.doneHeading : many.noneHeading),
      titleLine(title),
      ...results.map(({ name, outcome }) => labelled(name, many.result[outcome])),
      paragraph(left > 0 ? many.left(left) : many.allDone),
    ],
    actions: [...(left > 0 ? [execute('show-many', button.more, { requirementId, language })] : []), execute('week', button.week), openUrl(button.tab, tabUrl)],
  }),
}
