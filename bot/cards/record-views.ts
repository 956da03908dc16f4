import { dayOf } from '../../core/days/day'
import type { RecordFact } from '../../core/facts/fact'
import { verificationCode } from '../../core/facts/verification-code'
import type { LogState } from '../../core/facts/log-state'
import type { Language } from '../../core/language/language'
import type { SignedRecord as SignedFact } from '../../core/obligations/obligation'
import { mayBeObjectedTo } from '../../core/training/decide-objection'
import { completedWhen, listLearned } from './lesson-receipts'
import { titleOfLesson } from './lesson-views'
import type { Links } from './links'
import { titleOfVersion } from './title-of-version'
import type { ReceiptsView, ReceiptView } from './views'

/** Receipts that get a button; no client draws more than five buttons for certain. */
const SHOWN = 3
/** Lessons listed; there are more of them than of texts to sign, and the tab has them all. */
const LESSONS_SHOWN = 6

export type SignedRecord = { recordKey: string; record: SignedFact }
export type RecordParts = { state: LogState; links: Links; language: Language; nameOf: (personId: string) => string }

/** Signatures and paper registrations among a person's records, newest first. */
export function listSigned(records: readonly { recordKey: string; record: RecordFact }[]): SignedRecord[] {
  return records
    .flatMap(({ recordKey, record }) => (record.kind === 'signature' || record.kind === 'paper-signature' ? [{ recordKey, record }] : []))
    .sort((a, b) => (a.record.recordedAt > b.record.recordedAt ? -1 : 1))
}

export function isVoid(records: readonly { record: RecordFact }[], recordKey: string): boolean {
  return records.some(({ record }) => record.kind === 'voiding' && record.voids === recordKey)
}

/** The receipt of one record, from the record alone: it says the same next year, whatever has been published since. */
export function receiptViewOf({ state, links, language, nameOf }: RecordParts, { recordKey, record }: SignedRecord, voided: boolean): ReceiptView {
  return {
    recordKey,
    title: titleOfVersion(state, record, language),
    version: record.documentVersion,
    personName: nameOf(record.subject),
    recordedAt: record.recordedAt,
    textLanguage: record.language,
    isVoid: voided,
    verificationCode: verificationCode(recordKey),
    tabUrl: links.tab(`receipt/${recordKey}`),
    ...(record.kind === 'signature'
      ? { statement: record.statement }
      : { paper: { signedOn: record.signedOn, registeredBy: nameOf(record.actor), reason: record.reason } }),
    ...(!voided && mayBeObjectedTo(record) && { mayObject: true as const }),
  }
}

export function receiptsViewOf(parts: RecordParts, records: readonly { recordKey: string; record: RecordFact }[]): ReceiptsView {
  const [signed, learned] = [listSigned(records), listLearned(records)]
  return {
    receipts: signed.slice(0, SHOWN).map(({ recordKey, record }) => ({
      recordKey,
      title: titleOfVersion(parts.state, record, parts.language),
      version: record.documentVersion,
      on: record.kind === 'paper-signature' ? record.signedOn : dayOf(record.recordedAt),
      isVoid: isVoid(records, recordKey),
      isOnPaper: record.kind === 'paper-signature',
    })),
    lessons: learned.slice(0, LESSONS_SHOWN).map(({ recordKey, record }) => {
      const when = completedWhen(record)
      return {
        recordKey,
        title: titleOfLesson(parts.state, record, parts.language),
        version: record.lessonVersion,
        on: 'completedOn' in when ? when.completedOn : dayOf(when.completedAt),
        isVoid: isVoid(records, recordKey),
        isByOthers: record.kind !== 'completion',
      }
    }),
    more: Math.max(0, signed.length - SHOWN) + Math.max(0, learned.length - LESSONS_SHOWN),
    tabUrl: parts.links.tab('mine'),
  }
}
