import type { RowStore } from '../../../bot/ports'
import { fromLogRow, keyRowName, LOG_PARTITION, NUMBER_PREFIX } from '../../../bot/journal/journal-row'
import { JOURNAL_BUCKETS } from '../../../bot/journal/bucket'

/** Reads the whole log and insists on what must hold after any run: numbers 1…n without gaps, each fact once, both rows of each. */
export async function readSoundLog(log: RowStore): Promise<string[]> {
  const rows = await log.list(LOG_PARTITION, { from: NUMBER_PREFIX, to: `${NUMBER_PREFIX}~` })
  const facts = rows.map(fromLogRow)
  expect(facts.map(({ number }) => number)).toEqual(facts.map((_, index) => index + 1))
  const keys = facts.map(({ factKey }) => factKey)
  expect(new Set(keys).size).toBe(keys.length)
  for (const { factKey, number } of facts) expect((await log.find(LOG_PARTITION, keyRowName(factKey)))?.values).toEqual({ number })
  expect(await log.list(LOG_PARTITION, { from: 'k-', to: 'k-~' })).toHaveLength(keys.length)
  return keys
}

export async function countPending(journal: RowStore): Promise<number> {
  const pending = await Promise.all(JOURNAL_BUCKETS.map((bucket) => journal.list(bucket, { from: 'p-', to: 'p-~' })))
  return pending.flat().length
}
