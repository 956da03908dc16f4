import { addDays, type Day } from '../../../core/days/day'
import type { Employee } from './employee'
import type { DirectoryPerson, Municipality, SampleSignature, SuggestedRole } from './municipality'

/** The roles the page that plays Teams suggests somebody for, in its order. */
export const SUGGESTED_ROLES = [
  'employee',
  'newcomer',
  'signed',
  'leader',
  'director',
  'municipal-director',
  'controller',
  'auditor',
  'administrator',
  'hired-in',
  'guest',
  'two-posts',
  'acting-leader',
  'elected',
  'apprentice',
  'on-leave',
  'without-teams',
  'disabled',
  'leaver',
] as const

/** Gives app roles to those who have them by their work, in place. */
export function assignAppRoles(employees: readonly Employee[], users: readonly DirectoryPerson[]): void {
  const userOf = new Map(users.map((user) => [user.id, user]))
  const give = (employee: Employee | undefined, role: DirectoryPerson['appRoles'][number], title?: string): void => {
    const user = employee?.account && userOf.get(employee.account.oid)
    if (!user) return
    user.appRoles.push(role)
    if (title !== undefined) user.jobTitle = title
  }
  const steady = employees.filter((employee) => isSteady(employee) && !employee.leads)
  for (const employee of employees) if (employee.leads?.level === 'municipality' || employee.leads?.level === 'directorate') give(employee, 'Management')
  give(steady.find(({ unit }) => unit.name === 'Internkontroll og virksomhetsstyring') ?? steady[0], 'Controller', 'Internkontroller')
  give(steady.find(({ unit }) => unit.name === 'IKT-drift') ?? steady[1], 'Administrator', 'Systemansvarlig Microsoft 365')
}

/** One telling person for each role, for the page that plays Teams. Roles without anybody, in a small sample, are left out. */
export function suggestPeople(employees: readonly Employee[], users: readonly DirectoryPerson[], signed: readonly SampleSignature[], firstDay: Day): Municipality['suggested'] {
  const isUser = new Map(users.map((user) => [user.id, user]))
  const signedFirst = new Set(signed.flatMap(({ personId, majorVersion }) => (majorVersion === 1 ? [personId] : [])))
  const signedSecond = new Set(signed.flatMap(({ personId, majorVersion }) => (majorVersion === 2 ? [personId] : [])))
  const onPaper = new Set(signed.flatMap(({ personId, how }) => (how === 'paper' ? [personId] : [])))
  const paperUnits = new Set(employees.flatMap(({ personId, unit }) => (onPaper.has(personId) ? [unit.unitId] : [])))
  const open = employees.filter((employee) => isSteady(employee) && !signedSecond.has(employee.personId))
  const ordinary = open.filter(({ leads, actsFor, unit }) => !leads && !actsFor && unit.kind !== undefined && unit.kind !== 'council' && unit.kind !== 'office')

  const found: [SuggestedRole, string | undefined][] = [
    ['employee', oidOf(ordinary.find(({ personId, employmentClass }) => employmentClass === 'permanent' && signedFirst.has(personId)))],
    ['newcomer', oidOf(ordinary.find(({ startsOn }) => startsOn > addDays(firstDay, -10) && startsOn <= firstDay))],
    ['signed', oidOf(employees.find((employee) => isSteady(employee) && !employee.leads && employee.unit.kind !== undefined && signedSecond.has(employee.personId)))],
    ['leader', oidOf(open.find(({ leads }) => leads?.level === 'workplace' && paperUnits.has(leads.unitId)) ?? open.find(({ leads }) => leads?.level === 'workplace'))],
    ['director', oidOf(employees.find(({ leads }) => leads?.level === 'directorate'))],
    ['municipal-director', oidOf(employees.find(({ leads }) => leads?.level === 'municipality'))],
    ['controller', users.find(({ appRoles }) => appRoles.includes('Controller'))?.id],
    ['auditor', users.find(({ appRoles }) => appRoles.includes('Auditor'))?.id],
    ['administrator', users.find(({ appRoles }) => appRoles.includes('Administrator'))?.id],
    ['hired-in', oidOf(ordinary.find(({ employmentClass }) => employmentClass === 'hired-in'))],
    ['guest', users.find(({ userType }) => userType === 'Guest')?.id],
    ['two-posts', oidOf(ordinary.find(({ second }) => second !== undefined))],
    ['acting-leader', oidOf(employees.find(({ actsFor }) => actsFor !== undefined))],
    ['elected', oidOf(open.find(({ employmentClass }) => employmentClass === 'elected'))],
    ['apprentice', oidOf(ordinary.find(({ employmentClass }) => employmentClass === 'apprentice'))],
    ['on-leave', oidOf(employees.find(({ leave, leads, personId, account, unit }) => leave && !leads && unit.kind && account?.hasTeams && !signedSecond.has(personId)))],
    ['without-teams', oidOf(employees.find(({ account, endsOn }) => account?.hasTeams === false && endsOn === undefined))],
    ['disabled', oidOf(employees.find(({ account, endsOn }) => account?.isEnabled === false && endsOn === undefined))],
    ['leaver', oidOf(employees.find(({ endsOn, account }) => endsOn !== undefined && account))],
  ]
  return found.flatMap(([role, oid]) => (oid !== undefined && isUser.has(oid) ? [{ role, oid }] : []))
}

/** At work, with an account and Teams. */
function isSteady({ account, leave, endsOn }: Employee): boolean {
  return account?.isEnabled === true && account.hasTeams && leave === undefined && endsOn === undefined
}

function oidOf(employee: Employee | undefined): string | undefined {
  return employee?.account?.oid
}
