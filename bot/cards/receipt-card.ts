import { z } from 'zod'
import { Sha256Hex } from '../../core/facts/hashing'
import { formatDay, formatMoment } from '../../core/language/language'
import { WORDS } from '../words'
import { verb, type Card } from './card'
import { execute, heading, labelled, notice, openUrl, paragraph, title as titleLine } from './elements'
import { SAMPLE_STATEMENT, SAMPLE_TAB_URL } from './samples'
import type { ReceiptView } from './views'

const SAMPLE: ReceiptView = {
  recordKey: 'a'.repeat(64),
  title: 'Etisk standard',
  version: '1.0',
  personName: 'Kari Nordmann',
  recordedAt: '2026-11-21T09:00:00.000Z',
  statement: SAMPLE_STATEMENT,
  textLanguage: 'nb',
  isVoid: false,
  verificationCode: '7K3M-9QX2-VB4T',
  tabUrl: SAMPLE_TAB_URL,
}
const SAMPLE_PAPER = { signedOn: '2026-11-12', registeredBy: 'Ingrid Solberg', reason: 'Hadde ikke konto da hun signerte.' }

/** What a person keeps as proof: what was signed, which version, when, and a code to check it by. */
export const receiptCard: Card<'receipt'> = {
  name: 'receipt',
  verbs: {
    'show-receipt': verb(z.object({ recordKey: Sha256Hex }), (turn, of) => turn.showReceipt(of)),
  },
  samples: {
    'a signature': SAMPLE,
    'a signature on paper': { ...withoutStatement(SAMPLE), paper: SAMPLE_PAPER },
    'a signature on paper, told by the leader': { ...withoutStatement(SAMPLE), paper: SAMPLE_PAPER, mayObject: true },
    'a withdrawn registration': { ...withoutStatement(SAMPLE), paper: SAMPLE_PAPER, isVoid: true },
  },
  summarise: ({ title, version }, words) => `${words.summary.receipt(title)} ${version}`,
  render: (view, words, language) => ({
    body: [
      heading(words.receipt.heading),
      view.isVoid ? notice(words.receipt.void) : paragraph(view.paper ? words.receipt.onPaper : words.receipt.signed),
      titleLine(view.title),
      labelled(words.label.version, view.version),
      labelled(words.label.signedBy, view.personName),
      ...(view.paper
        ? [
            labelled(words.label.signedOnPaperOn, formatDay(view.paper.signedOn, language)),
            labelled(words.label.registeredBy, view.paper.registeredBy),
            labelled(words.label.registeredAt, formatMoment(view.recordedAt, language)),
            labelled(words.label.reason, view.paper.reason),
          ]
        : [labelled(words.label.signedAt, formatMoment(view.recordedAt, language))]),
      ...(view.statement === undefined ? [] : [labelled(words.label.confirmed, view.statement)]),
      labelled(words.label.textLanguage, WORDS[view.textLanguage].languageName),
      labelled(words.label.verificationCode, view.verificationCode),
      ...(view.mayObject ? [paragraph(words.training.receipt.objection)] : []),
    ],
    actions: [
      ...(view.mayObject ? [execute('start-objection', words.training.button.object, { recordKey: view.recordKey })] : []),
      openUrl(words.button.printInTab, view.tabUrl),
      execute('receipts', words.button.receipts),
    ],
  }),
}

function withoutStatement({ statement: _, ...view }: ReceiptView): ReceiptView {
  return view
}
