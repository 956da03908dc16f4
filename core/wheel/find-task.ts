import type { Day } from '../days/day'
import type { Sha256 } from '../facts/hashing'
import type { LogState } from '../facts/log-state'
import type { ActStanding } from '../obligations/obligation'
import { parseSubject, subjectKey, type Subject } from '../obligations/subject'
import { keyOf } from '../signing/decide-signature'
import { listAnsweredSubjects } from './answered-subjects'
import { capacityOf, listActivities, taskOf, type Task } from './list-tasks'

/** `as` is undefined for somebody who had to do with it and has not any more. */
export type FoundTask = { task: Task; as: Task['as'] | undefined }

/**
 * The obligation behind the key that a card carries, in whatever state, for somebody who answers for it, or to whom it is or was
 * delegated. Undefined for everybody else: a key that was copied from another's card opens nothing.
 */
export function findTaskByKey(state: LogState, sha256: Sha256, personId: string, key: string, day: Day): FoundTask | undefined {
  const own: Subject[] = [{ kind: 'person', personId }, ...listAnsweredSubjects(state, personId, day)]
  const known = new Set(own.map(subjectKey))
  const delegated = [...(state.delegatedTo.get(personId) ?? [])].filter((subject) => !known.has(subject)).map(parseSubject)
  for (const subject of [...own, ...delegated])
    for (const standing of listActivities(state, subject, day)) if (keyOf(sha256, standing.obligation) === key) return judge(state, personId, subject, standing, day)
  return undefined
}

function judge(state: LogState, personId: string, subject: Subject, standing: ActStanding, day: Day): FoundTask | undefined {
  const task = taskOf(state, subject, standing, 'answerer', day)
  const as = capacityOf(state, personId, subject, task.delegation, day)
  if (as === undefined && !wasDelegated(state, personId, task)) return undefined
  return { task: { ...task, ...(as && { as }) }, as }
}

/** This very activity, not only something about the same subject. */
function wasDelegated({ recordsBySubject }: LogState, personId: string, { subject, standing: { obligation } }: Task): boolean {
  return (recordsBySubject.get(subjectKey(subject)) ?? []).some(({ record }) => record.kind === 'delegation' && record.requirementId === obligation.requirement.requirementId && record.toPersonId === personId)
}
