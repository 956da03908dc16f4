import type { LogState } from '../facts/log-state'
import type { LessonPublication } from '../facts/rule-facts'
import type { Standing } from '../obligations/obligation'
import { listRequirementsInForce } from '../obligations/standing'
import { compareOwed, isOpen } from './compare-owed'
import { foresee, onlyAbout } from './foresee'
import { createTally, type Tally } from './tally'

/** People who owe the lesson or have completed it; those of them who had and get it again; those who get it for the first time that day. */
export type LessonPreview = Tally<'concerned' | 'reopened' | 'opened'> & { requirementIds: string[] }

/** Whom this version reaches on the day it comes into force, as the engine itself will see it then. */
export function previewLesson(state: LogState, publication: LessonPublication): LessonPreview {
  const { lessonId, effectiveOn: day } = publication
  const requirementIds = listRequirementsInForce(state, day).flatMap((requirement) =>
    requirement.kind === 'learn' && requirement.lessonIds.includes(lessonId) ? [requirement.requirementId] : [],
  )
  const before = onlyAbout(state, requirementIds)
  const tally = createTally(state.organisation, day, ['concerned', 'reopened', 'opened'])
  for (const { unitId, ...owed } of compareOwed(before, foresee(before, publication), day)) {
    const after = owed.after.filter((standing) => standing.obligation.lessonId === lessonId && standing.state !== 'excluded')
    if (after.length === 0) continue
    const becomesOpen = (was: (standing: Standing | undefined) => boolean) => after.some((standing) => isOpen(standing) && was(owed.before.find(isSameLesson(standing))))
    tally.add(unitId, {
      concerned: 1,
      reopened: Number(becomesOpen((was) => was?.state === 'fulfilled')),
      opened: Number(becomesOpen((was) => was === undefined || was.state === 'upcoming')),
    })
  }
  return { ...tally.sum(), requirementIds }
}

/** There is one standing for each lesson of a programme. */
function isSameLesson({ obligation: { requirement, lessonId } }: Standing): (other: Standing) => boolean {
  return ({ obligation: other }) => other.requirement.requirementId === requirement.requirementId && other.lessonId === lessonId
}
