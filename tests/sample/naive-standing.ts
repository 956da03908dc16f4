import type { Fact } from '../../core/facts/fact'
import { createNaive, type NaiveStanding } from './naive-obligations'
import { naiveUnitsAbove } from './naive-organisation'

/** The figures of one unit: what every person owes whose largest post lies in it or anywhere below. */
export function naiveCount(facts: Fact[], unitId: string, personIds: string[], day: string, requirementId = 'ethics-standard') {
  const naive = createNaive(facts)
  const count = { signed: 0, outstanding: 0, overdue: 0, excluded: 0 }
  for (const personId of personIds) {
    if (!naiveUnitsAbove(facts, personId, day).includes(unitId)) continue
    for (const standing of naive.standings({ kind: 'person', personId }, day)) if (standing.requirementId === requirementId) addNaive(count, standing)
  }
  return count
}

export function addNaive(count: { signed: number; outstanding: number; overdue: number; excluded: number }, { state }: NaiveStanding): void {
  if (state === 'fulfilled') count.signed++
  if (state === 'excluded') count.excluded++
  if (state === 'overdue') count.overdue++
  if (state === 'overdue' || state === 'due-soon' || state === 'open') count.outstanding++
}
