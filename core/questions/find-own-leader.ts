import type { Day } from '../days/day'
import { findHomeUnitId, findLeader, findSpell, listUnitAndAncestors, type Organisation, type Person } from '../organisation/organisation'

/**
 * The person who answers somebody's questions on `today`: whoever leads the home unit, an acting leader first; the leader
 * above when there is none, when the asker leads it, or when that leader has left.
 */
export function findOwnLeader(organisation: Organisation, asker: Person, today: Day): Person | undefined {
  const homeUnitId = findHomeUnitId(asker, today)
  if (homeUnitId === undefined) return undefined
  for (const unit of listUnitAndAncestors(organisation, homeUnitId, today)) {
    const leaderId = findLeader(organisation, unit.unitId, today)?.personId
    const leader = leaderId === undefined ? undefined : organisation.people.get(leaderId)
    if (leader && leader !== asker && findSpell(leader, today)) return leader
  }
  return undefined
}
