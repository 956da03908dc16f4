import { compareFields } from '../lists/compare-fields'
import { RECORD_KEY_COLUMN } from '../lists/list'
import type { ListShape } from '../lists'
import type { ListRow, ShownRow } from '../ports'
import type { Observation } from './judge-columns'

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
  const author = { changedBy: shown.changed.by, changedAt: shown.changed.at, isPlanted: shown.created.by.who !== 'kvitter' }
  if (!expected) return { kind: 'row-unknown', listName: shape.name, aboutKey: keyOf(shown) ?? itemKeyOf(shown), fields: [], detail: '', ...author }
  const derived = new Set(shape.columns.filter((column) => column.derived).map(({ name }) => name))
  const fields = compareFields(expected.row.fields, shown.fields).filter(
    (name) => !derived.has(name) && !troubles.missing.has(name) && !(troubles.replaced.has(name) && isEmpty(shown.fields[name])),
  )
  if (fields.length === 0) return undefined
  return {
    kind: 'row-differs',
    listName: shape.name,
    aboutKey: expected.row.recordKey,
    ...(expected.logNumber !== undefined && { logNumber: expected.logNumber }),
    fields,
    detail: '',
    ...author,
  }
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
