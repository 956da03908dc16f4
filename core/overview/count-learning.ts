import type { Day } from '../days/day'
import type { LogState } from '../facts/log-state'
import { evidenceClassOf, isLearnStanding, type EvidenceClass, type ExclusionReason, type LearnStanding } from '../obligations/obligation'
import { listStandings } from '../obligations/standing'
import { findHomeUnitId, listUnitAndAncestors } from '../organisation/organisation'

/** One lesson in a unit and all below it. `overdue` is part of `outstanding`; excluded ones are in neither, each with why. What is not out yet is in none. */
export type LearningCount = { done: Record<EvidenceClass, number>; outstanding: number; overdue: number; excluded: Partial<Record<ExclusionReason, number>> }

/** By unit, then by `lessonKey`. */
export type LearningByUnit = ReadonlyMap<string, ReadonlyMap<string, LearningCount>>

export function lessonKey({ requirementId, lessonId }: { requirementId: string; lessonId: string }): string {
  return `${requirementId} ${lessonId}`
}

/** Figures for every unit and lesson on `day`. Each person counts once in each unit above their home unit, so a unit equals the sum over its people. */
export function countLearning(state: LogState, day: Day): LearningByUnit {
  const counts = new Map<string, Map<string, LearningCount>>()
  const chains = new Map<string, string[]>()
  for (const person of state.organisation.people.values()) {
    const homeUnitId = findHomeUnitId(person, day)
    if (homeUnitId === undefined) continue
    const chain = chains.get(homeUnitId) ?? listUnitAndAncestors(state.organisation, homeUnitId, day).map(({ unitId }) => unitId)
    chains.set(homeUnitId, chain)
    for (const standing of listStandings(state, person, day)) {
      if (!isLearnStanding(standing)) continue
      const key = lessonKey({ requirementId: standing.obligation.requirement.requirementId, lessonId: standing.obligation.lessonId })
      for (const unitId of chain) addStanding(countIn(counts, unitId, key), standing)
    }
  }
  return counts
}

export function noLearning(): LearningCount {
  return { done: { own: 0, meeting: 0, registered: 0, imported: 0 }, outstanding: 0, overdue: 0, excluded: {} }
}

function countIn(counts: Map<string, Map<string, LearningCount>>, unitId: string, key: string): LearningCount {
  const lessons = counts.get(unitId) ?? new Map<string, LearningCount>()
  counts.set(unitId, lessons)
  const count = lessons.get(key) ?? noLearning()
  lessons.set(key, count)
  return count
}

function addStanding(count: LearningCount, standing: LearnStanding): void {
  switch (standing.state) {
    case 'fulfilled':
      count.done[evidenceClassOf(standing.by.record)] += 1
      return
    case 'excluded':
      count.excluded[standing.because] = (count.excluded[standing.because] ?? 0) + 1
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
