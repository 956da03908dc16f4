import type { Day } from '../../core/days/day'
import type { LogState } from '../../core/facts/log-state'
import { bringUpToDate, createWheelYear, dropWheelYear, type WheelYear } from '../../core/wheel/wheel-year'

export type FindWheelYear = (state: LogState, year: number, day: Day) => WheelYear

/** This year's, and one before or after that somebody looks at. */
const MOST_YEARS = 3

/** Years of the wheel, worked out once a day and kept up with the log however many look at them. */
export function createWheelYears(): FindWheelYear {
  let keptOf: LogState | undefined
  const kept = new Map<number, WheelYear>()
  const drop = (wheel: WheelYear) => {
    kept.delete(wheel.year)
    if (keptOf) dropWheelYear(keptOf, wheel)
  }
  return (state, year, day) => {
    if (keptOf !== state) for (const wheel of [...kept.values()]) drop(wheel)
    keptOf = state
    let wheel = kept.get(year)
    if (wheel && wheel.day !== day) {
      drop(wheel)
      wheel = undefined
    }
    if (wheel) bringUpToDate(state, wheel)
    else wheel = createWheelYear(state, year, day)
    // The one that was asked for longest ago is the first.
    kept.delete(year)
    kept.set(year, wheel)
    const [oldest] = kept.values()
    if (kept.size > MOST_YEARS && oldest) drop(oldest)
    return wheel
  }
}
