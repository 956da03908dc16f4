import type { ListRow } from '../ports'

type ColumnBase = {
  /** The code SharePoint keeps for good: ASCII letters and digits, at most 32, and none of its own names. */
  name: string
  /** The caption people see. May be changed; `name` may not. */
  caption: string
  indexed?: true
  /** Worked out when written and no evidence: a later change of the organisation may give another value. Not compared. */
  derived?: true
}

/**
 * The kinds of column that survive the way through Graph unharmed. Not among them: people and look-ups (an index on one
 * helps no filter), links (come back without their type), dates without time (move with the site's time zone: a day is text).
 */
export type Column = ColumnBase &
  (
    | { kind: 'text'; unique?: true }
    /** Up to 60,000 characters of plain text; cannot be indexed. */
    | { kind: 'note' }
    | { kind: 'number' }
    | { kind: 'boolean' }
    | { kind: 'instant' }
    | { kind: 'choice'; choices: readonly string[] }
  )

export type Fields = ListRow['fields']

/** One list of SharePoint, whole: from it follow provisioning, writing, reading and the tests of the round trip. */
export type List<Value> = {
  name: string
  description: string
  columns: readonly Column[]
  key(value: Value): string
  toFields(value: Value): Fields
  fromFields(fields: Readonly<Record<string, unknown>>): Value
}

/** The row a value becomes. Every list has the unique `RecordKey` and a `Title`, which is for people only. */
export function toRow<Value>(list: List<Value>, value: Value): ListRow {
  const recordKey = list.key(value)
  const fields = { RecordKey: recordKey, ...list.toFields(value) }
  for (const column of list.columns) requireFits(list.name, column, (fields as Fields)[column.name])
  return { recordKey, fields }
}

export const RECORD_KEY_COLUMN: Column = { name: 'RecordKey', caption: 'Nøkkel', kind: 'text', indexed: true, unique: true }

export const MAXIMUM_TEXT = 255
export const MAXIMUM_NOTE = 60_000

/** SharePoint answers a wrong type with 500 and cuts or refuses what is too long, so it never gets that far. */
export class FieldRefusedError extends Error {
  override readonly name = 'FieldRefusedError'
  constructor(readonly list: string, readonly column: string, problem: string) {
    super(`${column} of list ${list} ${problem}`)
  }
}

function requireFits(list: string, column: Column, value: Fields[string] | undefined): void {
  if (value === undefined) return
  const expected = column.kind === 'number' ? 'number' : column.kind === 'boolean' ? 'boolean' : 'string'
  if (typeof value !== expected) throw new FieldRefusedError(list, column.name, `is a ${typeof value}, not a ${expected}`)
  if (typeof value !== 'string') return
  const most = column.kind === 'note' ? MAXIMUM_NOTE : MAXIMUM_TEXT
  if (value.length > most) throw new FieldRefusedError(list, column.name, `has ${value.length} characters; ${most} are the most`)
  if (column.kind === 'choice' && !column.choices.includes(value)) throw new FieldRefusedError(list, column.name, `cannot be ${value}`)
}
