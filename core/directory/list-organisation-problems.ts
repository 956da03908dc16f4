import type { Day } from '../days/day'
import { findAccount, findHomeUnitId, findLeader, findSpell, findUnit, listPosts, listUnitAndAncestors, type Organisation, type Person } from '../organisation/organisation'
import { countHomes } from './count-touched'

export const ORGANISATION_PROBLEMS = [
  'unit-without-leader', 'leader-left', 'unit-in-circle', 'parent-missing', 'person-without-unit', 'post-in-closed-unit', 'person-without-account', 'account-shared', 'account-unknown',
] as const
export type OrganisationProblemKind = (typeof ORGANISATION_PROBLEMS)[number]

/** One thing to mend: a unit, a person, or an account that belongs to nobody. `people` are those whom it touches. */
export type OrganisationProblem = { kind: OrganisationProblemKind; people: number; unitId?: string; personId?: string; oid?: string }

/** What in the organisation is missing or does not go together on `day`, for the controller to mend in the HR file or by hand. */
export function listOrganisationProblems(organisation: Organisation, day: Day, unknownAccounts: readonly string[] = []): OrganisationProblem[] {
  const employed = [...organisation.people.values()].filter((person) => findSpell(person, day))
  const units = [...organisation.units.keys()].flatMap((unitId) => findUnit(organisation, unitId, day) ?? [])
  const homes = countHomes(employed, day)
  const touched = (unitId: string) => homes.get(unitId) ?? 0
  const isEmployed = (personId: string) => {
    const person = organisation.people.get(personId)
    return person !== undefined && findSpell(person, day) !== undefined
  }

  return [
    ...units.flatMap(({ unitId }): OrganisationProblem[] => {
      const leader = findLeader(organisation, unitId, day)
      if (!leader) return [{ kind: 'unit-without-leader', unitId, people: touched(unitId) }]
      return isEmployed(leader.personId) ? [] : [{ kind: 'leader-left', unitId, personId: leader.personId, people: touched(unitId) }]
    }),
    ...units.flatMap(({ unitId, parentId }): OrganisationProblem[] => {
      if (parentId === null) return []
      if (!findUnit(organisation, parentId, day)) return [{ kind: 'parent-missing', unitId, people: touched(unitId) }]
      return isInCircle(organisation, unitId, day) ? [{ kind: 'unit-in-circle', unitId, people: touched(unitId) }] : []
    }),
    ...employed.flatMap((person) => listProblemsOf(organisation, person, day)),
    ...listShared(employed, day),
    ...unknownAccounts.map((oid): OrganisationProblem => ({ kind: 'account-unknown', oid, people: 0 })),
  ]
}

function listProblemsOf(organisation: Organisation, person: Person, day: Day): OrganisationProblem[] {
  const { personId } = person
  const posts = listPosts(person, day)
  const closed = posts.find(({ unitId }) => !findUnit(organisation, unitId, day))
  return [
    ...(posts.length === 0 ? [{ kind: 'person-without-unit', personId, people: 1 } as const] : []),
    ...(closed ? [{ kind: 'post-in-closed-unit', personId, unitId: closed.unitId, people: 1 } as const] : []),
    ...(person.accounts.length === 0 ? [{ kind: 'person-without-account', personId, people: 1, ...unitOf(person, day) } as const] : []),
  ]
}

function unitOf(person: Person, day: Day): { unitId?: string } {
  const unitId = findHomeUnitId(person, day)
  return unitId === undefined ? {} : { unitId }
}

function isInCircle(organisation: Organisation, unitId: string, day: Day): boolean {
  return listUnitAndAncestors(organisation, unitId, day).at(-1)?.parentId === unitId
}

/** Two people with one account: whoever signs with it signs for the one that the log heard of last. */
function listShared(employed: readonly Person[], day: Day): OrganisationProblem[] {
  const holders = new Map<string, string>()
  return employed.flatMap((person): OrganisationProblem[] => {
    const oid = findAccount(person, day)?.oid
    if (oid === undefined) return []
    if (holders.has(oid)) return [{ kind: 'account-shared', personId: person.personId, oid, people: 2 }]
    holders.set(oid, person.personId)
    return []
  })
}
