import { findExpanded } from './expand'
import { createItemView, type ItemRow } from './item-json'
import type { List } from './list'
import { readTop, toBase64UrlText } from './query'
import type { GraphParts, RoutedRequest } from './route'
import type { Site } from './sites'

/** The items that come with `$expand=items($expand=fields)` of a list: a first page of them, and the way to the next. */
export function findExpandedItems(parts: GraphParts, request: RoutedRequest, site: Site, list: List): object {
  const expansion = findExpanded(request, 'items')
  if (!expansion) return {}
  const { select, options } = expansion
  const { standardPage: standard, largestPage: most } = parts.switches
  const top = readTop({ query: options }, { standard, most })
  const rows = parts.sql.all<ItemRow>(`SELECT * FROM items_${list.number} ORDER BY id LIMIT ?`, top + 1)
  const page = rows.slice(0, top)
  const view = createItemView(parts, site, list)
  const fields = findExpanded({ query: options }, 'fields')
  const following = new URLSearchParams([...options, ['$skiptoken', toBase64UrlText(`Paged=TRUE&p_ID=${page.at(-1)?.id ?? 0}`)]])
  const next = `${parts.baseUrl}/v1.0/sites/${site.id}/lists/${list.id}/items?${following.toString().replaceAll('%24', '$')}`
  return {
    'items@odata.context': `${view.context}${fields ? '(fields())' : ''}`,
    ...(rows.length > top && { 'items@odata.nextLink': next }),
    items: page.map((row) => JSON.parse(view.itemText(row, { fields, select })) as object),
  }
}
