import type { Day } from '../days/day'
import type { EmploymentClass, ObjectKind, ObjectRisk, OrganisationChange, UnitLevel } from './organisation-change'

export type Unit = { unitId: string; parentId: string | null; name: string; level: UnitLevel; effectiveOn: Day; endsOn?: Day }
export type Account = { oid: string; enabled: boolean; effectiveOn: Day }
export type ClassChange = { employmentClass: EmploymentClass; effectiveOn: Day }
export type Spell = { spellId: string; employmentClass: EmploymentClass; startsOn: Day; endsOn?: Day; classChanges?: ClassChange[] }
export type Post = { postId: string; spellId: string; unitId: string; percentage: number; startsOn: Day; endsOn?: Day }
export type Period = { startsOn: Day; endsOn?: Day }
export type Leadership = Period & { unitId: string; personId: string; acting: boolean }
/** The obligation of a role belongs to the unit; whoever holds the role on the day answers for it. */
export type RoleHolding = Period & { unitId: string; role: string; personId: string }
/** As it is from a day on. */
export type OrganisationObject = { objectId: string; objectKind: ObjectKind; unitId: string; title: string; ownerId?: string; risk?: ObjectRisk; lastOn?: Day; dueOn?: Day; effectiveOn: Day; endsOn?: Day }
export type Person = { personId: string; accounts: Account[]; spells: Spell[]; posts: Post[]; leaves: Period[] }

/** The organisation with its history, folded from the facts. Built by `applyOrganisationChange`, read by day. */
export type Organisation = {
  units: Map<string, Unit[]>
  people: Map<string, Person>
  personIdByOid: Map<string, string>
  leadershipsByUnit: Map<string, Leadership[]>
  leadershipsByPerson: Map<string, Leadership[]>
  rolesByUnit: Map<string, RoleHolding[]>
  rolesByPerson: Map<string, RoleHolding[]>
  objects: Map<string, OrganisationObject[]>
}

export function emptyOrganisation(): Organisation {
  return {
    units: new Map(),
    people: new Map(),
    personIdByOid: new Map(),
    leadershipsByUnit: new Map(),
    leadershipsByPerson: new Map(),
    rolesByUnit: new Map(),
    rolesByPerson: new Map(),
    objects: new Map(),
  }
}

/** Adds one change. The fold mutates on purpose: 12,000 people are read at each start, and nobody holds an older state. */
export function applyOrganisationChange(organisation: Organisation, change: OrganisationChange): void {
  switch (change.change) {
    case 'unit': {
      const { change: _, successorId: __, ...unit } = change
      push(organisation.units, change.unitId, withoutUndefined(unit))
      return
    }
    case 'account': {
      requirePerson(organisation, change.personId).accounts.push({ oid: change.oid, enabled: change.enabled, effectiveOn: change.effectiveOn })
      organisation.personIdByOid.set(change.oid, change.personId)
      return
    }
    case 'spell': {
      const { change: _, personId, ...told } = change
      const { spells } = requirePerson(organisation, personId)
      const classChanges = spells.find(({ spellId }) => spellId === told.spellId)?.classChanges
      const spell: Spell = { ...withoutUndefined(told), ...(classChanges && { classChanges }) }
      replace(spells, spell, (other) => other.spellId === spell.spellId)
      return
    }
    case 'class': {
      const { spellId, employmentClass, effectiveOn } = change
      const spell = requirePerson(organisation, change.personId).spells.find((known) => known.spellId === spellId)
      // Without the employment there is nothing that could have changed; the import refuses such a row.
      if (spell) replace((spell.classChanges ??= []), { employmentClass, effectiveOn }, (other) => other.effectiveOn === effectiveOn)
      return
    }
    case 'post': {
      const { change: _, personId, ...post } = change
      replace(requirePerson(organisation, personId).posts, withoutUndefined(post), (other) => other.postId === post.postId)
      return
    }
    case 'leave': {
      const { change: _, personId, ...leave } = change
      replace(requirePerson(organisation, personId).leaves, withoutUndefined(leave), (other) => other.startsOn === leave.startsOn)
      return
    }
    case 'leader': {
      const { change: _, ...leadership } = change
      const same = (other: Leadership) =>
        other.unitId === leadership.unitId && other.personId === leadership.personId && other.startsOn === leadership.startsOn
      replace(entry(organisation.leadershipsByUnit, change.unitId), withoutUndefined(leadership), same)
      replace(entry(organisation.leadershipsByPerson, change.personId), withoutUndefined(leadership), same)
      return
    }
    case 'role': {
      const { change: _, ...holding } = change
      const same = (other: RoleHolding) =>
        other.unitId === holding.unitId && other.role === holding.role && other.personId === holding.personId && other.startsOn === holding.startsOn
      replace(entry(organisation.rolesByUnit, change.unitId), withoutUndefined(holding), same)
      replace(entry(organisation.rolesByPerson, change.personId), withoutUndefined(holding), same)
      return
    }
    case 'object': {
      const { change: _, ...object } = change
      replace(entry(organisation.objects, change.objectId), withoutUndefined(object), (other) => other.effectiveOn === object.effectiveOn)
      return
    }
  }
}

export function isInForce(period: { startsOn: Day; endsOn?: Day | undefined }, day: Day): boolean {
  return period.startsOn <= day && (period.endsOn === undefined || period.endsOn >= day)
}

/** The unit as it is on `day`, or undefined when it does not exist then. */
export function findUnit(organisation: Organisation, unitId: string, day: Day): Unit | undefined {
  const current = findLatest(organisation.units.get(unitId) ?? [], day, ({ effectiveOn }) => effectiveOn)
  return current && (current.endsOn === undefined || current.endsOn >= day) ? current : undefined
}

/** Whoever leads the unit on `day`: an acting leader goes before the one who is away, a successor before the one who left late. */
export function findLeader(organisation: Organisation, unitId: string, day: Day): Leadership | undefined {
  const inForce = (organisation.leadershipsByUnit.get(unitId) ?? []).filter((leadership) => isInForce(leadership, day))
  const acting = inForce.filter((leadership) => leadership.acting)
  return findLatest(acting.length > 0 ? acting : inForce, day, ({ startsOn }) => startsOn)
}

/** The employment spell on `day`, or undefined for somebody who has not begun or has left. */
export function findSpell(person: Person, day: Day): Spell | undefined {
  // Not `find`, which makes a function for each of the hundred thousands of times this is asked.
  for (const spell of person.spells) if (isInForce(spell, day)) return spell
  return undefined
}

export function employmentClassOn({ employmentClass, classChanges = [] }: Spell, day: Day): EmploymentClass {
  return findLatest(classChanges, day, ({ effectiveOn }) => effectiveOn)?.employmentClass ?? employmentClass
}

/** The object as it is on `day`, or undefined when it does not exist then. */
export function findObject(organisation: Organisation, objectId: string, day: Day): OrganisationObject | undefined {
  const current = findLatest(organisation.objects.get(objectId) ?? [], day, ({ effectiveOn }) => effectiveOn)
  return current && (current.endsOn === undefined || current.endsOn >= day) ? current : undefined
}

/** Who holds the role for the unit on `day`. */
export function listRoleHolders(organisation: Organisation, unitId: string, role: string, day: Day): string[] {
  const holdings = (organisation.rolesByUnit.get(unitId) ?? []).filter((holding) => holding.role === role && isInForce(holding, day))
  return [...new Set(holdings.map(({ personId }) => personId))]
}

export function listPosts(person: Person, day: Day): Post[] {
  return person.posts.filter((post) => isInForce(post, day))
}

/** Where a person is counted: the post with the largest share, the first one on a tie, so that every sum counts them once. */
export function findHomeUnitId(person: Person, day: Day): string | undefined {
  return listPosts(person, day).reduce<Post | undefined>((home, post) => (home && home.percentage >= post.percentage ? home : post), undefined)?.unitId
}

export function isOnLeave(person: Person, day: Day): boolean {
  return person.leaves.some((leave) => isInForce(leave, day))
}

/** The account in use on `day`. */
export function findAccount(person: Person, day: Day): Account | undefined {
  return findLatest(person.accounts, day, ({ effectiveOn }) => effectiveOn)
}

/** The unit and every unit above it, nearest first. Stops at a cycle, which is a finding for the controller, not an endless loop. */
export function listUnitAndAncestors(organisation: Organisation, unitId: string, day: Day): Unit[] {
  const chain: Unit[] = []
  let current = findUnit(organisation, unitId, day)
  while (current && !chain.includes(current)) {
    chain.push(current)
    current = current.parentId === null ? undefined : findUnit(organisation, current.parentId, day)
  }
  return chain
}

export function listChildren(organisation: Organisation, unitId: string, day: Day): Unit[] {
  const children: Unit[] = []
  for (const id of organisation.units.keys()) {
    const unit = findUnit(organisation, id, day)
    if (unit?.parentId === unitId) children.push(unit)
  }
  return children.sort((a, b) => a.name.localeCompare(b.name, 'nb'))
}

/** What has begun by `day` and began last; of two that began together, the one told last. */
function findLatest<T>(values: readonly T[], day: Day, begins: (value: T) => Day): T | undefined {
  return values.filter((value) => begins(value) <= day).reduce<T | undefined>((latest, value) => (latest && begins(latest) > begins(value) ? latest : value), undefined)
}

function requirePerson(organisation: Organisation, personId: string): Person {
  const known = organisation.people.get(personId)
  if (known) return known
  const person: Person = { personId, accounts: [], spells: [], posts: [], leaves: [] }
  organisation.people.set(personId, person)
  return person
}

function entry<T>(map: Map<string, T[]>, key: string): T[] {
  const known = map.get(key)
  if (known) return known
  const fresh: T[] = []
  map.set(key, fresh)
  return fresh
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  entry(map, key).push(value)
}

/** A later change of the same thing takes its place: an end date comes known, a percentage changes. */
function replace<T>(values: T[], value: T, isSame: (other: T) => boolean): void {
  const index = values.findIndex(isSame)
  if (index < 0) values.push(value)
  else values[index] = value
}

function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> }
}
