import type { JournalledFact } from '../../core/facts/fact'
import type { LogState } from '../../core/facts/log-state'

/** The number of a record that is journalled but has none yet. */
export const NOT_YET_NUMBERED = 0

/**
 * Records of our own that the log has not numbered yet, shown as if it had: who signs and opens the tab sees the
 * signature. Publications and organisation facts wait for their number, because they concern everybody.
 */
export function createOverlay(state: LogState) {
  const subjects = new Map<string, string>()
  return {
    lay: ({ factKey, fact }: JournalledFact) => {
      if (fact.kind !== 'signature' && fact.kind !== 'paper-signature' && fact.kind !== 'voiding') return
      if (subjects.has(factKey)) return
      subjects.set(factKey, fact.subject)
      const records = state.recordsBySubject.get(fact.subject) ?? []
      records.push({ recordKey: factKey, record: fact, number: NOT_YET_NUMBERED })
      state.recordsBySubject.set(fact.subject, records)
    },
    /** Takes it away again, before the numbered fact takes its place. */
    lift: (factKey: string) => {
      const subject = subjects.get(factKey)
      if (subject === undefined) return
      subjects.delete(factKey)
      const records = state.recordsBySubject.get(subject) ?? []
      const index = records.findIndex(({ recordKey }) => recordKey === factKey)
      if (index >= 0) records.splice(index, 1)
    },
  }
}
