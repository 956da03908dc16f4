import type { Day } from '../days/day'
import { findHomeUnitId, findLeader, findSpell, listUnitAndAncestors, type Organisation, type Person } from '../organisation/organisation'

/** What leaves people out of figures, or figures without anybody to answer for them. */
export type Touched = {
  /** Employed, but in no unit that hangs together with the top: in no figure of the whole. */
  uncounted: number
  /** Those who work in units without a leader, by every unit above them. */
  withoutLeader: ReadonlyMap<string, number>
}

export function countTouched(organisation: Organisation, day: Day): Touched {
  const employed = [...organisation.people.values()].filter((person) => findSpell(person, day))
  const withoutLeader = new Map<string, number>()
  let counted = 0
  for (const [unitId, people] of countHomes(employed, day)) {
    const chain = listUnitAndAncestors(organisation, unitId, day)
    if (chain.at(-1)?.parentId === null) counted += people
    if (findLeader(organisation, unitId, day)) continue
    for (const above of chain) withoutLeader.set(above.unitId, (withoutLeader.get(above.unitId) ?? 0) + people)
  }
  return { uncounted: employed.length - counted, withoutLeader }
}

/** How many of them have their home in each unit. */
export function countHomes(employed: readonly Person[], day: Day): Map<string, number> {
  const homes = new Map<string, number>()
  for (const person of employed) {
    const home = findHomeUnitId(person, day)
    if (home !== undefined) homes.set(home, (homes.get(home) ?? 0) + 1)
  }
  return homes
}
