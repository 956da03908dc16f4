import type { Position } from './delta-token'
import type { ItemRow } from './item-json'
import type { List } from './list'
import type { GraphParts } from './route'

/** An item as it is now, or only its number when it was deleted. */
export type Told = { id: number; row: ItemRow | undefined }
type Page = { told: Told[]; next: Position; isLast: boolean }

/** Everything there is, by id. What changes meanwhile comes with the first delta afterwards, perhaps a second time. */
export function listAfter({ sql }: GraphParts, list: List, { list: id, since }: Position, afterId: number, top: number): Page {
  const rows = sql.all<ItemRow>(`SELECT * FROM items_${list.number} WHERE id > ? ORDER BY id LIMIT ?`, afterId, top + 1)
  const page = rows.slice(0, top)
  const last = page.at(-1)
  const isLast = rows.length <= top || !last
  return { told: page.map((row) => ({ id: row.id, row })), next: { list: id, since, ...(!isLast && { afterId: last.id }) }, isLast }
}

/** The latest state of what changed, and what was deleted, in the order of the changes. */
export function changesSince({ sql }: GraphParts, list: List, { list: id, since }: Position, top: number): Page {
  const changed = sql.all<ItemRow>(`SELECT * FROM items_${list.number} WHERE change > ? ORDER BY change LIMIT ?`, since, top + 1)
  const deleted = sql.all<{ change: number; id: number }>(
    'SELECT change, id FROM deleted_items WHERE list = ? AND change > ? ORDER BY change LIMIT ?',
    list.number,
    since,
    top + 1,
  )
  const all = [...changed.map((row) => ({ change: row.change, id: row.id, row })), ...deleted.map((one) => ({ ...one, row: undefined }))].sort((a, b) => a.change - b.change)
  const page = all.slice(0, top)
  return { told: page, next: { list: id, since: page.at(-1)?.change ?? since }, isLast: all.length <= top }
}
