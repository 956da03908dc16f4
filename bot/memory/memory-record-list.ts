import type { AppendOutcome, ListRow, RecordList } from '../ports'
import { compareFields } from '../lists/compare-fields'

export type MemoryRecordList = RecordList & { rowsOf(listName: string): ListRow[] }

export function createMemoryRecordList(): MemoryRecordList {
  const lists = new Map<string, Map<string, ListRow>>()
  const rowsOf = (listName: string) => {
    const rows = lists.get(listName) ?? new Map<string, ListRow>()
    lists.set(listName, rows)
    return rows
  }
  const append = (listName: string, row: ListRow): AppendOutcome => {
    const rows = rowsOf(listName)
    const there = rows.get(row.recordKey)
    if (!there) {
      rows.set(row.recordKey, { recordKey: row.recordKey, fields: { ...row.fields } })
      return { outcome: 'written' }
    }
    const fields = compareFields(row.fields, there.fields)
    return fields.length === 0 ? { outcome: 'same' } : { outcome: 'differs', fields }
  }
  return {
    append: (listName, rows) => Promise.resolve(rows.map((row) => append(listName, row))),
    rowsOf: (listName) => [...rowsOf(listName).values()],
  }
}
