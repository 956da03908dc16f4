import { listColumns } from './column-store'
import type { Sql } from './database'
import type { List } from './list'

/** A list as a plain table: what an administrator sees who opens it in SharePoint. */
export type ListTable = {
  name: string
  columns: { name: string; displayName: string }[]
  /** The newest first. */
  rows: { id: string; createdAt: string; values: Record<string, string | number | boolean | null> }[]
  total: number
}

/** The tenant's lists for somebody who looks into the tenant itself, past tokens and limits. Only reads. */
export type ListTables = {
  list(): { name: string; site: string; total: number }[]
  read(name: string, page: { skip: number; take: number }): ListTable | undefined
}

export function createListTables(sql: Sql): ListTables {
  const findAll = () =>
    sql.all<List & { path: string }>('SELECT lists.*, sites.path FROM lists JOIN sites ON sites.number = lists.site WHERE hidden = 0 ORDER BY lists.number')
  const isLibrary = ({ template }: Pick<List, 'template'>) => template === 'documentLibrary'
  const count = (list: Pick<List, 'number' | 'template'>) =>
    (isLibrary(list)
      ? sql.find<{ total: number }>('SELECT count(*) AS total FROM files WHERE list = ?', list.number)
      : sql.find<{ total: number }>(`SELECT count(*) AS total FROM items_${list.number}`)
    )?.total ?? 0

  return {
    list: () => findAll().map((list) => ({ name: list.display_name, site: list.path, total: count(list) })),

    read(name, { skip, take }) {
      const list = findAll().find(({ display_name }) => display_name === name)
      if (!list) return undefined
      const total = count(list)
      if (isLibrary(list)) return { name, total, ...readFiles(sql, list, skip, take) }
      const items = sql.all<{ id: number; created_at: string; fields: string }>(
        `SELECT id, created_at, fields FROM items_${list.number} ORDER BY id DESC LIMIT ? OFFSET ?`,
        take,
        skip,
      )
      const rows = items.map(({ id, created_at, fields }) => ({
        id: String(id),
        createdAt: created_at,
        values: JSON.parse(fields) as Record<string, string | number | boolean | null>,
      }))
      const columns = listColumns(sql, list).map(({ name: column, displayName }) => ({ name: column, displayName }))
      return { name, total, columns, rows }
    },
  }
}

function readFiles(sql: Sql, { number }: List, skip: number, take: number): Pick<ListTable, 'columns' | 'rows'> {
  const files = sql.all<{ id: string; path: string; mime_type: string; size: number; created_at: string }>(
    'SELECT id, path, mime_type, length(bytes) AS size, created_at FROM files WHERE list = ? ORDER BY created_at DESC, path LIMIT ? OFFSET ?',
    number,
    take,
    skip,
  )
  return {
    columns: ['path', 'mimeType', 'bytes'].map((name) => ({ name, displayName: name })),
    rows: files.map(({ id, path, mime_type, size, created_at }) => ({ id, createdAt: created_at, values: { path, mimeType: mime_type, bytes: size } })),
  }
}
