import { addDays, type Day } from '../days/day'
import { findSpell, findUnit, type Leadership, type Organisation, type Period, type RoleHolding } from '../organisation/organisation'
import type { OrganisationChange } from '../organisation/organisation-change'
import { groupBy } from './group-by'
import type { HrFile, PersonRow } from './hr-file'
import { planPeriods } from './plan-periods'
import { endPostsWithSpells, planPosts } from './plan-posts'
import { planSpells } from './plan-spells'
import { planObjects, planUnits } from './plan-units'
import { isObjectId } from './read-cell'

/** What we are told of a person that is never a fact: how to call them until their account does, and by which address to know it. */
export type KeptName = { personId: string; displayName: string; address?: string }

export type ImportPlan = {
  /** What differs between the file and what is known, structure first. The same file twice plans nothing the second time. */
  changes: OrganisationChange[]
  /** Of people without an account. */
  names: KeptName[]
  /** So many people or units would end that the file is rather cut off than true. */
  endsMany: boolean
}

/** More than this share of the people or of the units ending at once needs a second word. */
const MANY = 0.1

/** What a checked HR file changes. A table is the whole truth about its kind: what it says nothing of any more ended yesterday. */
export function planImport(organisation: Organisation, file: HrFile, today: Day): ImportPlan {
  const changes = [
    ...(file.units ? planUnits(organisation, file.units.rows, today) : []),
    ...planPeople(organisation, file, today),
    ...planLeaves(organisation, file, today),
    ...planLeaderships(organisation, file, today),
    ...planRoles(organisation, file, today),
    ...(file.objects ? planObjects(organisation, file.objects.rows, today) : []),
  ]
  const accounts = planAccounts(organisation, file.people?.rows ?? [], today)
  const linked = new Set(accounts.map((change) => (change.change === 'account' ? change.personId : '')))
  return { changes: [...changes, ...accounts], names: listNames(organisation, file.people?.rows ?? [], linked), endsMany: isMany(organisation, changes, today) }
}

/** Employments and posts, person by person. Posts follow their employment also when the file has no table of them. */
function planPeople(organisation: Organisation, { people, posts }: HrFile, today: Day): OrganisationChange[] {
  if (!people && !posts) return []
  const spellRows = groupBy(people?.rows ?? [], ({ personId }) => personId)
  const postRows = groupBy(posts?.rows ?? [], ({ personId }) => personId)
  const personIds = new Set([...organisation.people.keys(), ...spellRows.keys(), ...postRows.keys()])
  return [...personIds].flatMap((personId) => {
    const person = organisation.people.get(personId)
    const planned = people ? planSpells(personId, person, spellRows.get(personId) ?? [], today) : { changes: [], spells: person?.spells ?? [] }
    const known = person?.posts ?? []
    const postChanges = posts ? planPosts(personId, known, postRows.get(personId) ?? [], planned.spells, today) : endPostsWithSpells(personId, known, planned.spells)
    return [...planned.changes, ...postChanges]
  })
}

function planLeaves(organisation: Organisation, { leaves }: HrFile, today: Day): OrganisationChange[] {
  if (!leaves) return []
  const rows = groupBy(leaves.rows, ({ personId }) => personId)
  const personIds = new Set([...organisation.people.keys(), ...rows.keys()])
  return [...personIds].flatMap((personId) => {
    const told = (rows.get(personId) ?? []).map(({ row: _, personId: __, ...leave }): Period => leave)
    return planPeriods(organisation.people.get(personId)?.leaves ?? [], told, today, () => true).map((leave): OrganisationChange => ({ change: 'leave', personId, ...leave }))
  })
}

function planLeaderships(organisation: Organisation, { leaders }: HrFile, today: Day): OrganisationChange[] {
  if (!leaders) return []
  const rows = groupBy(leaders.rows, ({ unitId }) => unitId)
  const isSame = (one: Leadership, other: Leadership) => one.personId === other.personId && one.acting === other.acting
  return [...new Set([...organisation.leadershipsByUnit.keys(), ...rows.keys()])].flatMap((unitId) => {
    const told = (rows.get(unitId) ?? []).map(({ row: _, ...leadership }): Leadership => leadership)
    return planPeriods(organisation.leadershipsByUnit.get(unitId) ?? [], told, today, isSame).map((leadership): OrganisationChange => ({ change: 'leader', ...leadership }))
  })
}

function planRoles(organisation: Organisation, { roles }: HrFile, today: Day): OrganisationChange[] {
  if (!roles) return []
  const rows = groupBy(roles.rows, ({ unitId }) => unitId)
  const isSame = (one: RoleHolding, other: RoleHolding) => one.personId === other.personId && one.role === other.role
  return [...new Set([...organisation.rolesByUnit.keys(), ...rows.keys()])].flatMap((unitId) => {
    const told = (rows.get(unitId) ?? []).map(({ row: _, ...holding }): RoleHolding => holding)
    return planPeriods(organisation.rolesByUnit.get(unitId) ?? [], told, today, isSame).map((holding): OrganisationChange => ({ change: 'role', ...holding }))
  })
}

/** Accounts that the file names by their object id. Those it names by an address are linked when the directory shows them. */
function planAccounts({ personIdByOid }: Organisation, rows: readonly PersonRow[], today: Day): OrganisationChange[] {
  const oids = new Map(rows.flatMap(({ personId, account }) => (account !== undefined && isObjectId(account) ? [[personId, account] as const] : [])))
  return [...oids].flatMap(([personId, oid]): OrganisationChange[] =>
    personIdByOid.get(oid) === personId ? [] : [{ change: 'account', personId, oid, enabled: true, effectiveOn: today }],
  )
}

function listNames({ people }: Organisation, rows: readonly PersonRow[], linked: ReadonlySet<string>): KeptName[] {
  const withoutAccount = rows.filter(({ personId }) => !linked.has(personId) && (people.get(personId)?.accounts.length ?? 0) === 0)
  const names = withoutAccount.map(({ personId, name, email, account }): KeptName => {
    const address = account ?? email
    return { personId, displayName: name, ...(address !== undefined && { address }) }
  })
  return [...new Map(names.map((name) => [name.personId, name])).values()]
}

function isMany(organisation: Organisation, changes: readonly OrganisationChange[], today: Day): boolean {
  const yesterday = addDays(today, -1)
  const employed = new Set([...organisation.people.values()].filter((person) => findSpell(person, today)).map(({ personId }) => personId))
  const existing = new Set([...organisation.units.keys()].filter((unitId) => findUnit(organisation, unitId, today)))
  const isEnd = (change: { endsOn?: Day | undefined }) => change.endsOn !== undefined && change.endsOn <= yesterday
  const leaving = new Set(changes.flatMap((change) => (change.change === 'spell' && isEnd(change) && employed.has(change.personId) ? [change.personId] : [])))
  const closing = new Set(changes.flatMap((change) => (change.change === 'unit' && isEnd(change) && existing.has(change.unitId) ? [change.unitId] : [])))
  return leaving.size > employed.size * MANY || closing.size > existing.size * MANY
}
