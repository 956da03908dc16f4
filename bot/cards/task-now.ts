import { isToDo } from '../../core/wheel/decide-delegation'
import type { FoundTask } from '../../core/wheel/find-task'
import { isSignedOff, type SignedOff, type Task } from '../../core/wheel/list-tasks'
import { activityViewOf, type KeptAnswers } from './activity-view'
import { confirmDoneViewOf, signedOffViewOf } from './done-views'
import { namedTaskOf, tabUrlOf, type TaskParts } from './task-parts'
import type { Showing } from './views'
import type { ActivityNotice, TaskClosedView } from './wheel-views'

/** What there is to say about an obligation of the wheel now, to this person: to do it, to confirm it, its receipt, or why it is nobody's. */
export function taskNow(parts: TaskParts, found: FoundTask, more: { notice?: ActivityNotice; kept?: KeptAnswers } = {}): Showing {
  const { task, as } = found
  const done = findDone(task)
  if (done) {
    const isToConfirm = as === 'answerer' && task.unconfirmed?.recordKey === done.recordKey && done.record.actor !== parts.personId
    return isToConfirm ? { card: 'confirmDone', view: confirmDoneViewOf(parts, done) } : { card: 'signedOff', view: signedOffViewOf(parts, done) }
  }
  if (as === undefined || task.standing.state === 'excluded') return { card: 'taskClosed', view: closedViewOf(parts, found) }
  return { card: 'activity', view: activityViewOf(parts, task, more) }
}

function findDone({ standing, unconfirmed }: Task): SignedOff | undefined {
  return standing.state === 'fulfilled' && isSignedOff(standing.by) ? standing.by : unconfirmed
}

function closedViewOf(parts: TaskParts, { task, as }: FoundTask): TaskClosedView {
  const { subject, standing, delegation } = task
  const { title, about } = namedTaskOf(parts, subject, standing)
  const common = { title, about, tabUrl: tabUrlOf(parts, standing) }
  if (standing.state === 'excluded') return { ...common, why: standing.because }
  const isPassedOn = as === undefined && delegation && !delegation.hasLeft && isToDo(task)
  return isPassedOn ? { ...common, why: 'delegated-away', name: parts.nameOf(delegation.toPersonId) } : { ...common, why: 'not-yours' }
}
