import { z } from 'zod'
import { Sha256Hex } from '../../core/facts/hashing'
import { formatDay, formatMoment } from '../../core/language/language'
import { WORDS } from '../words'
import type { ChatWords } from '../words/nb'
import { verb, type Card } from './card'
import { execute, heading, labelled, notice, openUrl, paragraph, quotation, subheading, title as titleLine } from './elements'
import { feedbackOf, verdictOf } from './feedback'
import { SAMPLE_LESSON_DATA, SAMPLE_RIGHT, SAMPLE_TAB_URL } from './samples'
import type { LessonReceiptView } from './training-views'

const SAMPLE: LessonReceiptView = {
  recordKey: 'b'.repeat(64),
  title: 'Kjenn igjen svindel på e-post',
  version: '1.0',
  personName: 'Kari Nordmann',
  evidence: 'own',
  completedAt: '2026-11-21T09:00:00.000Z',
  language: 'nb',
  isVoid: false,
  mayObject: false,
  verificationCode: '7K3M-9QX2-VB4T',
  reflection: 'Hvem spør dere på arbeidsplassen når en e-post virker rar?',
  tabUrl: SAMPLE_TAB_URL,
}
const { completedAt: _, language: __, ...UNDATED } = SAMPLE
const SAMPLE_TOLD: LessonReceiptView = { ...UNDATED, mayObject: true, completedOn: '2026-11-19', registeredBy: 'Ingrid Solberg', registeredAt: '2026-11-20T12:00:00.000Z' }

/** The proof of a lesson: which, in what version, when, how it is known and a code to check it by. */
export const lessonReceiptCard: Card<'lessonReceipt'> = {
  name: 'lessonReceipt',
  verbs: {
    'show-lesson-receipt': verb(z.object({ recordKey: Sha256Hex }), (turn, of) => turn.showLessonReceipt(of)),
  },
  samples: {
    'by own answers': SAMPLE,
    'right after the last answer': { ...SAMPLE, given: SAMPLE_RIGHT, next: { data: SAMPLE_LESSON_DATA, title: 'Passord og totrinnspålogging' } },
    'in a meeting': { ...SAMPLE_TOLD, evidence: 'meeting' },
    'registered by the leader': { ...SAMPLE_TOLD, evidence: 'registered', reason: 'Tok kurset på papir i vår.', next: { data: SAMPLE_LESSON_DATA, title: 'Passord og totrinnspålogging' } },
    imported: { ...SAMPLE_TOLD, evidence: 'imported', system: 'KS Læring' },
    'made void': { ...SAMPLE_TOLD, evidence: 'meeting', isVoid: true, mayObject: false },
  },
  summarise: ({ title, version }, { training }) => `${training.summary.receipt(title)} ${version}`,
  render: (view, words, language) => {
    const { receipt, button } = words.training
    const { given, next, reflection } = view
    return {
      body: [
        heading(receipt.heading),
        ...(given ? [titleLine(verdictOf(given, words)), ...feedbackOf(given, words)] : []),
        view.isVoid ? notice(receipt.void) : notice(receipt.completed),
        titleLine(view.title),
        labelled(words.label.version, view.version),
        labelled(receipt.completedBy, view.personName),
        ...(view.completedAt === undefined ? [] : [labelled(receipt.completedAt, formatMoment(view.completedAt, language))]),
        ...(view.completedOn === undefined ? [] : [labelled(receipt.completedAt, formatDay(view.completedOn, language))]),
        labelled(receipt.how, howOf(view, words)),
        ...(view.registeredAt === undefined ? [] : [labelled(words.label.registeredAt, formatMoment(view.registeredAt, language))]),
        ...(view.reason === undefined ? [] : [labelled(words.label.reason, view.reason)]),
        ...(view.language === undefined ? [] : [labelled(words.label.textLanguage, WORDS[view.language].languageName)]),
        labelled(words.label.verificationCode, view.verificationCode),
        ...(reflection === undefined ? [] : [subheading(receipt.reflection), quotation(reflection)]),
        ...(view.mayObject ? [paragraph(receipt.objection)] : []),
        ...(next ? [labelled(receipt.next, next.title)] : []),
      ],
      actions: [
        ...(next ? [execute('show-lesson', button.nextLesson, next.data)] : []),
        ...(view.mayObject ? [execute('start-objection', button.object, { recordKey: view.recordKey })] : []),
        openUrl(words.button.printInTab, view.tabUrl),
        execute('receipts', words.button.receipts),
      ],
    }
  },
}

function howOf({ evidence, registeredBy = '–', system = '–' }: LessonReceiptView, { training: { receipt } }: ChatWords): string {
  switch (evidence) {
    case 'own':
      return receipt.own
    case 'meeting':
      return receipt.meeting(registeredBy)
    case 'registered':
      return receipt.registered(registeredBy)
    case 'imported':
      return receipt.imported(system)
  }
}
