import type { Sql } from './database'
import { notFound } from './graph-error'
import { toInstant } from './instant'
import type { GraphParts } from './route'
import { requireSite, webUrlOf, type Site } from './sites'

export type List = {
  number: number
  id: string
  site: number
  name: string
  display_name: string
  description: string
  template: 'genericList' | 'documentLibrary'
  hidden: number
  content_types: number
  version: number
  created_at: string
  modified_at: string
  created_by: string
  drive_id: string | null
}

/** By id, or by title as Graph allows too. */
export function requireList(sql: Sql, params: Record<string, string>): List {
  const site = requireSite(sql, params)
  const key = params.list ?? ''
  const list = sql.find<List>('SELECT * FROM lists WHERE site = ? AND (id = ? OR display_name = ?)', site.number, key.toLowerCase(), key)
  if (!list) throw notFound('list')
  return list
}

/** Marks the list as changed; the number of the change orders what delta tells. */
export function touchList({ sql, now }: Pick<GraphParts, 'sql' | 'now'>, list: Pick<List, 'number'>): void {
  sql.run('UPDATE lists SET version = version + 1, modified_at = ? WHERE number = ?', toInstant(now()), list.number)
}

export function nextChange(sql: Sql, list: Pick<List, 'number'>): number {
  sql.run('UPDATE lists SET change = change + 1 WHERE number = ?', list.number)
  return currentChange(sql, list)
}

export function currentChange(sql: Sql, list: Pick<List, 'number'>): number {
  return sql.find<{ change: number }>('SELECT change FROM lists WHERE number = ?', list.number)?.change ?? 0
}

export function urlOfList(site: Site, list: Pick<List, 'name' | 'template'>): string {
  return `${webUrlOf(site)}/${list.template === 'genericList' ? 'Lists/' : ''}${encodeURIComponent(list.name)}`
}
