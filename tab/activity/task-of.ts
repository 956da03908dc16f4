import type { AnswerOf } from '../../core/api/question'
import type { activity } from '../../core/api/wheel-questions'
import type { TaskView } from '../../core/api/wheel-views'
import type { Route } from '../frame/route'

/** One activity with all that is told of it. */
export type Activity = AnswerOf<typeof activity>

/** What names one obligation of the wheel. */
export type ActivityName = Pick<TaskView, 'requirementId' | 'subject' | 'round'>

export function nameOf({ requirementId, subject, round }: ActivityName): ActivityName {
  return { requirementId, subject, round }
}

export function routeOf(task: ActivityName): Route {
  return { page: 'activity', ...nameOf(task) }
}

/** Waits to be done by me: not by a delegate of mine, nor for a leader's word. */
export function isMineToDo({ state, waitsForConfirmation, as, delegation }: Pick<TaskView, 'state' | 'waitsForConfirmation' | 'as' | 'delegation'>): boolean {
  if (waitsForConfirmation || !(state === 'open' || state === 'due-soon' || state === 'overdue')) return false
  return as === 'delegate' || delegation === undefined || delegation.isMine || delegation.hasLeft
}
