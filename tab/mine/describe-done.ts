import type { RecordView } from '../../core/api/views'
import { formatDay, formatMoment, type Language } from '../../core/language/language'
import type { TabWords } from '../words'

/** How and when something was done, and on whose word, in one sentence. */
export function describeDone(record: RecordView, words: TabWords, language: Language): string {
  const { doneAs } = words.learning
  const moment = formatMoment(record.recordedAt, language)
  const day = formatDay(record.doneOn ?? record.recordedAt.slice(0, 10), language)
  const name = record.actorName ?? words.frame.unknownName
  switch (record.kind) {
    case 'paper-signature':
      return words.mine.onPaper(day, name)
    case 'completion':
      return doneAs.own(moment)
    case 'meeting-completion':
      return doneAs.meeting(day, name)
    case 'registered-completion':
      return doneAs.registered(day, name)
    case 'imported-completion':
      return doneAs.imported(day, record.system ?? words.frame.unknownName)
    case 'signature':
    case 'sign-off':
    case 'confirmation':
    case 'delegation':
    case 'extension-request':
    case 'extension-refusal':
    case 'spot-check-evidence':
    case 'talk':
    case 'voiding':
      return words.mine.signedAt(moment)
  }
}

/** A lesson has another receipt than a signature. */
export function isOfLesson({ kind }: Pick<RecordView, 'kind'>): boolean {
  return kind === 'completion' || kind === 'meeting-completion' || kind === 'registered-completion' || kind === 'imported-completion'
}
