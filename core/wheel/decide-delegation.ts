import { dayOf, toInstant, type Day } from '../days/day'
import type { DelegationRecord } from '../facts/activity-facts'
import type { LogState } from '../facts/log-state'
import { subjectKey } from '../obligations/subject'
import type { FieldProblem } from '../publishing/field-problem'
import { findCaller, type CallerProblem } from '../signing/caller'
import type { ActivityReference, ActivitySource } from './decide-sign-off'
import { listDelegations } from './find-delegation'
import { listDelegates } from './list-colleagues'
import { capacityOf, findActivity, taskOf, type Task } from './list-tasks'
import { listReasonProblems } from './list-reason-problems'

export type DelegationWish = ActivityReference & { toPersonId: string; isStanding: boolean; byOn?: Day | undefined; note: string }

export type DelegationDecision =
  | { outcome: 'delegate'; record: DelegationRecord }
  /** It is so already: told twice, or by two. */
  | { outcome: 'already-so'; record: DelegationRecord | undefined }
  | { outcome: 'not-ready'; problems: FieldProblem[] }
  | { outcome: 'out-of-date' }
  | { outcome: 'not-yours' }
  | { outcome: 'refused'; problem: CallerProblem }

/**
 * Whether the caller may let a colleague do it. Only who answers for it delegates, so nobody passes on what was delegated to
 * them; and what is owed by a person as that person, such as a leader's own first weeks, is nobody else's to do.
 */
export function decideDelegation(state: LogState, wish: DelegationWish, source: ActivitySource, now: Date): DelegationDecision {
  const today = dayOf(now)
  const known = findOwn(state, wish, source, today)
  if (known.outcome !== 'own') return known
  const { task, personId, as } = known
  if (as !== 'answerer' || task.subject.kind === 'person') return { outcome: 'not-yours' }
  if (!isToDo(task)) return { outcome: 'out-of-date' }
  const { toPersonId, isStanding, byOn, note } = wish
  const current = task.delegation?.record
  if (current && !task.delegation?.hasLeft && current.toPersonId === toPersonId && current.isStanding === isStanding && current.byOn === byOn) return { outcome: 'already-so', record: current }
  const problems: FieldProblem[] = []
  if (toPersonId === personId || !listDelegates(state.organisation, task.subject, today).includes(toPersonId)) problems.push({ path: 'toPersonId', problem: 'unknown-person' })
  if (byOn !== undefined && byOn < today) problems.push({ path: 'byOn', problem: 'past' })
  if (problems.length > 0) return { outcome: 'not-ready', problems }
  return { outcome: 'delegate', record: recordOf(state, task, { deed: 'give', toPersonId, isStanding, byOn, reason: note.trim() }, { ...source, personId }, now) }
}

/** The delegate returns it and says why, or whoever answers for it takes it back. */
export function decideEndOfDelegation(state: LogState, { deed, reason, ...of }: ActivityReference & { deed: 'return' | 'end'; reason: string }, source: ActivitySource, now: Date): DelegationDecision {
  const today = dayOf(now)
  const known = findOwn(state, of, source, today)
  if (known.outcome === 'not-yours') {
    // Returned already, by the same person: the second press is told the same.
    const last = lastOf(state, of)
    return last?.deed === deed && last.actorOid === source.oid ? { outcome: 'already-so', record: last } : known
  }
  if (known.outcome !== 'own') return known
  const { task, personId } = known
  const current = task.delegation?.record
  if (!current) return { outcome: 'already-so', record: lastOf(state, of) }
  if (deed === 'return' ? current.toPersonId !== personId : known.as !== 'answerer') return { outcome: 'not-yours' }
  const problems = deed === 'return' ? listReasonProblems(reason) : []
  if (problems.length > 0) return { outcome: 'not-ready', problems }
  const { toPersonId, isStanding, byOn } = current
  return { outcome: 'delegate', record: recordOf(state, task, { deed, toPersonId, isStanding, byOn, reason: reason.trim() }, { ...source, personId }, now) }
}

type Own = { outcome: 'own'; task: Task; personId: string; as: Task['as'] }

/** The task as it is for the caller, when it is theirs in some capacity. */
export function findOwn(state: LogState, of: ActivityReference, { oid }: Pick<ActivitySource, 'oid'>, today: Day): Own | { outcome: 'not-yours' } | { outcome: 'refused'; problem: CallerProblem } {
  const caller = findCaller(state, oid, today)
  if (caller.outcome === 'refused') return caller
  const { personId } = caller.person
  const found = findActivity(state, of, today)
  if (!found) return { outcome: 'not-yours' }
  const task = taskOf(state, found.subject, found.standing, 'answerer', today)
  const as = capacityOf(state, personId, found.subject, task.delegation, today)
  return as === undefined ? { outcome: 'not-yours' } : { outcome: 'own', task: { ...task, as }, personId, as }
}

/** Still to be done by somebody, now or later. */
export function isToDo({ standing, unconfirmed }: Task): boolean {
  return !unconfirmed && (standing.state === 'upcoming' || standing.state === 'open' || standing.state === 'due-soon' || standing.state === 'overdue')
}

function lastOf({ recordsBySubject }: LogState, { subject, requirementId }: ActivityReference): DelegationRecord | undefined {
  return listDelegations(recordsBySubject.get(subject) ?? [], requirementId).at(-1)
}

function recordOf(
  state: LogState,
  { subject, standing: { obligation, step } }: Task,
  { byOn, ...wish }: Pick<DelegationRecord, 'deed' | 'toPersonId' | 'isStanding' | 'reason'> & { byOn: Day | undefined },
  { oid, tenantId, appVersion, channel, personId }: ActivitySource & { personId: string },
  now: Date,
): DelegationRecord {
  const key = subjectKey(subject)
  const { requirement: { requirementId }, round, majorVersion } = obligation
  return {
    kind: 'delegation',
    v: 1,
    tenantId,
    appVersion,
    recordedAt: toInstant(now),
    subject: key,
    actor: personId,
    actorOid: oid,
    requirementId,
    round,
    majorVersion,
    step,
    ...wish,
    ...(byOn !== undefined && { byOn }),
    turn: listDelegations(state.recordsBySubject.get(key) ?? [], requirementId).length,
    channel,
  }
}

