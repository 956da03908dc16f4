import { z } from 'zod'
import type { Day } from '../days/day'
import { findUnit, isInForce, listPosts, listUnitAndAncestors, type Organisation, type Person } from '../organisation/organisation'
import { ETHICS_GUIDE } from '../organisation/organisation-change'

/** App roles of the tab's registration. Leaders are not among them: they follow from the organisation, never from a claim. */
export const AppRole = z.enum(['Controller', 'Management', 'Auditor', 'Administrator'])
export type AppRole = z.infer<typeof AppRole>

/** Units the person leads on `day`, acting or not. */
export function listLedUnitIds(organisation: Organisation, personId: string, day: Day): string[] {
  return (organisation.leadershipsByPerson.get(personId) ?? [])
    .filter((leadership) => isInForce(leadership, day) && findUnit(organisation, leadership.unitId, day) !== undefined)
    .map(({ unitId }) => unitId)
}

/** Units that the person talks lessons through with: those they lead, and those they are ethics guide of. It lets nobody see more than a meeting shows. */
export function listConversationUnitIds(organisation: Organisation, personId: string, day: Day): string[] {
  const guided = (organisation.rolesByPerson.get(personId) ?? [])
    .filter((holding) => holding.role === ETHICS_GUIDE && isInForce(holding, day) && findUnit(organisation, holding.unitId, day) !== undefined)
    .map(({ unitId }) => unitId)
  return [...new Set([...listLedUnitIds(organisation, personId, day), ...guided])]
}

/** The unit and the departments directly below a workplace are one leader's own unit: there, names may be seen. */
export function isOwnUnit(organisation: Organisation, ledUnitIds: readonly string[], unitId: string, day: Day): boolean {
  const [unit, parent] = listUnitAndAncestors(organisation, unitId, day)
  if (!unit) return false
  return ledUnitIds.includes(unit.unitId) || (unit.level === 'department' && parent !== undefined && ledUnitIds.includes(parent.unitId))
}

/** Whether the leader may see by name, and register for, this person: somebody with a post in the leader's own unit. */
export function mayActFor(organisation: Organisation, ledUnitIds: readonly string[], person: Person, day: Day): boolean {
  return listPosts(person, day).some(({ unitId }) => isOwnUnit(organisation, ledUnitIds, unitId, day))
}

/** Whether figures of the unit may be seen: by those with a role that spans everything, and by the leaders of it or above it. */
export function maySeeFigures(organisation: Organisation, roles: readonly AppRole[], ledUnitIds: readonly string[], unitId: string, day: Day): boolean {
  if (seesAllFigures(roles)) return true
  return listUnitAndAncestors(organisation, unitId, day).some((unit) => ledUnitIds.includes(unit.unitId))
}

export function seesAllFigures(roles: readonly AppRole[]): boolean {
  return roles.some((role) => role === 'Controller' || role === 'Management' || role === 'Auditor')
}
