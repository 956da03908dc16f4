import type { LogState } from '../../core/facts/log-state'

/** How much was decided about them: facts are only ever added, so whatever comes in between makes it another one. */
export type DecidedBefore = { requirements: { requirementId: string; versions: number; withdrawals: number; returns: number; moves: number }[]; lessons: { lessonId: string; versions: number }[] }

/** All that was decided about these before what is previewed. */
export function decidedBefore({ requirements, decisions, lessons }: LogState, requirementIds: readonly string[], lessonIds: readonly string[]): DecidedBefore {
  return {
    requirements: requirementIds.map((requirementId) => {
      const { withdrawals = [], returns = [], moves = [] } = decisions.get(requirementId) ?? {}
      return { requirementId, versions: requirements.get(requirementId)?.length ?? 0, withdrawals: withdrawals.length, returns: returns.length, moves: moves.length }
    }),
    lessons: lessonIds.map((lessonId) => ({ lessonId, versions: lessons.get(lessonId)?.length ?? 0 })),
  }
}

/** About one requirement, and all lessons it ever had. */
export function decidedAbout(state: LogState, requirementId: string): DecidedBefore {
  return decidedBefore(state, [requirementId], listLessonsOf(state, requirementId))
}

/** Lessons that any published version of the requirement has, sorted. */
export function listLessonsOf({ requirements }: LogState, requirementId: string): string[] {
  const lessonIds = (requirements.get(requirementId) ?? []).flatMap(({ requirement }) => (requirement.kind === 'learn' ? requirement.lessonIds : []))
  return [...new Set(lessonIds)].sort()
}

/** Requirements of which any published version has the lesson, sorted. */
export function listRequirementsWith(state: LogState, lessonId: string): string[] {
  return [...state.requirements.keys()].filter((requirementId) => listLessonsOf(state, requirementId).includes(lessonId)).sort()
}
