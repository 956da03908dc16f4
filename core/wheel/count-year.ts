import type { Day } from '../days/day'
import { addToTally, emptyTally, usualDay, type Tally } from './tally'
import { FIRST_DAY, STATES, type WheelEntry, type WheelYear } from './wheel-year'

/** One mark of a unit's wheel: how many of its subjects are in each state, in the order of `STATES`. */
export type WheelCount = {
  slot: number
  /** When most of them are due; of two days alike the earlier. */
  dueOn: Day
  counts: readonly number[]
  /** Where it is one alone. */
  only?: { subject: string; round: string }
}

/** What is counted of a unit and all below it. */
export function listEntriesOf({ places }: WheelYear, unitId: string): WheelEntry[] {
  return [...places.values()].flatMap(({ unitIds, entries }) => (unitIds.has(unitId) ? [...entries.values()] : []))
}

/** Units whose figures are kept up fact by fact once somebody has looked: a hundred pages, some thirty kilobytes each. */
const MOST_UNITS = 100

/** The marks of a unit and all below it. */
export function countUnit(wheel: WheelYear, unitId: string): WheelCount[] {
  const { tallies } = wheel
  const tally = tallies.get(unitId) ?? tallyOf(listEntriesOf(wheel, unitId))
  // The one that was looked at longest ago is the first.
  tallies.delete(unitId)
  tallies.set(unitId, tally)
  const [oldest] = tallies.keys()
  if (tallies.size > MOST_UNITS && oldest !== undefined) tallies.delete(oldest)
  return listCounts(wheel, tally)
}

/** The marks of these subjects. */
export function countYear(wheel: WheelYear, entries: readonly WheelEntry[]): WheelCount[] {
  return listCounts(wheel, tallyOf(entries))
}

function tallyOf(entries: readonly WheelEntry[]): Tally {
  const tally = emptyTally()
  for (const entry of entries) addToTally(tally, entry, STATES.length, 1)
  return tally
}

function listCounts({ names, subjects, dayOfNumber }: WheelYear, { counts, totals, subjectSums, nameSums, days }: Tally): WheelCount[] {
  return totals.flatMap((total, slot): WheelCount[] => {
    if (total === 0) return []
    const only = total === 1 ? { subject: subjects[subjectSums[slot] ?? 0] ?? '', round: names[nameSums[slot] ?? 0] ?? '' } : undefined
    return [{ slot, dueOn: dayOfNumber.get(usualDay(days[slot] ?? new Map())) ?? FIRST_DAY, counts: counts.slice(slot * STATES.length, (slot + 1) * STATES.length), ...(only && { only }) }]
  })
}
