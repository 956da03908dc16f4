import { openDatabase } from '../../../infra/local/graph/database'
import { createItemView, piecesOfPage, type ItemRow } from '../../../infra/local/graph/item-json'
import { requireList } from '../../../infra/local/graph/list'
import type { GraphParts } from '../../../infra/local/graph/route'
import { requireSite } from '../../../infra/local/graph/sites'
import type { BigList } from './big-list'

export type SerialisedPage = { pieces: Buffer[]; milliseconds: number }

/**
 * The least that can be done for a page: its rows are read from the same file and become bytes, in this process and for nobody.
 * Items are put together by the server's own code, the fastest we know, so that all the rest of serving is what is compared.
 */
export function createSerialiser(file: string, { siteId, listId }: BigList, parts: Pick<GraphParts, 'baseUrl' | 'findRegistration' | 'switches'>): { serialise(annotations: Record<string, string>, afterId: number, top: number): SerialisedPage; close(): void } {
  const sql = openDatabase(file)
  const site = requireSite(sql, { site: siteId })
  const list = requireList(sql, { site: siteId, list: listId })
  const view = createItemView({ ...parts, sql } as GraphParts, site, list)
  return {
    serialise(annotations, afterId, top) {
      const began = performance.now()
      const rows = sql.all<ItemRow>(`SELECT * FROM items_${list.number} WHERE id > ? ORDER BY id LIMIT ?`, afterId, top)
      const pieces = Array.from(piecesOfPage(annotations, rows, (row) => view.itemText(row, { fields: { select: undefined } })), (piece) => Buffer.from(piece))
      return { pieces, milliseconds: performance.now() - began }
    },
    close: () => sql.close(),
  }
}
