import type { Row } from './ports'

/** Rows one transaction may hold, and characters one property and one row may hold, in Azure Table Storage. */
export const MAXIMUM_ROWS_AT_ONCE = 100
export const MAXIMUM_PROPERTY_LENGTH = 32_000
export const MAXIMUM_ROW_LENGTH = 480_000

/** Refuses a partition or row name that Azure Table Storage forbids, in every adapter alike, so that no test passes on a name production refuses. */
export function requireKey(key: string): void {
  if (key === '' || key.length > 400 || /[/\\#?%\p{Cc}]/u.test(key)) throw new RowRefusedError(`the key ${JSON.stringify(key)}`)
}

/** Refuses rows that no adapter could keep: too many at once, a name twice, a value too large or of another kind. */
export function requireRows(rows: readonly Row[]): void {
  if (rows.length > MAXIMUM_ROWS_AT_ONCE) throw new RowRefusedError(`${rows.length} rows at once`)
  if (new Set(rows.map(({ row }) => row)).size < rows.length) throw new RowRefusedError('two rows of one name')
  for (const { row, values } of rows) {
    requireKey(row)
    const names = Object.keys(values)
    const badName = names.find((name) => !/^[a-z][A-Za-z0-9]{0,60}$/.test(name) || RESERVED.has(name))
    if (badName !== undefined) throw new RowRefusedError(`a value named ${JSON.stringify(badName)}`)
    const badNumber = names.find((name) => typeof values[name] === 'number' && !Number.isFinite(values[name]))
    if (badNumber !== undefined) throw new RowRefusedError(`${badNumber}, which is no finite number`)
    const length = names.reduce((sum, name) => sum + name.length + lengthOf(values[name]), row.length)
    if (length > MAXIMUM_ROW_LENGTH) throw new RowRefusedError(`a row of ${length} characters`)
  }
}

/** The caller's fault, never the storage's: trying again changes nothing. */
export class RowRefusedError extends Error {
  override readonly name = 'RowRefusedError'
  constructor(found: string) {
    super(`Table storage cannot keep ${found}`)
  }
}

const RESERVED = new Set(['partitionKey', 'rowKey', 'timestamp', 'etag'])

function lengthOf(value: string | number | boolean | undefined): number {
  return typeof value === 'string' ? value.length : 8
}
