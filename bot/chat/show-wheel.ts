import { isInWeek } from '../../core/prompts/plan-week'
import { listRequestsToAnswer } from '../../core/wheel/decide-extension'
import { listTasks, type Task } from '../../core/wheel/list-tasks'
import { taskNow } from '../cards/task-now'
import type { Showing } from '../cards/views'
import { weekViewOf } from '../cards/week-view'
import type { TaskData } from '../cards/wheel-views'
import type { ChatParts } from './chat-parts'
import type { Self } from './self'
import { NOT_YOURS, openTask, taskParts } from './task-state'

/** The weekly card as it is now. From the log alone: it comes into view by itself, for many at once. */
export function showWeek(parts: ChatParts, self: Self): Showing {
  return { card: 'week', view: weekViewOf(taskParts(parts, parts.readModel.state(), self)) }
}

/** Of the wheel: to be done now by this person, or waited for by others. */
export function countTasks({ readModel }: Pick<ChatParts, 'readModel'>, { person, today }: Self): number {
  const state = readModel.state()
  const isOthers = ({ delegation, unconfirmed }: Task) => !unconfirmed && delegation !== undefined && !delegation.hasLeft && delegation.toPersonId !== person.personId
  const toDo = listTasks(state, person.personId, today).filter((task) => isInWeek(task, today) && task.standing.state !== 'upcoming' && !isOthers(task))
  return toDo.length + listRequestsToAnswer(state, person.personId, today).length
}

/** One obligation of the wheel, whatever has become of it. */
export async function showActivity(parts: ChatParts, self: Self, of: TaskData): Promise<Showing> {
  const opened = await openTask(parts, self, of)
  return opened ? taskNow(taskParts(parts, opened.state, self), opened.found) : NOT_YOURS
}
