import type { DirectoryPerson } from '../municipality/municipality'
import { createDirectory } from './directory'
import { GraphError, insufficientPrivileges, noSuchProperty, userNotFound } from './graph-error'
import { licenceProperties } from './licences'
import { selectProperties } from './query'
import type { GraphParts } from './route'
import { EMPTY_PROPERTIES, isUnfilledProperty } from './user-properties'

/** What comes without asking; everything else must be selected. */
const STANDARD_PROPERTIES = [
  'businessPhones', 'displayName', 'givenName', 'id', 'jobTitle', 'mail', 'mobilePhone', 'officeLocation', 'preferredLanguage', 'surname', 'userPrincipalName',
] as const
/** Read from the person's SharePoint profile, which no collection does. */
const PROFILE_PROPERTY = 'hireDate'
const LEAVE_PROPERTY = 'employeeLeaveDateTime'
const READS_LEAVE = 'User-LifeCycleInfo.Read.All'

const PROPERTIES = new Set([
  ...STANDARD_PROPERTIES, 'accountEnabled', 'assignedLicenses', 'assignedPlans', 'companyName', 'createdDateTime', 'department', 'employeeHireDate', 'employeeId', LEAVE_PROPERTY, 'employeeOrgData', 'employeeType',
  PROFILE_PROPERTY, 'mailNickname', 'usageLocation', 'userType',
])

/** Everything Graph knows of a person. What the local tenant knows beside, Graph does not. */
export function userProperties(person: DirectoryPerson) {
  const { hasTeams: _, appRoles: __, managerId: ___, ...own } = person
  return {
    businessPhones: [],
    mobilePhone: null,
    companyName: null,
    employeeHireDate: null,
    employeeOrgData: null,
    usageLocation: null,
    createdDateTime: null,
    [LEAVE_PROPERTY]: null,
    [PROFILE_PROPERTY]: '0001-01-01T00:00:00Z',
    ...own,
    mailNickname: person.userPrincipalName.split('@')[0],
    ...licenceProperties(person),
  }
}

/** A user as Graph shows one: the standard properties in their order, or those selected. */
export function toUser(person: DirectoryPerson, select?: readonly string[]): object {
  const properties = userProperties(person)
  return select ? selectProperties({ ...EMPTY_PROPERTIES, ...properties }, select) : Object.fromEntries(STANDARD_PROPERTIES.map((name) => [name, properties[name]]))
}

export function requirePerson({ sql }: Pick<GraphParts, 'sql'>, key: string): DirectoryPerson {
  const person = createDirectory(sql).find(key)
  if (!person) throw userNotFound(key)
  return person
}

/** Refuses to select what no user has, or what this application or this kind of request may not. */
export function checkSelected(parts: GraphParts, select: readonly string[] | undefined, { roles, of }: { roles: readonly string[]; of: 'one' | 'many' }): void {
  const unknown = select?.find((name) => !PROPERTIES.has(name) && !isUnfilledProperty(name))
  if (unknown !== undefined) throw noSuchProperty(unknown, 'user')
  if (of === 'many' && select?.includes(PROFILE_PROPERTY)) throw new GraphError(501, 'NotImplemented', 'This operation target is not yet supported.')
  if (select?.includes(LEAVE_PROPERTY) && parts.switches.leaveDateWithoutPermission === 'refused' && !roles.includes(READS_LEAVE)) throw insufficientPrivileges()
}
