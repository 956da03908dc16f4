import type { JournalledFact, NumberedFact } from '../../core/facts/fact'
import type { RowStore } from '../ports'
import { groupBy } from './group-by'
import { bucketOfFact, fromJournalRow, keyRowName, LOG_PARTITION, PENDING_PREFIX, pendingRowName, recordRowName, toLogRows } from './journal-row'
import { findLogEnd } from './log-end'
import { FACTS_IN_A_TRANSACTION, splitForTransactions } from './transactions'

/** Rows looked at in one sweep; the next one takes the rest. */
const SWEEP_LIMIT = 5_000
/** Pending rows read at the same time. */
const READ_WIDTH = 8
/** Keys remembered as numbered, so that a late doorbell costs nothing. */
const REMEMBERED_KEYS = 5_000

export type Sequencer = {
  /** Facts just saved here. */
  add: (facts: readonly JournalledFact[]) => void
  /** Gives every fact it knows of the next numbers. One run at a time; a second call joins the first. */
  numberPending(): Promise<void>
  /** Looks at these, which a doorbell named. */
  lookAt(pending: readonly PendingName[]): Promise<void>
  /** Finds what was saved and not numbered: by an instance that died, or behind a lost doorbell. */
  sweep(): Promise<void>
  /** Removes the notes of facts that have their numbers, resting in between. What is left over after a crash, the next sweep removes. */
  removeNumbered(rest?: () => Promise<void>): Promise<void>
  /** Of these, the ones still without a number as far as known here. */
  listUnnumbered(): PendingName[]
}

export type PendingName = { bucket: string; factKey: string }

export type SequencerParts = {
  journal: RowStore
  log: RowStore
  /** Told of the facts just numbered, in order; of none when some got their numbers elsewhere and must be read from the log. */
  onNumbered: (facts: readonly NumberedFact[]) => void
}

/**
 * Numbers facts 1, 2, 3 … without gaps. Any number of these may run at once: a number is taken by creating its row
 * directly after one that exists, in one transaction with a row for the fact's key. Whoever comes second is refused whole,
 * reads where the log ends now, and tries again. A crash anywhere leaves either both rows or none.
 */
export function createSequencer({ journal, log, onNumbered }: SequencerParts): Sequencer {
  const waiting = new Map<string, JournalledFact>()
  const removable = new Map<string, string>()
  const remembered = new Set<string>()
  let end = 0
  let running: Promise<void> | undefined

  const finish = ({ factKey, fact }: JournalledFact) => {
    waiting.delete(factKey)
    removable.set(factKey, bucketOfFact(fact))
    remembered.add(factKey)
    const [oldest] = remembered
    if (remembered.size > REMEMBERED_KEYS && oldest !== undefined) remembered.delete(oldest)
  }
  const isKnown = (factKey: string) => waiting.has(factKey) || removable.has(factKey) || remembered.has(factKey)

  const numberTogether = async (facts: readonly JournalledFact[]): Promise<void> => {
    const from = end + 1
    const numbered = facts.map((fact, index): NumberedFact => ({ ...fact, number: from + index }))
    if ((await log.insert(LOG_PARTITION, numbered.flatMap(toLogRows))) === 'inserted') {
      end += numbered.length
      facts.forEach(finish)
      onNumbered(numbered)
      return
    }
    end = await findLogEnd(log, end)
    const keyRows = await Promise.all(facts.map(({ factKey }) => log.find(LOG_PARTITION, keyRowName(factKey))))
    const done = facts.filter((_, index) => keyRows[index])
    done.forEach(finish)
    // The others stay among the waiting and are tried again behind the end that is known now.
    if (done.length > 0) onNumbered([])
  }
  const numberAll = async () => {
    while (waiting.size > 0) {
      // No more of them than may go together: measuring all that wait again and again takes longer than numbering them.
      const first = [...waiting.values()].slice(0, FACTS_IN_A_TRANSACTION)
      const [next] = splitForTransactions(first, (fact) => fact)
      if (next) await numberTogether(next)
    }
  }
  const numberPending = () => {
    running ??= numberAll().finally(() => (running = undefined))
    return running
  }
  const readPending = async (names: readonly PendingName[]) => {
    for (let at = 0; at < names.length; at += READ_WIDTH) {
      const few = names.slice(at, at + READ_WIDTH)
      const found = await Promise.all(few.map(({ bucket, factKey }) => journal.find(bucket, recordRowName(factKey))))
      for (const fact of found.flatMap((row) => (row ? [fromJournalRow(row)] : []))) if (!isKnown(fact.factKey)) waiting.set(fact.factKey, fact)
    }
    await numberPending()
  }

  return {
    add: (facts) => facts.filter(({ factKey }) => !isKnown(factKey)).forEach((fact) => waiting.set(fact.factKey, fact)),
    numberPending,
    async lookAt(pending) {
      const unknown = pending.filter(({ factKey }) => !isKnown(factKey))
      const rows = await Promise.all(unknown.map(({ bucket, factKey }) => journal.find(bucket, pendingRowName(factKey))))
      await readPending(unknown.filter((_, index) => rows[index]))
    },
    async sweep() {
      const swept = await journal.sweep(PENDING_PREFIX, SWEEP_LIMIT)
      const found = swept.map(({ partition, row }) => ({ bucket: partition, factKey: row.row.slice(PENDING_PREFIX.length), order: String(row.values['order']) }))
      // Numbered by us before, yet still there: its removal got lost.
      for (const { bucket, factKey } of found) if (remembered.has(factKey)) removable.set(factKey, bucket)
      await readPending(found.filter(({ factKey }) => !isKnown(factKey)).sort((a, b) => (a.order < b.order ? -1 : 1)))
    },
    async removeNumbered(rest) {
      for (const [bucket, entries] of groupBy([...removable], ([, inBucket]) => inBucket)) {
        for (let at = 0; at < entries.length; at += 100) {
          const keys = entries.slice(at, at + 100).map(([factKey]) => factKey)
          await journal.remove(bucket, ...keys.map(pendingRowName))
          for (const factKey of keys) removable.delete(factKey)
          await rest?.()
        }
      }
    },
    listUnnumbered: () => [...waiting.values()].map(({ factKey, fact }) => ({ bucket: bucketOfFact(fact), factKey })),
  }
}
