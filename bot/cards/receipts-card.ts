import { z } from 'zod'
import { formatDay } from '../../core/language/language'
import { verb, type Card } from './card'
import { execute, heading, labelled, openUrl, paragraph, subheading } from './elements'
import { SAMPLE_TAB_URL } from './samples'

/** Receipts with a button; no client draws more than five buttons for certain. */
const BUTTONS = 3

const SAMPLE = { recordKey: 'a'.repeat(64), title: 'Etisk standard', version: '1.0', on: '2026-11-21', isVoid: false, isOnPaper: false }
const SAMPLE_LESSON = { recordKey: 'b'.repeat(64), title: 'Kjenn igjen svindel på e-post', version: '1.0', on: '2026-11-20', isVoid: false, isByOthers: false }

/** The newest receipts, each with its button; the tab has them all. */
export const receiptsCard: Card<'receipts'> = {
  name: 'receipts',
  verbs: {
    receipts: verb(z.object({}), (turn) => turn.showReceipts()),
  },
  samples: {
    none: { receipts: [], lessons: [], more: 0, tabUrl: SAMPLE_TAB_URL },
    one: { receipts: [SAMPLE], lessons: [], more: 0, tabUrl: SAMPLE_TAB_URL },
    'of lessons only': { receipts: [], lessons: [SAMPLE_LESSON], more: 0, tabUrl: SAMPLE_TAB_URL },
    'of both kinds': {
      receipts: [SAMPLE],
      lessons: [SAMPLE_LESSON, { ...SAMPLE_LESSON, isByOthers: true }, { ...SAMPLE_LESSON, isByOthers: true, isVoid: true }],
      more: 1,
      tabUrl: SAMPLE_TAB_URL,
    },
    'three and more': {
      receipts: [SAMPLE, { ...SAMPLE, isOnPaper: true }, { ...SAMPLE, isOnPaper: true, isVoid: true }],
      lessons: [],
      more: 3,
      tabUrl: SAMPLE_TAB_URL,
    },
  },
  summarise: (_, words) => words.summary.receipts,
  render: ({ receipts, lessons, more, tabUrl }, words, language) => ({
    body: [
      heading(words.receipts.heading),
      ...(receipts.length + lessons.length === 0 ? [paragraph(words.receipts.none)] : []),
      ...(receipts.length > 0 && lessons.length > 0 ? [subheading(words.training.receipts.signatures)] : []),
      ...receipts.map(({ title, version, on, isVoid, isOnPaper }) => {
        const remarks = [...(isOnPaper ? [words.receipts.onPaper] : []), ...(isVoid ? [words.receipts.void] : [])]
        return labelled(`${title} ${version}`, [formatDay(on, language), ...remarks].join(', '))
      }),
      ...(lessons.length > 0 ? [subheading(words.training.receipts.lessons)] : []),
      ...lessons.map(({ title, version, on, isVoid, isByOthers }) => {
        const remarks = [...(isByOthers ? [words.training.receipts.byOthers] : []), ...(isVoid ? [words.receipts.void] : [])]
        return labelled(`${title} ${version}`, [formatDay(on, language), ...remarks].join(', '))
      }),
      ...(more > 0 ? [paragraph(words.receipts.more(more))] : []),
    ],
    actions: [
      ...receipts.slice(0, lessons.length > 0 ? 1 : BUTTONS).map(({ recordKey, title, version }) => execute('show-receipt', words.button.receiptOf(title, version), { recordKey })),
      ...lessons.slice(0, receipts.length > 0 ? BUTTONS - 1 : BUTTONS).map(({ recordKey, title, version }) => execute('show-lesson-receipt', words.button.receiptOf(title, version), { recordKey })),
      execute('open', words.button.open),
      openUrl(words.button.openTab, tabUrl),
    ],
  }),
}
