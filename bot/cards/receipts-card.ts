import { z } from 'zod'
import { formatDay } from '../../core/language/language'
import { verb, type Card } from './card'
import { execute, heading, labelled, openUrl, paragraph } from './elements'
import { SAMPLE_TAB_URL } from './samples'

const SAMPLE = { recordKey: 'a'.repeat(64), title: 'Etisk standard', version: '1.0', on: '2026-11-21', isVoid: false, isOnPaper: false }

/** The newest receipts, each with its button; the tab has them all. */
export const receiptsCard: Card<'receipts'> = {
  name: 'receipts',
  verbs: {
    receipts: verb(z.object({}), (turn) => turn.showReceipts()),
  },
  samples: {
    none: { receipts: [], more: 0, tabUrl: SAMPLE_TAB_URL },
    one: { receipts: [SAMPLE], more: 0, tabUrl: SAMPLE_TAB_URL },
    'three and more': {
      receipts: [SAMPLE, { ...SAMPLE, isOnPaper: true }, { ...SAMPLE, isOnPaper: true, isVoid: true }],
      more: 3,
      tabUrl: SAMPLE_TAB_URL,
    },
  },
  summarise: (_, words) => words.summary.receipts,
  render: ({ receipts, more, tabUrl }, words, language) => ({
    body: [
      heading(words.receipts.heading),
      ...(receipts.length === 0 ? [paragraph(words.receipts.none)] : []),
      ...receipts.map(({ title, version, on, isVoid, isOnPaper }) => {
        const remarks = [...(isOnPaper ? [words.receipts.onPaper] : []), ...(isVoid ? [words.receipts.void] : [])]
        return labelled(`${title} ${version}`, [formatDay(on, language), ...remarks].join(', '))
      }),
      ...(more > 0 ? [paragraph(words.receipts.more(more))] : []),
    ],
    actions: [
      ...receipts.map(({ recordKey, title, version }) => execute('show-receipt', words.button.receiptOf(title, version), { recordKey })),
      execute('open', words.button.open),
      openUrl(words.button.openTab, tabUrl),
    ],
  }),
}
