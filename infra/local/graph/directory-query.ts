import { parseDirectoryFilter } from './directory-filter'
import { compareBy, isMatch, type Properties } from './directory-match'
import { planSearch } from './directory-search'
import {
  findAdvancedProperty,
  GROUP_SUPPORT,
  isAdvanced,
  isEventual,
  readOrder,
  unsupportedClause,
  unsupportedQuery,
  USER_SUPPORT,
  type Order,
  type SupportTable,
} from './directory-support'
import { GraphError } from './graph-error'
import { findOption, fromBase64UrlText, nextLink, toBase64UrlText } from './query'
import type { GraphAnswer, GraphParts, RoutedRequest } from './route'

/** A collection of the directory that can be asked with options. */
export type DirectoryCollection = { resource: 'User' | 'Group'; table: SupportTable }
export const USERS: DirectoryCollection = { resource: 'User', table: USER_SUPPORT }
export const GROUPS: DirectoryCollection = { resource: 'Group', table: GROUP_SUPPORT }

export type DirectoryPlan = { matches: (properties: Properties) => boolean; order?: Order; counts: boolean }

const PAGE = { standard: 100, most: 999 }
const NEEDS_HEADER = "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'"

/** What the options ask, or the refusal of a combination that the directory does not take. */
export function planDirectoryQuery(request: RoutedRequest, { resource, table }: DirectoryCollection): DirectoryPlan {
  if (findOption(request, 'skip') !== undefined) throw new GraphError(400, 'Request_BadRequest', "'$skip' is not supported by the service.")
  const [filterText, search] = [findOption(request, 'filter'), findOption(request, 'search')]
  const refuse = () => unsupportedQuery('Unsupported or invalid query filter clause specified.')
  const filter = filterText === undefined ? undefined : parseDirectoryFilter(filterText, refuse)
  const sorting = readOrder(request, table)
  if (search !== undefined && !isEventual(request)) throw unsupportedQuery(NEEDS_HEADER)
  const advancedProperty = filter && findAdvancedProperty(filter, { table, resource })
  const isSortingAdvanced = sorting !== undefined && (!sorting.isPlain || filter !== undefined)
  if (advancedProperty !== undefined && !isAdvanced(request)) throw unsupportedClause(advancedProperty, resource)
  if (isSortingAdvanced && !isAdvanced(request)) throw unsupportedQuery('Sorting not supported for current query.')
  const isAdvancedQuery = advancedProperty !== undefined || isSortingAdvanced || search !== undefined
  if (isAdvancedQuery && findOption(request, 'expand') !== undefined) throw unsupportedQuery('$expand is not supported with advanced queries.')
  const isFound = search === undefined ? () => true : planSearch(search)
  return {
    matches: (properties) => isFound(properties) && (filter === undefined || isMatch(properties, filter)),
    ...(sorting && { order: sorting.order }),
    counts: isAdvanced(request),
  }
}

/** Members in the order in which they came, after a number: a page never loses anybody because somebody before it is gone. */
export type Numbered<Member> = { number: number; member: Member }
export type ReadMembers<Member> = (after?: number, most?: number) => Numbered<Member>[]

export type PagePlan<Member> = DirectoryPlan & {
  /** After `$metadata`. */
  context: string
  read: ReadMembers<Member>
  properties: (member: Member) => Properties
  show: (member: Member) => object
  most?: number
}

/** A page of what matches, and the way to the next one. */
export function answerPage<Member>(parts: GraphParts, request: RoutedRequest, plan: PagePlan<Member>): GraphAnswer {
  const { read, properties, matches, order, counts, show, context } = plan
  const top = readPageSize(request, plan.most ?? PAGE.most)
  const after = readSkipToken(request)
  const isWanted = ({ member }: Numbered<Member>) => matches(properties(member))
  const found = order ? sortAll(read().filter(isWanted), properties, order).slice(after, after + top + 1) : findAfter(read, after, top + 1, isWanted)
  const page = found.slice(0, top)
  const reached = order ? after + top : (page.at(-1)?.number ?? after)
  return {
    status: 200,
    json: {
      '@odata.context': `${parts.baseUrl}/v1.0/$metadata${context}`,
      ...(counts && { '@odata.count': read().filter(isWanted).length }),
      ...(found.length > top && { '@odata.nextLink': nextLink(parts.baseUrl, request, { $skiptoken: toBase64UrlText(`after ${reached}`) }) }),
      value: page.map(({ member }) => show(member)),
    },
  }
}

function sortAll<Member>(all: Numbered<Member>[], properties: (member: Member) => Properties, { property, descending }: Order): Numbered<Member>[] {
  const compare = compareBy(property, descending)
  return all.sort((one, other) => compare(properties(one.member), properties(other.member)))
}

function findAfter<Member>(read: ReadMembers<Member>, start: number, most: number, isWanted: (numbered: Numbered<Member>) => boolean): Numbered<Member>[] {
  const found: Numbered<Member>[] = []
  for (let after = start; found.length < most; ) {
    const rows = read(after, most)
    const last = rows.at(-1)
    if (!last) break
    after = last.number
    found.push(...rows.filter(isWanted))
  }
  return found.slice(0, most)
}

/** The bare number, for advanced queries only. */
export function answerCount<Member>(request: RoutedRequest, read: ReadMembers<Member>, properties: (member: Member) => Properties, collection: DirectoryCollection): GraphAnswer {
  if (!isEventual(request)) throw new GraphError(400, 'Request_BadRequest', '$count is not currently supported.')
  const query = new URLSearchParams([...request.query, ['$count', 'true']])
  const { matches } = planDirectoryQuery({ ...request, query }, collection)
  const count = read().filter(({ member }) => matches(properties(member))).length
  return { status: 200, headers: { 'content-type': 'text/plain' }, text: String(count) }
}

function readPageSize(request: RoutedRequest, most: number): number {
  const text = findOption(request, 'top')
  if (text === undefined) return Math.min(PAGE.standard, most)
  const top = Number(text)
  if (!Number.isInteger(top) || top < 1 || top > most)
    throw unsupportedQuery(`Invalid page size specified: '${text}'. Must be between 1 and ${most} inclusive.`)
  return top
}

function readSkipToken(request: RoutedRequest): number {
  const token = findOption(request, 'skiptoken')
  if (token === undefined) return 0
  const match = /^after (\d{1,15})$/.exec(fromBase64UrlText(token))
  if (!match) throw new GraphError(400, 'Request_BadRequest', 'The skip token is malformed.')
  return Number(match[1])
}
