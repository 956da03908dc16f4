import { z } from 'zod'
import { dayOf, Instant, toInstant } from '../../core/days/day'
import { sha256OfText } from '../../core/facts/hashing'
import { sha256 } from '../hashing'
import type { RowStore } from '../ports'

/** Somebody looked at how others stand, by name. Ids only: the names are not the access log's to keep. */
export type Look = { by: string; unitId: string; people: number }

const KeptLook = z.object({ at: Instant, by: z.string(), unitId: z.string(), people: z.number() })
export type KeptLook = z.infer<typeof KeptLook>

/** Rows are named after their moment, so all of this millennium begin alike. */
const ANY_MOMENT = '2'
/** Far above what the leaders of any municipality look up before old days are erased. */
const SWEEP_LIMIT = 1_000_000

/** Adds the look to the access log: one partition a day, so that old days can be erased as the municipality decides. */
export async function recordLook(access: RowStore, { by, unitId, people }: Look, now: Date): Promise<void> {
  // The same leader looking twice within a millisecond is one look: `exists` is as good as `inserted`.
  const at = toInstant(now)
  const row = `${at}-${sha256OfText(sha256, JSON.stringify([by, unitId])).slice(0, 16)}`
  await access.insert(dayOf(now), [{ row, values: { by, unitId, people, at } }])
}

/** The whole access log, oldest first. Reads every day of it: for somebody who asks what is kept about them, never for a click. */
export async function listLooks(access: Pick<RowStore, 'sweep'>): Promise<KeptLook[]> {
  const rows = await access.sweep(ANY_MOMENT, SWEEP_LIMIT)
  return rows.map(({ row }) => KeptLook.parse(row.values)).sort((a, b) => (a.at < b.at ? -1 : 1))
}
