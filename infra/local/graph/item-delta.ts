import { findExpanded } from './expand'
import { changesSince, listAfter, type Told } from './item-changes'
import { deltaPosition, findPosition, resync, type Position } from './delta-token'
import { errorBody, GraphError, malformedRequest } from './graph-error'
import { textOfPage } from './item-json'
import { findPlace, ITEMS_PATH } from './items'
import { currentChange } from './list'
import { findOption, listSelected, nextLink, readTop } from './query'
import type { GraphAnswer, GraphParts, Route, RoutedRequest } from './route'

export const ITEM_DELTA_ROUTES: readonly Route[] = [
  {
    name: 'items.delta',
    method: 'GET',
    path: `${ITEMS_PATH}/delta`,
    access: { on: 'site', role: ({ roleToReadChanges }) => roleToReadChanges },
    cost: (request) => (findOption(request, 'token') === undefined ? 2 : 1),
    answer: (parts, request) => {
      const { list } = findPlace(parts, request)
      if (findOption(request, 'top') !== undefined && parts.switches.deltaTop === 'refused') throw malformedRequest()
      const token = findOption(request, 'token')
      const since = currentChange(parts.sql, list)
      if (token === 'latest') return answerWith(parts, request, [], { list: list.id, since }, 'deltaLink')
      const position = token === undefined ? { list: list.id, since, afterId: 0 } : findPosition(parts, token, list)
      if (!position || position.since > since) throw resync(parts, request)
      return answerFrom(parts, request, position)
    },
  },
]

function answerFrom(parts: GraphParts, request: RoutedRequest, position: Position): GraphAnswer {
  const { list } = findPlace(parts, request)
  const { standardPage: standard, largestPage: most, deltaPages } = parts.switches
  // A page without anything says nothing: only the link tells whether more follow.
  if (deltaPages === 'empty-first' && !position.isAfterEmpty) return answerWith(parts, request, [], { ...position, isAfterEmpty: true }, 'nextLink')
  const top = readTop(request, { standard, most })
  const { told, next, isLast } = position.afterId === undefined ? changesSince(parts, list, position, top) : listAfter(parts, list, position, position.afterId, top)
  // Nobody promises an order, nor that an item comes once.
  const shuffled = deltaPages === 'repeats' ? [...told.slice(0, 1), ...[...told].reverse()] : told
  return answerWith(parts, request, shuffled, next, isLast ? 'deltaLink' : 'nextLink')
}

function answerWith(parts: GraphParts, request: RoutedRequest, told: readonly Told[], position: Position, link: 'nextLink' | 'deltaLink'): GraphAnswer {
  const { site, view } = findPlace(parts, request)
  const fields = parts.switches.deltaFields === 'expanded' ? findExpanded(request, 'fields') : undefined
  const select = listSelected(request)
  const isDefect = parts.switches.deltaAfterDelete === 'error-in-value' && told.some(({ row }) => row === undefined)
  const value = isDefect
    ? [JSON.stringify(defect(parts))]
    : told.map(({ id, row }) =>
        row
          ? view.itemText(row, { fields, select })
          : JSON.stringify({ id: String(id), parentReference: { siteId: site.id }, contentType: view.contentType, deleted: { state: 'deleted' } }),
      )
  const token = deltaPosition(parts, position)
  return { status: 200, text: textOfPage({ '@odata.context': `${view.context}/$delta`, [`@odata.${link}`]: nextLink(parts.baseUrl, request, { token }) }, value) }
}

/** Known of 2024: after something was deleted, an error stood among the items, under 200 and with a link to go on. */
function defect({ now }: GraphParts): object {
  const message =
    'Cannot write a deleted resource, link, deleted link, or nested delta resource set within a resource set; they must be written within a delta resource set.'
  const requestId = '00000000-0000-4000-8000-000000000544'
  return errorBody(new GraphError(500, 'InternalServerError', message), { now: now(), requestId, clientRequestId: requestId })
}
