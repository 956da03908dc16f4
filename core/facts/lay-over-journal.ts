import { isRecordFact, type JournalledFact } from './fact'
import { keyRecord, type KeyedRecord, type LogState } from './log-state'

/**
 * The state with what the journal already holds about one person, numbered or not, so that somebody's own click shows at
 * once. Holds the records of that person only: for questions about them, not for figures.
 */
export function layOverJournal(state: LogState, subject: string, journalled: readonly JournalledFact[]): LogState {
  const known = state.recordsBySubject.get(subject) ?? []
  const knownKeys = new Set(known.map(({ recordKey }) => recordKey))
  const fresh = journalled.flatMap(({ factKey, fact }): KeyedRecord[] =>
    isRecordFact(fact) && fact.subject === subject && !knownKeys.has(factKey) ? [keyRecord(factKey, fact)] : [],
  )
  const inOrder = fresh.sort((a, b) => (a.record.recordedAt < b.record.recordedAt ? -1 : 1))
  return { ...state, recordsBySubject: new Map([[subject, [...known, ...inOrder]]]) }
}
