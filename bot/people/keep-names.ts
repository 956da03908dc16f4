import type { KeptName } from '../../core/directory/plan-import'
import type { Row, RowStore } from '../ports'

/** Where names of people without an account lie in table `names`, one row for each person id. */
export const NAMES_PARTITION = 'names'

/** The most rows of one transaction. */
const ROWS_TOGETHER = 100
/** Rows written at the same time, where they were there before. */
const ROWS_AT_ONCE = 8

/** Writes names whether or not they are there. New ones cost a transaction for each hundred. */
export async function keepNames(table: Pick<RowStore, 'insert' | 'put'>, names: readonly KeptName[]): Promise<void> {
  const rows = names.map(({ personId, displayName, address }): Row => ({ row: personId, values: { displayName, ...(address !== undefined && { address }) } }))
  for (let at = 0; at < rows.length; at += ROWS_TOGETHER) {
    const together = rows.slice(at, at + ROWS_TOGETHER)
    if ((await table.insert(NAMES_PARTITION, together)) === 'inserted') continue
    for (let from = 0; from < together.length; from += ROWS_AT_ONCE)
      await Promise.all(together.slice(from, from + ROWS_AT_ONCE).map((row) => table.put(NAMES_PARTITION, row)))
  }
}

export function fromNameRow({ row, values: { displayName, address } }: Row): KeptName {
  return { personId: row, displayName: String(displayName), ...(typeof address === 'string' && { address }) }
}
