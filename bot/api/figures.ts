import type { Day } from '../../core/days/day'
import type { LogState } from '../../core/facts/log-state'
import { countStandings, type CountsByUnit } from '../../core/overview/count-standings'

export type FindFigures = (state: LogState, requirementId: string, day: Day) => CountsByUnit

/** Figures of all units, counted once for each log number and day however many look at them. */
export function createFigures(): FindFigures {
  let counted: { logNumber: number; requirementId: string; day: Day; counts: CountsByUnit } | undefined
  return (state, requirementId, day) => {
    if (counted?.logNumber === state.logNumber && counted.requirementId === requirementId && counted.day === day) return counted.counts
    const counts = countStandings(state, requirementId, day)
    counted = { logNumber: state.logNumber, requirementId, day, counts }
    return counts
  }
}
