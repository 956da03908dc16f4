import { observeAuthors, observeList, type Observation } from '../findings/observation'
import { compareFields } from '../lists/compare-fields'
import { RECORD_KEY_COLUMN } from '../lists/list'
import type { ListShape } from '../lists'
import type { ListRow, ShownRow } from '../ports'

/** What a list should show under a key. */
export type ExpectedRow = { row: ListRow; logNumber?: number }

/** What is known to be wrong with columns is told once, not once for every row. */
export type ColumnTroubles = {
  /** Not to be compared at all. */
  missing: ReadonlySet<string>
  /** Their values went with the old column: that a value is missing says nothing new. */
  replaced: ReadonlySet<string>
}

/** What is wrong with a row that a list shows, if anything: nobody recorded it, or it says something else than the record. */
export function judgeRow(shape: Pick<ListShape, 'name' | 'columns'>, shown: ShownRow, expected: ExpectedRow | undefined, troubles: ColumnTroubles): Observation | undefined {
  if (!expected) return { ...observeList(shape.name, 'row-unknown'), ...observeAuthors(shown), aboutKey: keyOf(shown) ?? itemKeyOf(shown) }
  const derived = new Set(shape.columns.filter((column) => column.derived).map(({ name }) => name))
  // Also what the record leaves empty: somebody may have filled it in.
  const ours = { ...Object.fromEntries(shape.columns.map(({ name }) => [name, undefined])), ...expected.row.fields }
  const fields = compareFields(ours, shown.fields).filter(
    (name) => !derived.has(name) && !troubles.missing.has(name) && !(troubles.replaced.has(name) && isEmpty(shown.fields[name])),
  )
  if (fields.length === 0) return undefined
  return { ...observeList(shape.name, 'row-differs', expected.logNumber), ...observeAuthors(shown), aboutKey: expected.row.recordKey, fields }
}

/** The key a row shows, in the one form our keys have: SharePoint compares them without case. */
export function keyOf({ fields }: Pick<ShownRow, 'fields'>): string | undefined {
  const key = fields[RECORD_KEY_COLUMN.name]
  return typeof key === 'string' && /^[0-9a-f]{64}$/i.test(key) ? key.toLowerCase() : undefined
}

export function itemKeyOf({ itemId }: Pick<ShownRow, 'itemId'>): string {
  return `item-${itemId}`
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}
