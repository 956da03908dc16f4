import type { LogState } from '../facts/log-state'
import type { LessonReturn } from '../facts/rule-facts'
import type { Standing } from '../obligations/obligation'
import { compareOwed, isOpen } from './compare-owed'
import { foresee, onlyAbout } from './foresee'
import { createTally, type Tally } from './tally'

/** People who had completed the lesson and get it again; and those who have it open anyway. */
export function previewReturn(state: LogState, lessonReturn: LessonReturn): Tally<'reopened' | 'stillOpen'> {
  const { requirementId, lessonId, effectiveOn: day } = lessonReturn
  const before = onlyAbout(state, [requirementId])
  const tally = createTally(state.organisation, day, ['reopened', 'stillOpen'])
  for (const { unitId, ...owed } of compareOwed(before, foresee(before, lessonReturn), day)) {
    const isOpenIn = (standings: readonly Standing[]) => standings.some((standing) => standing.obligation.lessonId === lessonId && isOpen(standing))
    if (isOpenIn(owed.after)) tally.add(unitId, isOpenIn(owed.before) ? { stillOpen: 1 } : { reopened: 1 })
  }
  return tally.sum()
}
