import { dayOf, toInstant } from '../../core/days/day'
import { sha256OfText } from '../../core/facts/hashing'
import { sha256 } from '../hashing'
import type { RowStore } from '../ports'

/** Somebody looked at how others stand, by name. Ids only: the names are not the access log's to keep. */
export type Look = { by: string; unitId: string; people: number }

/** Adds the look to the access log: one partition a day, so that old days can be erased as the municipality decides. */
export async function recordLook(access: RowStore, { by, unitId, people }: Look, now: Date): Promise<void> {
  // The same leader looking twice within a millisecond is one look: `exists` is as good as `inserted`.
  const at = toInstant(now)
  const row = `${at}-${sha256OfText(sha256, JSON.stringify([by, unitId])).slice(0, 16)}`
  await access.insert(dayOf(now), [{ row, values: { by, unitId, people, at } }])
}
