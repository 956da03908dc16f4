import type { Day } from '../days/day'
import { findUnitUnder, type Subject } from '../obligations/subject'
import { findAccount, findLeader, findSpell, findUnit, isOnLeave, listChildren, listPosts, type Organisation, type Person } from '../organisation/organisation'

/** People who work where the obligation is: in its unit, in the departments right below a workplace, and those who lead a unit right below. */
export function listColleagues(organisation: Organisation, subject: Subject, day: Day): string[] {
  const unitId = findUnitUnder(organisation, subject, day)
  if (unitId === undefined) return []
  const below = listChildren(organisation, unitId, day)
  const units = new Set([unitId, ...below.filter(({ level }) => level === 'department').map((unit) => unit.unitId)])
  const leaders = new Set([unitId, ...below.map((unit) => unit.unitId)].flatMap((each) => findLeader(organisation, each, day)?.personId ?? []))
  return [...organisation.people.values()]
    .filter((person) => findSpell(person, day) && (leaders.has(person.personId) || listPosts(person, day).some((post) => units.has(post.unitId))))
    .map(({ personId }) => personId)
}

/** Of them, those who could do it: they are at work, and have an account to sign off with. */
export function listDelegates(organisation: Organisation, subject: Subject, day: Day): string[] {
  return listColleagues(organisation, subject, day).filter((personId) => {
    const person = organisation.people.get(personId)
    return person !== undefined && mayDo(person, day)
  })
}

function mayDo(person: Person, day: Day): boolean {
  return !isOnLeave(person, day) && findAccount(person, day)?.enabled === true
}

/** The unit under which an obligation is shown, as it is called. */
export function unitOf(organisation: Organisation, subject: Subject, day: Day): { unitId: string; name: string } | undefined {
  const unitId = findUnitUnder(organisation, subject, day)
  const unit = unitId === undefined ? undefined : findUnit(organisation, unitId, day)
  return unit && { unitId: unit.unitId, name: unit.name }
}
