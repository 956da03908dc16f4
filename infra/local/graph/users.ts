import type { DirectoryPerson } from '../municipality/municipality'
import { createDirectory } from './directory'
import { parseFilter, type Comparison } from './filter'
import { GraphError, userNotFound } from './graph-error'
import { findOption, fromBase64UrlText, listSelected, nextLink, selectProperties, toBase64UrlText } from './query'
import type { Access, GraphParts, GraphRequest, Route } from './route'

export const READS_USERS: Access = { on: 'directory', permissions: ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'] }

const PAGE = { standard: 100, most: 999 }
/** What comes without asking; everything else must be selected. */
const STANDARD_PROPERTIES = [
  'businessPhones', 'displayName', 'givenName', 'id', 'jobTitle', 'mail', 'mobilePhone', 'officeLocation', 'preferredLanguage', 'surname', 'userPrincipalName',
]
/** Properties that `$filter` takes without the header for advanced queries. */
const FILTERABLE = new Set(['id', 'accountEnabled', 'userType', 'department', 'employeeId', 'mail', 'userPrincipalName', 'displayName', 'givenName', 'surname'])

export const USER_ROUTES: readonly Route[] = [
  {
    name: 'users.list',
    method: 'GET',
    path: '/users',
    access: READS_USERS,
    cost: (request) => usersCost(request, 2),
    answer: (parts, request) => {
      const top = readPageSize(request)
      const matches = planUserFilter(findOption(request, 'filter'))
      const { people, lastNumber } = findPeople(parts, readSkipToken(request), top, matches)
      const more = lastNumber === undefined ? {} : { '@odata.nextLink': nextLink(parts.baseUrl, request, { $skiptoken: toBase64UrlText(`user ${lastNumber}`) }) }
      const select = listSelected(request)
      return { status: 200, json: { '@odata.context': `${parts.baseUrl}/v1.0/$metadata#users`, ...more, value: people.map((person) => toUser(person, select)) } }
    },
  },
  {
    name: 'users.get',
    method: 'GET',
    path: '/users/{user}',
    access: READS_USERS,
    cost: (request) => usersCost(request, 1),
    answer: (parts, request) => {
      const user = toUser(requirePerson(parts, request.params.user ?? ''), listSelected(request))
      return { status: 200, json: { '@odata.context': `${parts.baseUrl}/v1.0/$metadata#users/$entity`, ...user } }
    },
  },
  {
    name: 'users.manager',
    method: 'GET',
    path: '/users/{user}/manager',
    access: READS_USERS,
    cost: (request) => usersCost(request, 1),
    answer: (parts, request) => {
      const { managerId } = requirePerson(parts, request.params.user ?? '')
      if (managerId === null) throw userNotFound('manager')
      const manager = toUser(requirePerson(parts, managerId), listSelected(request))
      return { status: 200, json: { '@odata.context': `${parts.baseUrl}/v1.0/$metadata#directoryObjects/$entity`, '@odata.type': '#microsoft.graph.user', ...manager } }
    },
  },
]

/** A user as Graph shows one: the standard properties, or those selected. What a person has beside these, Graph does not know. */
export function toUser(person: DirectoryPerson, select: readonly string[] = STANDARD_PROPERTIES): object {
  const { hasTeams: _, appRoles: __, managerId: ___, ...properties } = person
  return selectProperties({ businessPhones: [], mobilePhone: null, ...properties }, select)
}

/** Selecting makes a request one unit cheaper, and so does a small page; never below one. */
function usersCost(request: GraphRequest, units: number): number {
  const top = Number(findOption(request, 'top') ?? PAGE.standard)
  return Math.max(1, units - (findOption(request, 'select') === undefined ? 0 : 1) - (top < 20 ? 1 : 0))
}

function requirePerson({ sql }: GraphParts, key: string): DirectoryPerson {
  const person = createDirectory(sql).find(key)
  if (!person) throw userNotFound(key)
  return person
}

/** A page of people from `afterNumber` on, and the number to go on from when there are more. */
function findPeople({ sql }: GraphParts, afterNumber: number, top: number, matches: (person: DirectoryPerson) => boolean) {
  const found: { number: number; person: DirectoryPerson }[] = []
  for (let after = afterNumber; found.length <= top; ) {
    const rows = sql.all<{ number: number; properties: string }>(
      'SELECT number, properties FROM users WHERE removed = 0 AND number > ? ORDER BY number LIMIT ?',
      after,
      top + 1,
    )
    const last = rows.at(-1)
    if (!last) break
    after = last.number
    found.push(...rows.map(({ number, properties }) => ({ number, person: JSON.parse(properties) as DirectoryPerson })).filter(({ person }) => matches(person)))
  }
  const page = found.slice(0, top)
  return { people: page.map(({ person }) => person), lastNumber: found.length > top ? page.at(-1)?.number : undefined }
}

function readPageSize(request: GraphRequest): number {
  const text = findOption(request, 'top')
  if (text === undefined) return PAGE.standard
  const top = Number(text)
  if (!Number.isInteger(top) || top < 1 || top > PAGE.most)
    throw new GraphError(400, 'Request_UnsupportedQuery', `Invalid page size specified: '${text}'. Must be between 1 and ${PAGE.most} inclusive.`)
  return top
}

function readSkipToken(request: GraphRequest): number {
  const token = findOption(request, 'skiptoken')
  if (token === undefined) return 0
  const match = /^user (\d{1,15})$/.exec(fromBase64UrlText(token))
  if (!match) throw new GraphError(400, 'Request_BadRequest', 'The skip token is malformed.')
  return Number(match[1])
}

function planUserFilter(filter: string | undefined): (person: DirectoryPerson) => boolean {
  if (filter === undefined) return () => true
  const unsupported = () => new GraphError(400, 'Request_UnsupportedQuery', 'Unsupported or invalid query filter clause specified.')
  const comparisons = parseFilter(filter, unsupported)
  if (!comparisons.every(({ path, operator }) => FILTERABLE.has(path) && (operator === 'eq' || operator === 'startswith'))) throw unsupported()
  return (person) => comparisons.every((comparison) => isMatch(person, comparison))
}

function isMatch(person: DirectoryPerson, { path, operator, value }: Comparison): boolean {
  const own = (person as Record<string, unknown>)[path]
  if (typeof own !== 'string' || typeof value !== 'string') return own === value
  const [a, b] = [own.toLowerCase(), value.toLowerCase()]
  return operator === 'eq' ? a === b : a.startsWith(b)
}
