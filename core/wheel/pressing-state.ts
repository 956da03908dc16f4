import type { StateCounts, WheelActivity, WheelMark } from '../api/wheel-views'
import type { StandingState } from '../obligations/obligation'

/** What wants somebody's attention first. */
export const STATES_BY_WEIGHT = ['overdue', 'due-soon', 'open', 'upcoming', 'fulfilled', 'shown-only', 'excluded'] as const satisfies readonly StandingState[]

const WEIGHTS = Object.fromEntries(STATES_BY_WEIGHT.map((state, index) => [state, index])) as Record<StandingState, number>

/** For sorting: the most pressing first. */
export function compareStates(one: StandingState, other: StandingState): number {
  return WEIGHTS[one] - WEIGHTS[other]
}

/** One sign for many: while one of twenty units is late, the activity is. With nobody in it, it is only shown. */
export function pressingState(counts: StateCounts): StandingState {
  return STATES_BY_WEIGHT.find((state) => (counts[state] ?? 0) > 0) ?? 'shown-only'
}

/** How one round of an activity is drawn. */
export function stateOfMark({ isShownOnly }: Pick<WheelActivity, 'isShownOnly'>, { counts }: Pick<WheelMark, 'counts'>): StandingState {
  return isShownOnly ? 'shown-only' : pressingState(counts)
}
