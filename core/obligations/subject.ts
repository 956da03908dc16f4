import type { Day } from '../days/day'
import { findHomeUnitId, findLeader, findSpell, findObject, findUnit, listRoleHolders, type Organisation } from '../organisation/organisation'

/** Who or what an obligation concerns. */
export type Subject =
  | { kind: 'person'; personId: string }
  | { kind: 'unit'; unitId: string }
  | { kind: 'role'; unitId: string; role: string }
  | { kind: 'object'; objectId: string }

/** As it stands in keys and records. A person's is the bare `personId`, which never has a slash. */
export function subjectKey(subject: Subject): string {
  switch (subject.kind) {
    case 'person':
      return subject.personId
    case 'unit':
      return `unit/${subject.unitId}`
    case 'role':
      return `role/${subject.unitId}/${subject.role}`
    case 'object':
      return `object/${subject.objectId}`
  }
}

/** The subject behind its key. An object's id may hold slashes itself. */
export function parseSubject(key: string): Subject {
  const [kind, id = '', ...rest] = key.split('/')
  if (kind === 'unit' && rest.length === 0) return { kind, unitId: id }
  if (kind === 'role' && rest.length === 1) return { kind, unitId: id, role: rest[0] ?? '' }
  if (kind === 'object') return { kind, objectId: [id, ...rest].join('/') }
  return { kind: 'person', personId: key }
}

/** The unit in whose figures it counts on `day`; a person's is where most of the post is, so ask `findHomeUnitId` for them. */
export function unitOfSubject(organisation: Organisation, subject: Exclude<Subject, { kind: 'person' }>, day: Day): string | undefined {
  return subject.kind === 'object' ? findObject(organisation, subject.objectId, day)?.unitId : subject.unitId
}

/** The unit under which a subject is shown: its own, or where most of the person's post is. */
export function findUnitUnder(organisation: Organisation, subject: Subject, day: Day): string | undefined {
  if (subject.kind !== 'person') return unitOfSubject(organisation, subject, day)
  const person = organisation.people.get(subject.personId)
  return person && findHomeUnitId(person, day)
}

/** The unit that a record about a subject, as it stands in the record, is shown under. */
export function findUnitOfRecord(organisation: Organisation, subject: string, day: Day): string | undefined {
  return findUnitUnder(organisation, parseSubject(subject), day)
}

/**
 * Who answers for it on `day`: the person; whoever holds the role; the object's own owner while they work here; else whoever leads its unit, and above a unit without a
 * leader whoever leads the next one up. Empty when nobody up to the top leads, which is in the controller's work list.
 */
export function listAnswerers(organisation: Organisation, subject: Subject, day: Day): string[] {
  if (subject.kind === 'person') return [subject.personId]
  if (subject.kind === 'role') {
    const holders = listRoleHolders(organisation, subject.unitId, subject.role, day)
    if (holders.length > 0) return holders
  }
  const ownerId = subject.kind === 'object' ? findObject(organisation, subject.objectId, day)?.ownerId : undefined
  const owner = ownerId === undefined ? undefined : organisation.people.get(ownerId)
  if (owner && findSpell(owner, day)) return [owner.personId]
  const seen = new Set<string>()
  for (let unitId = unitOfSubject(organisation, subject, day); unitId !== undefined && !seen.has(unitId); ) {
    seen.add(unitId)
    const leader = findLeader(organisation, unitId, day)
    if (leader) return [leader.personId]
    unitId = findUnit(organisation, unitId, day)?.parentId ?? undefined
  }
  return []
}
