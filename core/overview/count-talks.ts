import type { Day } from '../days/day'
import type { LogState } from '../facts/log-state'
import { createAudienceTest } from '../obligations/membership'
import { findHomeUnitId, findUnit, listChildren, listUnitAndAncestors, type Organisation } from '../organisation/organisation'
import { findTalk } from '../training/decide-talk'
import { listProgrammeLessons, type ProgrammeLesson } from '../training/programme-lessons'
import { lessonKey } from './count-learning'

/** Of the workplaces with people in the audience, how many talked about the lesson or took it in a meeting. */
export type TalkCount = { workplaces: number; held: number }

/** By `lessonKey`, then by unit: a workplace counts in itself and in each unit above it. Only lessons that are out. */
export type TalksByLesson = ReadonlyMap<string, ReadonlyMap<string, TalkCount>>

/** The figure *workplaces that held it*. A workplace has held it when it, or a department of it, has; brought back, a lesson counts anew. */
export function countTalks(state: LogState, day: Day): TalksByLesson {
  const workplacesByAudience = new Map<unknown, string[]>()
  const departments = new Map<string, string[]>()
  return new Map(
    listProgrammeLessons(state, day)
      .filter(({ outOn }) => outOn <= day)
      .map((lesson) => {
        const { audience } = lesson.requirement
        const workplaces = workplacesByAudience.get(audience) ?? listWorkplaces(state, lesson, day)
        workplacesByAudience.set(audience, workplaces)
        const counts = new Map<string, TalkCount>()
        for (const workplaceId of workplaces) {
          const units = departments.get(workplaceId) ?? listTogether(state.organisation, workplaceId, day)
          departments.set(workplaceId, units)
          const held = units.some((unitId) => findTalk(state, unitId, lesson) !== undefined)
          for (const { unitId } of listUnitAndAncestors(state.organisation, workplaceId, day)) {
            const { workplaces: before, held: heldBefore } = counts.get(unitId) ?? { workplaces: 0, held: 0 }
            counts.set(unitId, { workplaces: before + 1, held: heldBefore + (held ? 1 : 0) })
          }
        }
        return [lessonKey({ requirementId: lesson.requirement.requirementId, lessonId: lesson.lessonId }), counts] as const
      }),
  )
}

function listWorkplaces({ organisation }: LogState, { requirement }: ProgrammeLesson, day: Day): string[] {
  const isConcerned = createAudienceTest(organisation, requirement.audience)
  const found = new Set<string>()
  for (const person of organisation.people.values()) {
    const homeUnitId = findHomeUnitId(person, day)
    if (homeUnitId === undefined) continue
    const workplaceId = findWorkplace(organisation, homeUnitId, day)
    if (workplaceId !== undefined && !found.has(workplaceId) && isConcerned(person, day)) found.add(workplaceId)
  }
  return [...found]
}

function findWorkplace(organisation: Organisation, unitId: string, day: Day): string | undefined {
  const unit = findUnit(organisation, unitId, day)
  if (unit?.level === 'workplace') return unitId
  const above = unit?.level === 'department' && unit.parentId !== null ? findUnit(organisation, unit.parentId, day) : undefined
  return above?.level === 'workplace' ? above.unitId : undefined
}

function listTogether(organisation: Organisation, workplaceId: string, day: Day): string[] {
  const departments = listChildren(organisation, workplaceId, day).filter(({ level }) => level === 'department')
  return [workplaceId, ...departments.map(({ unitId }) => unitId)]
}
