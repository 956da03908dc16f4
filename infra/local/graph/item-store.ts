import { randomUUID } from 'node:crypto'
import { listColumns } from './column-store'
import { isUniqueViolation } from './database'
import { defaultFields, writeFields, type Fields } from './field-values'
import { GraphError, notFound, uniqueViolation } from './graph-error'
import { toInstant } from './instant'
import type { ItemRow } from './item-json'
import { nextChange, type List } from './list'
import type { GraphParts } from './route'

export function requireItem({ sql }: Pick<GraphParts, 'sql'>, list: List, id: string): ItemRow {
  const row = /^\d{1,15}$/.test(id) ? sql.find<ItemRow>(`SELECT * FROM items_${list.number} WHERE id = ?`, Number(id)) : undefined
  if (!row) throw notFound('list item')
  return row
}

export function createItem({ sql, now, switches }: GraphParts, list: List, written: Record<string, unknown>, appId: string): ItemRow {
  const columns = listColumns(sql, list)
  const fields = JSON.stringify(writeFields(columns, defaultFields(columns), written, switches))
  const instant = toInstant(now())
  const row = { guid: randomUUID(), version: 1, created_at: instant, modified_at: instant, created_by: appId, modified_by: appId, fields }
  return asUnique(() =>
    sql.transaction(() => {
      const change = nextChange(sql, list)
      const { lastId: id } = sql.run(
        `INSERT INTO items_${list.number} (guid, version, change, created_at, modified_at, created_by, modified_by, fields) VALUES (?, 1, ?, ?, ?, ?, ?, ?)`,
        row.guid,
        change,
        instant,
        instant,
        appId,
        appId,
        fields,
      )
      return { ...row, id, change }
    }),
  )
}

/** Every change makes a version, and the one before it is kept. */
export function changeItem(parts: GraphParts, list: List, row: ItemRow, written: Record<string, unknown>, appId: string): ItemRow {
  const { sql } = parts
  return saveChange(parts, list, row, writeFields(listColumns(sql, list), JSON.parse(row.fields) as Fields, written, parts.switches), appId)
}

export function saveChange({ sql, now }: GraphParts, list: List, row: ItemRow, after: Fields, appId: string): ItemRow {
  return asUnique(() =>
    sql.transaction(() => {
      const changed = { ...row, fields: JSON.stringify(after), version: row.version + 1, change: nextChange(sql, list), modified_at: toInstant(now()), modified_by: appId }
      sql.run(
        'INSERT INTO item_versions (list, id, version, modified_at, modified_by, fields) VALUES (?, ?, ?, ?, ?, ?)',
        list.number,
        row.id,
        row.version,
        row.modified_at,
        row.modified_by,
        row.fields,
      )
      sql.run(
        `UPDATE items_${list.number} SET version = ?, change = ?, modified_at = ?, modified_by = ?, fields = ? WHERE id = ?`,
        changed.version,
        changed.change,
        changed.modified_at,
        changed.modified_by,
        changed.fields,
        row.id,
      )
      return changed
    }),
  )
}

/** An item that was declared a record: nobody's change gets through, and with which words is not on record. */
export function requireUnlocked({ sql, switches }: GraphParts, list: List, row: ItemRow): void {
  if (!sql.find('SELECT 1 AS found FROM locked_items WHERE list = ? AND id = ?', list.number, row.id)) return
  switch (switches.lockedItem) {
    case 'accessDenied':
      throw new GraphError(403, 'accessDenied', 'Access denied')
    case 'notAllowed':
      throw new GraphError(403, 'notAllowed', 'The item is locked')
    case 'locked':
      throw new GraphError(423, 'notAllowed', 'The item is locked')
  }
}

function asUnique<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (isUniqueViolation(error)) throw uniqueViolation()
    throw error
  }
}
