import type { Day } from '../days/day'
import { listUnitAndAncestors, type Organisation, type Unit } from '../organisation/organisation'

/** Figures of a preview, in all and by unit of the second level of the tree. Counts only: whoever publishes sees no names. */
export type Tally<Key extends string> = Record<Key, number> & { byUnit: ({ unitId: string; name: string } & Record<Key, number>)[] }

export type Counting<Key extends string> = {
  /** Adds these counts to the whole, and to the unit that stands above `unitId` on the second level. */
  add(unitId: string | undefined, counts: Partial<Record<Key, number>>): void
  sum(): Tally<Key>
}

export function createTally<Key extends string>(organisation: Organisation, day: Day, keys: readonly Key[]): Counting<Key> {
  const none = () => Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>
  const total = none()
  const rows = new Map<string, { unitId: string; name: string; counts: Record<Key, number> }>()
  const above = new Map<string, Unit | undefined>()
  const unitAbove = (unitId: string): Unit | undefined => {
    if (!above.has(unitId)) {
      const chain = listUnitAndAncestors(organisation, unitId, day)
      above.set(unitId, chain.at(-2) ?? chain.at(-1))
    }
    return above.get(unitId)
  }
  const addTo = (sums: Record<Key, number>, counts: Partial<Record<Key, number>>) => {
    for (const key of keys) sums[key] += counts[key] ?? 0
  }
  return {
    add(unitId, counts) {
      addTo(total, counts)
      const unit = unitId === undefined ? undefined : unitAbove(unitId)
      if (!unit) return
      const row = rows.get(unit.unitId) ?? { unitId: unit.unitId, name: unit.name, counts: none() }
      addTo(row.counts, counts)
      rows.set(unit.unitId, row)
    },
    sum: () => ({
      ...total,
      byUnit: [...rows.values()].sort((a, b) => a.name.localeCompare(b.name, 'nb')).map(({ unitId, name, counts }) => ({ unitId, name, ...counts })),
    }),
  }
}
