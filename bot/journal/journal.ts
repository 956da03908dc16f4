import { commit, SALT_BYTES } from '../../core/facts/commitment'
import type { Fact, JournalledFact } from '../../core/facts/fact'
import { factKey, partitionSubject } from '../../core/facts/fact-key'
import { toBase64Url } from '../../core/facts/hashing'
import { sha256 } from '../hashing'
import type { ImportJournal, RandomBytes, RowStore, SaveOutcome } from '../ports'
import { bucketOf } from './bucket'
import { groupBy } from './group-by'
import { bucketOfFact, fromJournalRow, LAST, RECORD_PREFIX, recordRowName, toJournalRows, UnreadableFactError } from './journal-row'
import { splitForTransactions } from './transactions'

/** Savings remembered, so that a click delivered again within minutes costs no round trip. */
const REMEMBERED_SAVINGS = 2_000
/** Buckets written at the same time when much is saved at once. */
const BUCKETS_AT_ONCE = 4

export type JournalParts = {
  rows: RowStore
  randomBytes: RandomBytes
  /** Told of what has just been saved, in order, so that it need not be looked for. */
  onSaved?: (facts: readonly JournalledFact[]) => void
}

export type WritableJournal = ImportJournal

/**
 * The journal in table storage. Saving is one round trip: the fact and the note that it has no number yet are inserted
 * together or not at all, and who comes second is answered with what lies there.
 */
export function createJournal({ rows, randomBytes, onSaved = () => undefined }: JournalParts): WritableJournal {
  const savings = new Map<string, Promise<SaveOutcome>>()
  const remember = (key: string, saving: Promise<SaveOutcome>) => {
    savings.set(key, saving)
    const [oldest] = savings.keys()
    if (savings.size > REMEMBERED_SAVINGS && oldest !== undefined) savings.delete(oldest)
  }
  const findSaving = async (key: string) => (await savings.get(key)?.catch(() => undefined))?.fact
  const journalled = (fact: Fact): JournalledFact => {
    const salt = randomBytes(SALT_BYTES)
    return { factKey: factKey(sha256, fact), fact, salt: toBase64Url(salt), commitment: commit(sha256, salt, fact) }
  }
  const read = async (key: string, fact: Fact) => {
    const row = await rows.find(bucketOfFact(fact), recordRowName(key))
    if (!row) throw new UnreadableFactError(recordRowName(key), 'it exists and is not there')
    return fromJournalRow(row)
  }
  /** An insert whose answer got lost is tried again below us, and then meets itself: the salt tells. */
  const judge = async (ours: JournalledFact, outcome: 'inserted' | 'exists'): Promise<SaveOutcome> => {
    if (outcome === 'inserted') return { outcome: 'saved', fact: ours }
    const fact = await read(ours.factKey, ours.fact)
    return { outcome: fact.salt === ours.salt ? 'saved' : 'exists', fact }
  }
  const saveOne = async (ours: JournalledFact, order: number) => judge(ours, await rows.insert(bucketOfFact(ours.fact), toJournalRows(ours, order)))
  const tell = (outcomes: readonly SaveOutcome[]) => {
    const saved = outcomes.filter(({ outcome }) => outcome === 'saved').map(({ fact }) => fact)
    if (saved.length > 0) onSaved(saved)
  }

  return {
    async save(fact) {
      const key = factKey(sha256, fact)
      // Teams delivers one click up to three times, also at once: those after the first wait for it and get its answer.
      const earlier = savings.has(key) ? await findSaving(key) : undefined
      if (earlier) return { outcome: 'exists', fact: earlier }
      const saving = saveOne(journalled(fact), 0)
      remember(key, saving)
      try {
        const outcome = await saving
        tell([outcome])
        return outcome
      } catch (error) {
        savings.delete(key)
        throw error
      }
    },
    findSaving: (fact) => findSaving(factKey(sha256, fact)),
    async saveAll(facts) {
      const entries = facts.map((fact, order) => ({ order, ours: journalled(fact) }))
      const outcomes = new Map<number, SaveOutcome>()
      const saveTogether = async (bucket: string, together: typeof entries) => {
        const isEachOnce = new Set(together.map(({ ours }) => ours.factKey)).size === together.length
        const isSaved = isEachOnce && (await rows.insert(bucket, together.flatMap(({ ours, order }) => toJournalRows(ours, order)))) === 'inserted'
        for (const { ours, order } of together) outcomes.set(order, isSaved ? { outcome: 'saved', fact: ours } : await saveOne(ours, order))
      }
      const transactions = [...groupBy(entries, ({ ours }) => bucketOfFact(ours.fact))].flatMap(([bucket, inBucket]) =>
        splitForTransactions(inBucket, ({ ours }) => ours).map((together) => ({ bucket, together })),
      )
      for (let at = 0; at < transactions.length; at += BUCKETS_AT_ONCE)
        await Promise.all(transactions.slice(at, at + BUCKETS_AT_ONCE).map(({ bucket, together }) => saveTogether(bucket, together)))
      const inOrder = entries.flatMap(({ order }) => outcomes.get(order) ?? [])
      tell(inOrder)
      return inOrder
    },
    async listAbout(subject) {
      const inBucket = await rows.list(bucketOf(subject), { from: RECORD_PREFIX, to: RECORD_PREFIX + LAST })
      return inBucket
        .filter(({ values }) => values['subject'] === subject)
        .map(fromJournalRow)
        .filter(({ fact }) => partitionSubject(fact) === subject)
        .sort((a, b) => (a.fact.recordedAt < b.fact.recordedAt ? -1 : 1))
    },
  }
}
