import type { Instant } from '../../core/days/day'
import type { RecordFact } from '../../core/facts/fact'
import { verificationCode } from '../../core/facts/verification-code'
import { evidenceClassOf, type LearnedRecord } from '../../core/obligations/obligation'
import { mayBeObjectedTo } from '../../core/training/decide-objection'
import { titleOfLesson } from './lesson-views'
import type { RecordParts } from './record-views'
import type { LessonReceiptView } from './training-views'

export type LearnedFact = { recordKey: string; record: LearnedRecord }

/** Completions among a person's records, by whatever evidence, newest first. */
export function listLearned(records: readonly { recordKey: string; record: RecordFact }[]): LearnedFact[] {
  return records
    .flatMap(({ recordKey, record }): LearnedFact[] => (isLearned(record) ? [{ recordKey, record }] : []))
    .sort((a, b) => (a.record.recordedAt > b.record.recordedAt ? -1 : 1))
}

export function isLearned(record: RecordFact): record is LearnedRecord {
  return record.kind === 'completion' || record.kind === 'meeting-completion' || record.kind === 'registered-completion' || record.kind === 'imported-completion'
}

/** The day or moment a lesson was completed, as its record tells it. */
export function completedWhen(record: LearnedRecord): { completedAt: Instant } | { completedOn: string } {
  switch (record.kind) {
    case 'completion':
      return { completedAt: record.recordedAt }
    case 'meeting-completion':
      return { completedOn: record.heldOn }
    case 'registered-completion':
    case 'imported-completion':
      return { completedOn: record.completedOn }
  }
}

/** The receipt of one record, from the record alone, and what belongs to the moment: the reflection, the last answer, what comes next. */
export function lessonReceiptViewOf(
  { state, links, language, nameOf }: RecordParts,
  { recordKey, record }: LearnedFact,
  isVoid: boolean,
  more: Pick<LessonReceiptView, 'reflection' | 'given' | 'next'> = {},
): LessonReceiptView {
  const isOwn = record.kind === 'completion'
  return {
    recordKey,
    title: titleOfLesson(state, record, language),
    version: record.lessonVersion,
    personName: nameOf(record.subject),
    evidence: evidenceClassOf(record),
    ...completedWhen(record),
    ...(!isOwn && { registeredBy: nameOf(record.actor), registeredAt: record.recordedAt }),
    ...(record.kind === 'imported-completion' && { system: record.system }),
    ...(record.kind === 'registered-completion' && { reason: record.reason }),
    ...(isOwn && { language: record.language }),
    isVoid,
    mayObject: !isVoid && mayBeObjectedTo(record),
    verificationCode: verificationCode(recordKey),
    ...more,
    tabUrl: links.tab(`lesson-receipt/${recordKey}`),
  }
}
