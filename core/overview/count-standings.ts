import type { Day } from '../days/day'
import type { LogState } from '../facts/log-state'
import type { StandingState } from '../obligations/obligation'
import { listStandings } from '../obligations/standing'
import { findHomeUnitId, listUnitAndAncestors } from '../organisation/organisation'

/** Obligations of a unit and all below it. `overdue` is part of `outstanding`; excluded ones are in neither. */
export type UnitCount = { signed: number; outstanding: number; overdue: number; excluded: number }

export type CountsByUnit = ReadonlyMap<string, UnitCount>

/** Figures for every unit on `day`. Each person counts once in each unit above their home unit, so a unit equals the sum over its people. */
export function countStandings(state: LogState, requirementId: string, day: Day): CountsByUnit {
  const counts = new Map<string, UnitCount>()
  const chains = new Map<string, string[]>()
  for (const person of state.organisation.people.values()) {
    const homeUnitId = findHomeUnitId(person, day)
    if (homeUnitId === undefined) continue
    const chain = chains.get(homeUnitId) ?? listUnitAndAncestors(state.organisation, homeUnitId, day).map(({ unitId }) => unitId)
    chains.set(homeUnitId, chain)
    for (const standing of listStandings(state, person, day)) {
      if (standing.obligation.requirement.requirementId !== requirementId) continue
      for (const unitId of chain) add(counts, unitId, standing.state)
    }
  }
  return counts
}

export function countOf(counts: CountsByUnit, unitId: string): UnitCount {
  return counts.get(unitId) ?? { signed: 0, outstanding: 0, overdue: 0, excluded: 0 }
}

function add(counts: Map<string, UnitCount>, unitId: string, state: StandingState): void {
  const count = counts.get(unitId) ?? { signed: 0, outstanding: 0, overdue: 0, excluded: 0 }
  counts.set(unitId, count)
  switch (state) {
    case 'fulfilled':
      count.signed += 1
      return
    case 'excluded':
      count.excluded += 1
      return
    case 'overdue':
      count.overdue += 1
      count.outstanding += 1
      return
    case 'open':
    case 'due-soon':
      count.outstanding += 1
      return
    case 'upcoming':
    case 'shown-only':
      return
  }
}
