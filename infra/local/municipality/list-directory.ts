import type { EmploymentClass } from '../../../core/organisation/organisation-change'
import { MUNICIPALITY_DOMAIN, MUNICIPALITY_NAME } from '../tenant-settings'
import { addressOf, type PersonName } from './draw-name'
import type { Employee } from './employee'
import type { DirectoryPerson } from './municipality'
import type { PlannedUnit } from './plan-units'
import type { Random } from './random'

const EMPLOYEE_TYPES: Record<EmploymentClass, string> = {
  permanent: 'Fast',
  'hourly-paid': 'Timelønnet',
  'hired-in': 'Innleid',
  apprentice: 'Lærling',
  elected: 'Folkevalgt',
}
/** Where hired-in guests and the auditor come from. Names under `.example` belong to nobody (RFC 2606). */
const AGENCIES = ['helsebemanning.example', 'nordvikar.example', 'fagpool.example']
const AUDIT_COMPANY = { name: 'Fjordregionen revisjon IKS', domain: 'fjordrevisjon.example' }

/** The directory as the tenant's Entra ID holds it: everybody with an account, guests, and the auditor from outside. */
export function listDirectory(units: readonly PlannedUnit[], employees: readonly Employee[], random: Random): DirectoryPerson[] {
  const leaders = leaderOids(employees)
  const parents = new Map(units.map(({ unitId, parentId }) => [unitId, parentId]))
  const workplaceNames = new Map(units.map((unit) => [unit.unitId, unit.name]))
  const divisions = directorateNames(units)
  const nextAddress = uniqueAddresses()

  const users: DirectoryPerson[] = []
  for (const employee of employees) {
    const { name, unit, account, guestOid, employmentClass, endsOn, personId } = employee
    if (guestOid !== undefined) users.push(guest(guestOid, name, random.pick(AGENCIES), nextAddress))
    if (!account) continue
    const address = `${nextAddress(name)}@${MUNICIPALITY_DOMAIN}`
    const workplaceName = workplaceNames.get(unit.level === 'department' ? (unit.parentId ?? '') : unit.unitId) ?? unit.name
    users.push({
      id: account.oid,
      ...shown(name),
      mail: address,
      userPrincipalName: address,
      userType: 'Member',
      accountEnabled: account.isEnabled && endsOn === undefined,
      preferredLanguage: drawLanguage(random, name),
      jobTitle: employee.title,
      department: workplaceName,
      // HR's number of a person, which is ours too.
      employeeId: personId,
      employeeType: EMPLOYEE_TYPES[employmentClass],
      officeLocation: unit.kind === 'council' ? 'Rådhuset' : workplaceName,
      companyName: MUNICIPALITY_NAME,
      employeeHireDate: `${employee.startsOn}T00:00:00Z`,
      employeeOrgData: { division: divisions.get(unit.unitId) ?? MUNICIPALITY_NAME, costCenter: costCenterOf(unit.unitId) },
      usageLocation: 'NO',
      createdDateTime: `${account.since}T07:00:00Z`,
      managerId: endsOn === undefined ? findManager(employee, leaders, parents) : null,
      hasTeams: account.hasTeams && endsOn === undefined,
      appRoles: [],
    })
  }
  users.push(auditor(random, nextAddress))
  return users
}

/** Whoever leads the unit today, the acting leader first, by unit. */
function leaderOids(employees: readonly Employee[]): Map<string, string> {
  const leaders = new Map<string, string>()
  for (const { leads, account } of employees) if (leads && account) leaders.set(leads.unitId, account.oid)
  for (const { actsFor, account } of employees) if (actsFor && account) leaders.set(actsFor.unitId, account.oid)
  return leaders
}

/** The directorate a unit belongs to, by unit; above the directorates there is none. */
function directorateNames(units: readonly PlannedUnit[]): Map<string, string> {
  const names = new Map<string, string>()
  // Parents come before their children.
  for (const { unitId, parentId, level, name } of units) {
    const division = level === 'directorate' ? name : names.get(parentId ?? '')
    if (division !== undefined) names.set(unitId, division)
  }
  return names
}

/** Accounting numbers its units; the digits of ours will do. */
function costCenterOf(unitId: string): string {
  return unitId.replace(/\D/g, '').padStart(6, '1')
}

function findManager({ unit, account }: Employee, leaders: Map<string, string>, parents: Map<string, string | null>): string | null {
  for (let unitId: string | null | undefined = unit.unitId; unitId; unitId = parents.get(unitId)) {
    const leader = leaders.get(unitId)
    if (leader !== undefined && leader !== account?.oid) return leader
  }
  return null
}

function drawLanguage(random: Random, { origin }: PersonName): string | null {
  const drawn = random.next()
  if (drawn < 0.15) return null
  if (origin === 'western') return drawn < 0.65 ? 'nn-NO' : 'nb-NO'
  if (origin === 'arrived') return drawn < 0.3 ? 'en-GB' : 'nb-NO'
  return drawn < 0.19 ? 'nn-NO' : 'nb-NO'
}

function guest(oid: string, name: PersonName, company: string, nextAddress: (name: PersonName) => string): DirectoryPerson {
  const local = nextAddress(name)
  return {
    id: oid,
    ...shown(name),
    displayName: `${name.displayName} (ekstern)`,
    mail: `${local}@${company}`,
    userPrincipalName: `${local}_${company}#EXT#@${MUNICIPALITY_DOMAIN}`,
    userType: 'Guest',
    accountEnabled: true,
    preferredLanguage: null,
    jobTitle: null,
    department: null,
    employeeId: null,
    employeeType: null,
    officeLocation: null,
    managerId: null,
    hasTeams: true,
    appRoles: [],
  }
}

function auditor(random: Random, nextAddress: (name: PersonName) => string): DirectoryPerson {
  const name: PersonName = { givenName: 'Torunn', surname: 'Revheim', displayName: 'Torunn Revheim', origin: 'norwegian' }
  const address = `${nextAddress(name)}@${MUNICIPALITY_DOMAIN}`
  return {
    ...guest(random.guid(), name, AUDIT_COMPANY.domain, nextAddress),
    displayName: name.displayName,
    mail: address,
    userPrincipalName: address,
    userType: 'Member',
    preferredLanguage: 'nb-NO',
    jobTitle: 'Forvaltningsrevisor',
    department: AUDIT_COMPANY.name,
    employeeType: 'Ekstern',
    appRoles: ['Auditor'],
  }
}

function shown({ givenName, surname, displayName }: PersonName): Pick<DirectoryPerson, 'givenName' | 'surname' | 'displayName'> {
  return { givenName, surname, displayName }
}

function uniqueAddresses(): (name: PersonName) => string {
  const taken = new Map<string, number>()
  return (name) => {
    const address = addressOf(name)
    const count = (taken.get(address) ?? 0) + 1
    taken.set(address, count)
    return count === 1 ? address : `${address}${count}`
  }
}
