import type { Day } from '../days/day'
import type { LogState } from '../facts/log-state'
import { listAnsweredSubjects } from './answered-subjects'
import { listActivities } from './list-tasks'

/** Whether there can be tasks of the wheel for somebody at all: answers for something, was delegated something, or owes an activity in person. */
export function mayHaveTasks(state: LogState, personId: string, day: Day): boolean {
  if (listAnsweredSubjects(state, personId, day).length > 0 || (state.delegatedTo.get(personId)?.size ?? 0) > 0) return true
  return listActivities(state, { kind: 'person', personId }, day).length > 0
}
