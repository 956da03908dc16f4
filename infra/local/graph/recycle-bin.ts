import { isUniqueViolation, type Sql } from './database'
import { nameAlreadyExists, uniqueViolation } from './graph-error'
import { toInstant } from './instant'
import type { ItemRow } from './item-json'
import { nextChange, type List } from './list'
import type { GraphParts } from './route'

/** Days in both stages of the bin together; then it is gone for good. */
const KEPT_DAYS = 93

type Parts = Pick<GraphParts, 'sql' | 'now' | 'switches'>

/** What was deleted on the sites. Graph cannot restore it: in SharePoint a person does, and here the control. */
export type RecycleBin = {
  list(): { lists: { id: string; name: string }[]; items: { listId: string; listName: string; id: string }[] }
  /** False when it is not in the bin, or no longer. */
  restoreList(listId: string): boolean
  restoreItem(listId: string, itemId: string): boolean
  /** Declares an item a record, which nobody changes. Graph has no call for it; a label of the tenant's does it. */
  lockItem(listId: string, itemId: string): boolean
}

export function recycleList({ sql, now }: Parts, list: List): void {
  sql.run('INSERT INTO recycled_lists (number, deleted_at, list) VALUES (?, ?, ?)', list.number, toInstant(now()), JSON.stringify(list))
  sql.run('DELETE FROM lists WHERE number = ?', list.number)
}

export function recycleItem({ sql, now }: Parts, list: List, row: ItemRow): void {
  sql.run('INSERT INTO recycled_items (list, id, deleted_at, item) VALUES (?, ?, ?, ?)', list.number, row.id, toInstant(now()), JSON.stringify(row))
  sql.run(`DELETE FROM items_${list.number} WHERE id = ?`, row.id)
  sql.run('INSERT INTO deleted_items (list, change, id) VALUES (?, ?, ?)', list.number, nextChange(sql, list), row.id)
}

export function createRecycleBin(parts: Parts): RecycleBin {
  const { sql, now, switches } = parts
  const oldest = () => toInstant(new Date(now().getTime() - KEPT_DAYS * 86_400_000))
  const findLists = () =>
    sql.all<{ number: number; list: string }>('SELECT number, list FROM recycled_lists WHERE deleted_at >= ? ORDER BY number', oldest()).map(({ list }) => JSON.parse(list) as List)
  const findItems = (list: Pick<List, 'number'>) =>
    sql.all<{ item: string }>('SELECT item FROM recycled_items WHERE list = ? AND deleted_at >= ? ORDER BY id', list.number, oldest()).map(({ item }) => JSON.parse(item) as ItemRow)

  return {
    list() {
      const lists = sql.all<List>('SELECT * FROM lists ORDER BY number')
      const items = lists.flatMap((list) => findItems(list).map(({ id }) => ({ listId: list.id, listName: list.display_name, id: String(id) })))
      return { lists: findLists().map(({ id, display_name: name }) => ({ id, name })), items }
    },

    restoreList(listId) {
      const list = findLists().find(({ id }) => id === listId)
      if (!list) return false
      restoring(() => nameAlreadyExists(list.display_name), sql, () => {
        insert(sql, 'lists', list)
        sql.run('DELETE FROM recycled_lists WHERE number = ?', list.number)
      })
      return true
    },

    restoreItem(listId, itemId) {
      const list = sql.find<List>('SELECT * FROM lists WHERE id = ?', listId)
      const row = list && findItems(list).find(({ id }) => String(id) === itemId)
      if (!row) return false
      restoring(uniqueViolation, sql, () => {
        const isTold = switches.restoredItem === 'told'
        insert(sql, `items_${list.number}`, { ...row, change: isTold ? nextChange(sql, list) : row.change })
        if (isTold) sql.run('DELETE FROM deleted_items WHERE list = ? AND id = ?', list.number, row.id)
        sql.run('DELETE FROM recycled_items WHERE list = ? AND id = ?', list.number, row.id)
      })
      return true
    },

    lockItem(listId, itemId) {
      const list = sql.find<List>('SELECT * FROM lists WHERE id = ?', listId)
      if (!list) return false
      return sql.run(`INSERT OR IGNORE INTO locked_items (list, id) SELECT ?, id FROM items_${list.number} WHERE id = ?`, list.number, Number(itemId)).changes > 0
    },
  }
}

/** Something else may have taken the place: a list of that name, an item with that unique value. */
function restoring(refuse: () => Error, sql: Sql, work: () => void): void {
  try {
    sql.transaction(work)
  } catch (error) {
    throw isUniqueViolation(error) ? refuse() : error
  }
}

function insert(sql: Sql, table: string, row: Record<string, string | number | null>): void {
  const names = Object.keys(row)
  sql.run(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`, ...Object.values(row))
}
