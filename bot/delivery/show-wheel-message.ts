import { findTaskByKey } from '../../core/wheel/find-task'
import { findActivity, taskOf } from '../../core/wheel/list-tasks'
import { confirmDoneViewOf, findSignedOff } from '../cards/done-views'
import { taskNow } from '../cards/task-now'
import { activityUrl, nameRecord, type TaskParts } from '../cards/task-parts'
import { timeRequestViewOf } from '../cards/time-views'
import type { Showing } from '../cards/views'
import { weekViewOf } from '../cards/week-view'
import { findWheelMark } from '../cards/wheel-asks'

/** What a message about the wheel shows now, from the keys it is remembered under. Undefined: as it is. */
export function showWheelMessage(parts: TaskParts, keys: readonly string[]): Showing | undefined {
  const [, key = ''] = keys
  switch (findWheelMark(keys)) {
    case 'wheel-week':
      return { card: 'week', view: weekViewOf(parts) }
    case 'wheel-task': {
      const found = findTaskByKey(parts.state, parts.sha256, parts.personId, key, parts.today)
      return found && taskNow(parts, found)
    }
    case 'wheel-time':
      return showRequest(parts, key)
    case 'wheel-done': {
      const done = findSignedOff(parts, key)
      return done && { card: 'confirmDone', view: confirmDoneViewOf(parts, done) }
    }
    case undefined:
      return undefined
  }
}

/** Waiting, answered, or not to be answered any more because it is done. */
function showRequest(parts: TaskParts, requestKey: string): Showing | undefined {
  const record = parts.findFact(requestKey)
  if (record?.kind !== 'extension-request') return undefined
  const view = timeRequestViewOf(parts, requestKey, record)
  const found = findActivity(parts.state, record, parts.today)
  const isOpen = found && taskOf(parts.state, found.subject, found.standing, 'answerer', parts.today).request?.recordKey === requestKey
  if (view.answer || isOpen) return { card: 'timeRequest', view }
  return { card: 'taskClosed', view: { ...nameRecord(parts, record), why: 'settled', tabUrl: activityUrl(parts.links, record) } }
}
