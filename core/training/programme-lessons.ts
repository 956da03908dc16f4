import { latestDay, type Day } from '../days/day'
import type { LogState } from '../facts/log-state'
import type { LessonPublication, LessonReturn } from '../facts/rule-facts'
import { planRelease } from '../obligations/owe-lessons'
import type { LearnRequirement } from '../obligations/requirement'
import { rulesOn } from '../obligations/rules'
import { findCurrentLesson } from './decide-completion'

/** A lesson of a programme as the units talk about it: the first time it is out, or the latest time it was brought back. */
export type ProgrammeLesson = {
  requirement: LearnRequirement
  lessonId: string
  publication: LessonPublication
  /** Of the conversation about it: the lesson's id with `first`, or `again-` and the number of the return. */
  round: string
  /** When it is out for whoever belongs to the programme already; it may lie ahead. */
  outOn: Day
  broughtBack?: LessonReturn
}

/** The lessons of all programmes in force on `day` in their order, those too that a plan releases later. */
export function listProgrammeLessons(state: LogState, day: Day): ProgrammeLesson[] {
  return rulesOn(state, day).rules.flatMap(({ versions, since, returns, withdrawal }) => {
    const requirement = versions.at(-1)?.requirement
    if (requirement?.kind !== 'learn' || withdrawal) return []
    return requirement.lessonIds.flatMap((lessonId, index): ProgrammeLesson[] => {
      const publication = findCurrentLesson(state, lessonId, day)
      if (!publication) return []
      const broughtBack = returns.findLast((back) => back.lessonId === lessonId)
      if (broughtBack) return [{ requirement, lessonId, publication, round: `${lessonId}/again-${broughtBack.returnNumber}`, outOn: broughtBack.effectiveOn, broughtBack }]
      // Counted from hiring it goes out to each person on another day: the units may talk about it from the first.
      const released = requirement.cadence.kind === 'calendar' ? planRelease(requirement, index, since) : since
      return [{ requirement, lessonId, publication, round: `${lessonId}/first`, outOn: latestDay(released, since, firstPublishedOn(state, lessonId)) }]
    })
  })
}

export function findProgrammeLesson(state: LogState, { requirementId, lessonId }: { requirementId: string; lessonId: string }, day: Day): ProgrammeLesson | undefined {
  return listProgrammeLessons(state, day).find((lesson) => lesson.lessonId === lessonId && lesson.requirement.requirementId === requirementId)
}

/** Lessons of the programme that are out to everybody at the same time as this one, where no calendar parts them. */
export function countOthersOut(lessons: readonly ProgrammeLesson[], lesson: ProgrammeLesson): number {
  return lessons.filter((other) => other !== lesson && isOutWith(other, lesson)).length
}

export function isOutWith(other: ProgrammeLesson, { requirement, outOn, broughtBack }: ProgrammeLesson): boolean {
  if (other.broughtBack || broughtBack || requirement.cadence.kind === 'calendar') return false
  return other.requirement.requirementId === requirement.requirementId && other.outOn === outOn
}

function firstPublishedOn({ lessons }: LogState, lessonId: string): Day {
  return (lessons.get(lessonId) ?? []).map(({ effectiveOn }) => effectiveOn).sort()[0] ?? ''
}
