import { addDays, type Day } from '../days/day'
import { FIRST_DAY, PLACES_OF_ROUND, STATES, type WheelEntry, type WheelYear } from './wheel-year'

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

/** The marks of these subjects. */
export function countYear({ slots, names }: WheelYear, entries: readonly WheelEntry[]): WheelCount[] {
  const counts = new Int32Array(slots.length * STATES.length)
  const days = new Int32Array(slots.length).fill(UNMET)
  const last: ({ subject: string; name: number } | undefined)[] = []
  const isMixed = new Uint8Array(slots.length)
  for (const entry of entries) {
    const { rounds } = entry
    for (let at = 0; at < rounds.length; at += PLACES_OF_ROUND) {
      const slot = rounds[at] ?? 0
      const place = slot * STATES.length + (rounds[at + 1] ?? 0)
      const due = rounds[at + 2] ?? 0
      counts[place] = (counts[place] ?? 0) + 1
      if (days[slot] === UNMET) {
        days[slot] = due
        last[slot] = { subject: entry.subject, name: rounds[at + 3] ?? 0 }
      } else {
        last[slot] = undefined
        if (days[slot] !== due) isMixed[slot] = 1
      }
    }
  }
  if (isMixed.includes(1)) findUsualDays(entries, isMixed, days)
  return [...days.entries()].flatMap(([slot, due]): WheelCount[] => {
    if (due === UNMET) return []
    const only = last[slot]
    return [{ slot, dueOn: addDays(FIRST_DAY, due), counts: STATES.map((_, state) => counts[slot * STATES.length + state] ?? 0), ...(only && { only: { subject: only.subject, round: names[only.name] ?? '' } }) }]
  })
}

const UNMET = -2_000_000_000

/** Nearly all are due on one day, and only for the others must days be counted. */
function findUsualDays(entries: readonly WheelEntry[], isMixed: Uint8Array, found: Int32Array): void {
  const days = new Map<number, Map<number, number>>()
  for (const { rounds } of entries)
    for (let at = 0; at < rounds.length; at += PLACES_OF_ROUND) {
      const slot = rounds[at] ?? 0
      if (isMixed[slot] !== 1) continue
      const due = rounds[at + 2] ?? 0
      const ofSlot = days.get(slot) ?? new Map<number, number>()
      days.set(slot, ofSlot.set(due, (ofSlot.get(due) ?? 0) + 1))
    }
  for (const [slot, ofSlot] of days) {
    const [usual] = [...ofSlot].sort(([day, count], [otherDay, otherCount]) => otherCount - count || day - otherDay)
    if (usual) found[slot] = usual[0]
  }
}
