import { listTests, type DirectoryFilter, type DirectoryOperator } from './directory-filter'
import { GraphError } from './graph-error'
import { findOption } from './query'
import type { GraphRequest } from './route'

/** Works by itself; works in an advanced query only; or not at all. */
type Support = 'D' | 'A' | '-'
type Column = Exclude<DirectoryOperator, 'gt' | 'lt'> | 'not' | 'null'
export type SupportTable = Readonly<Record<string, Readonly<Record<Column, Support>>>>

/** The table of the documentation, row by row: `eq ne not ge le in startsWith null`, and `endsWith`, which few properties have. */
export const USER_SUPPORT: SupportTable = {
  id: row('D A A - - D - -'),
  displayName: row('D A A D D D D A'),
  givenName: row('D A A D D D D A'),
  surname: row('D A A D D D D A'),
  jobTitle: row('D A A D D D D A'),
  accountEnabled: row('D A A A A D - -'),
  userType: row('D A A - - D - A'),
  department: row('D A A D D D D A'),
  employeeId: row('D A - - A - D A'),
  employeeType: row('A A - A A A A -'),
  employeeHireDate: row('A A - A A A - -'),
  companyName: row('A A A A A A A A'),
  officeLocation: row('A A A A A A A A'),
  mail: row('D A - D D D D -', 'A'),
  userPrincipalName: row('D A - - D D D -', 'A'),
  createdDateTime: row('D A A D D A - -'),
}

export const GROUP_SUPPORT: SupportTable = {
  id: row('D A A - - D - -'),
  displayName: row('D A A D D D D A'),
  description: row('A A A A A A A A'),
  mail: row('D A A D D D D A'),
  mailNickname: row('D A A D D D D A'),
  mailEnabled: row('D A A - - - - -'),
  securityEnabled: row('D A A - - D - -'),
}

/** Orders that need nothing more. Every other one is for advanced queries. */
const SORTED_BY_DEFAULT = new Set(['displayName', 'userPrincipalName'])

/** The two things a client must say together for an advanced query. `$count=true` without the header is passed over in silence. */
export function isAdvanced(request: Pick<GraphRequest, 'headers' | 'query'>): boolean {
  return isEventual(request) && findOption(request, 'count') === 'true'
}

export function isEventual({ headers }: Pick<GraphRequest, 'headers'>): boolean {
  return headers.consistencylevel?.toLowerCase() === 'eventual'
}

export const unsupportedQuery = (message: string) => new GraphError(400, 'Request_UnsupportedQuery', message)

/** The first property that the filter uses in a way for advanced queries only. What no query takes is refused here. */
export function findAdvancedProperty(filter: DirectoryFilter, { table, resource }: { table: SupportTable; resource: 'User' | 'Group' }): string | undefined {
  const found = listTests(filter).filter(({ property, operator, values, isNegated }) => {
    const known = table[property]
    if (!known)
      throw new GraphError(400, 'BadRequest', `Invalid filter clause: Could not find a property named '${property}' on type 'microsoft.graph.${resource.toLowerCase()}'.`)
    const asked: Support[] = [
      operator === 'gt' || operator === 'lt' ? '-' : known[operator],
      ...(isNegated ? [known.not] : []),
      ...(values.includes(null) ? [known.null] : []),
    ]
    if (asked.includes('-')) throw unsupportedClause(property, resource)
    return asked.includes('A')
  })
  return found[0]?.property
}

export const unsupportedClause = (property: string, resource: 'User' | 'Group') =>
  unsupportedQuery(`Unsupported or invalid query filter clause specified for property '${property}' of resource '${resource}'.`)

export type Order = { property: string; descending: boolean }

export function readOrder(request: Pick<GraphRequest, 'query'>, table: SupportTable): { order: Order; isPlain: boolean } | undefined {
  const text = findOption(request, 'orderby')
  if (text === undefined) return undefined
  const match = /^\s*(\w+)(?:\s+(asc|desc))?\s*$/i.exec(text)
  const property = match?.[1] ?? ''
  if (!table[property]) throw unsupportedQuery('Unsupported sort property.')
  return { order: { property, descending: match?.[2]?.toLowerCase() === 'desc' }, isPlain: SORTED_BY_DEFAULT.has(property) }
}

function row(cells: string, endswith: Support = '-'): Readonly<Record<Column, Support>> {
  const [eq = '-', ne = '-', not = '-', ge = '-', le = '-', inside = '-', startswith = '-', empty = '-'] = cells.split(' ') as Support[]
  return { eq, ne, not, ge, le, in: inside, startswith, null: empty, endswith }
}
