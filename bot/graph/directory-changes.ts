import type { DirectoryAccount } from '../../core/directory/directory-account'
import { dayOf } from '../../core/days/day'
import type { DirectoryFeed } from '../ports'
import type { GraphClient } from './graph-client'
import { GraphRequestError } from './graph-error'

/** Each must be named, for Graph tells little of a person by itself. Where somebody is hired to is in what these say of the unit. */
const SELECTED = 'accountEnabled,userType,employeeId,department,employeeType,employeeHireDate,employeeOrgData,mail,userPrincipalName,manager'

/** What may be absent, because it is not what changed, or null, because nobody has filled it in. */
type ChangedUser = {
  id: string
  '@removed'?: { reason: string }
  accountEnabled?: boolean | null
  userType?: string | null
  employeeId?: string | null
  department?: string | null
  employeeType?: string | null
  employeeHireDate?: string | null
  employeeOrgData?: { division?: string | null } | null
  mail?: string | null
  userPrincipalName?: string | null
  'manager@delta'?: { id: string; '@removed'?: object }[]
}
type Page = { value: ChangedUser[]; '@odata.nextLink'?: string; '@odata.deltaLink'?: string }
type Known = Omit<ChangedUser, '@removed' | 'manager@delta'> & { managerOid?: string }

/**
 * The directory by `/users/delta`: everybody the first time, then what changed. Changes may be told twice and in any order, and
 * a person without what has not changed: each is laid over what was known. A token lives seven days; when Graph does not take it
 * any more, everybody is read anew.
 */
export function createDirectoryFeed(client: GraphClient): DirectoryFeed {
  let known = new Map<string, Known>()
  let link: string | undefined

  const readFrom = async (start: string, people: Map<string, Known>): Promise<string> => {
    for (let next = start; ; ) {
      const page = await client.getPage<Page>(next)
      for (const user of page.value) layOver(people, user)
      const { '@odata.nextLink': nextLink, '@odata.deltaLink': deltaLink } = page
      if (nextLink === undefined) {
        if (deltaLink === undefined) throw new GraphRequestError(undefined, 'noDeltaLink', 'Graph ended the changes of the directory without a link to go on from')
        return deltaLink
      }
      next = nextLink
    }
  }
  /** Only a whole round takes the place of what was known. */
  const round = async (start: string, people: Map<string, Known>) => {
    link = await readFrom(start, people)
    known = people
  }
  const readAll = () => round(`/users/delta?$select=${SELECTED}`, new Map())

  return {
    async read() {
      await (link === undefined ? readAll() : round(link, new Map(known)).catch((error: unknown) => (isExpired(error) ? readAll() : Promise.reject(error as Error))))
      return [...known.values()].map(toAccount)
    },
  }
}

/** 410 with an address to begin anew, or a 4xx that says the state is not known: an expired token comes as either. */
function isExpired(error: unknown): boolean {
  return error instanceof GraphRequestError && (error.status === 410 || (error.status === 400 && /syncState|resync/i.test(error.code ?? '')))
}

function layOver(people: Map<string, Known>, { '@removed': removed, 'manager@delta': managers, ...told }: ChangedUser): void {
  const before = people.get(told.id)
  if (removed) {
    people.delete(told.id)
    return
  }
  const after: Known = { ...before, ...told }
  const present = managers?.find((manager) => manager['@removed'] === undefined)
  if (present) after.managerOid = present.id
  else if (managers?.some(({ id }) => id === before?.managerOid)) delete after.managerOid
  people.set(told.id, after)
}

function toAccount({ id, accountEnabled, userType, employeeId, department, employeeType, employeeHireDate, employeeOrgData, mail, userPrincipalName, managerOid }: Known): DirectoryAccount {
  const text = (value: string | null | undefined) => value?.normalize().trim() || undefined
  const values = { employeeId: text(employeeId), employeeType: text(employeeType), department: text(department), division: text(employeeOrgData?.division), managerOid }
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Record<keyof typeof values, string>>
  return {
    oid: id,
    isGuest: userType === 'Guest',
    isEnabled: accountEnabled !== false,
    addresses: [...new Set([mail, userPrincipalName].flatMap((address) => text(address)?.toLowerCase() ?? []))],
    ...given,
    ...(typeof employeeHireDate === 'string' && isRealDate(employeeHireDate) && { hiredOn: dayOf(new Date(employeeHireDate)) }),
  }
}

/** Where nobody told when, some tenants hold the year 1. */
function isRealDate(moment: string): boolean {
  return !Number.isNaN(Date.parse(moment)) && moment >= '1900'
}
