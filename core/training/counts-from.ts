import { addMonths, type Day } from '../days/day'
import type { LearnStanding } from '../obligations/obligation'

/**
 * The first day on which a completion told by somebody else may have been: what the programme says, else a year before it was
 * owed. What is asked for again is answered only by what came after.
 */
export function countsFrom({ obligation: { requirement, opensOn, why } }: Pick<LearnStanding, 'obligation'>): Day {
  if (why === 'renewal' || why === 'brought-back' || why === 'new-version') return opensOn
  return requirement.countsFrom ?? addMonths(opensOn, -12)
}
