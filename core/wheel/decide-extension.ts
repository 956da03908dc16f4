import { addDays, dayOf, toInstant, type Day } from '../days/day'
import type { ExtensionRefusal, ExtensionRequest } from '../facts/activity-facts'
import type { LogState } from '../facts/log-state'
import type { RoundMove } from '../facts/rule-facts'
import { findUnitUnder, parseSubject, subjectKey, type Subject } from '../obligations/subject'
import { findLeader, listUnitAndAncestors, type Organisation } from '../organisation/organisation'
import type { FieldProblem } from '../publishing/field-problem'
import { findCaller, type CallerProblem } from '../signing/caller'
import { findOwn, isToDo } from './decide-delegation'
import type { ActivityReference, ActivitySource } from './decide-sign-off'
import { findActivity, taskOf, type AskedForTime, type Task } from './list-tasks'

/** More than a year is another plan, not more time. */
const MOST_DAYS = 366

export type ExtensionDecision =
  | { outcome: 'ask'; record: ExtensionRequest }
  /** Asked, and nobody has answered yet. */
  | { outcome: 'already-asked'; by: AskedForTime }
  | { outcome: 'not-ready'; problems: FieldProblem[] }
  | { outcome: 'out-of-date' }
  | { outcome: 'not-yours' }
  | { outcome: 'refused'; problem: CallerProblem }

/** Whether the caller may ask the leader above for more time. A delegate asks the leader, by returning it. */
export function decideExtension(state: LogState, { wantedOn, reason, ...of }: ActivityReference & { wantedOn: Day; reason: string }, source: ActivitySource, now: Date): ExtensionDecision {
  const today = dayOf(now)
  const known = findOwn(state, of, source, today)
  if (known.outcome !== 'own') return known
  const { task, personId, as } = known
  if (as !== 'answerer') return { outcome: 'not-yours' }
  if (task.request) return { outcome: 'already-asked', by: task.request }
  if (!isToDo(task)) return { outcome: 'out-of-date' }
  const { obligation, step } = task.standing
  const problem = wantedOn <= obligation.dueOn || wantedOn < today ? 'not-later' : wantedOn > addDays(today, MOST_DAYS) ? 'too-late' : undefined
  if (problem) return { outcome: 'not-ready', problems: [{ path: 'wantedOn', problem }] }
  if (findLeaderAbove(state.organisation, task.subject, personId, today) === undefined) return { outcome: 'not-ready', problems: [{ path: 'wantedOn', problem: 'nobody-above' }] }
  const { requirement: { requirementId }, round, majorVersion } = obligation
  return {
    outcome: 'ask',
    record: {
      kind: 'extension-request',
      v: 1,
      tenantId: source.tenantId,
      appVersion: source.appVersion,
      recordedAt: toInstant(now),
      subject: subjectKey(task.subject),
      actor: personId,
      actorOid: source.oid,
      requirementId,
      round,
      majorVersion,
      step,
      wantedOn,
      reason: reason.trim(),
      turn: countRequests(state, task),
      channel: source.channel,
    },
  }
}

function countRequests({ recordsBySubject }: LogState, { subject, standing: { obligation } }: Task): number {
  const records = recordsBySubject.get(subjectKey(subject)) ?? []
  return records.filter(({ record }) => record.kind === 'extension-request' && record.requirementId === obligation.requirement.requirementId && record.round === obligation.round).length
}

/** Whoever leads the unit or the next one up and is not the one who asks. */
export function findLeaderAbove(organisation: Organisation, subject: Subject, askedBy: string, day: Day): string | undefined {
  const unitId = findUnitUnder(organisation, subject, day)
  if (unitId === undefined) return undefined
  return listUnitAndAncestors(organisation, unitId, day)
    .flatMap((unit) => findLeader(organisation, unit.unitId, day)?.personId ?? [])
    .find((personId) => personId !== askedBy)
}

export type ExtensionAnswer =
  | { outcome: 'grant'; move: RoundMove }
  | { outcome: 'refuse'; record: ExtensionRefusal }
  /** Somebody has answered it, or it was done meanwhile. */
  | { outcome: 'out-of-date' }
  | { outcome: 'not-ready'; problems: FieldProblem[] }
  | { outcome: 'not-yours' }
  | { outcome: 'refused'; problem: CallerProblem }

export type ExtensionReply = ActivityReference & { requestKey: string; grantedOn?: Day | undefined; reason: string }

/** What the leader above says: that day, another one, or no. */
export function decideExtensionAnswer(state: LogState, reply: ExtensionReply, source: ActivitySource, now: Date): ExtensionAnswer {
  const today = dayOf(now)
  const caller = findCaller(state, source.oid, today)
  if (caller.outcome === 'refused') return caller
  const asked = findRequest(state, reply, today)
  if (!asked) return { outcome: 'out-of-date' }
  const { request: { record, recordKey }, task } = asked
  if (findLeaderAbove(state.organisation, task.subject, record.actor, today) !== caller.person.personId) return { outcome: 'not-yours' }
  const envelope = { v: 1 as const, tenantId: source.tenantId, appVersion: source.appVersion, recordedAt: toInstant(now), actor: caller.person.personId, actorOid: source.oid }
  const { requirementId, round, subject, majorVersion, step } = record
  const reason = reply.reason.trim()
  if (reply.grantedOn === undefined) return { outcome: 'refuse', record: { kind: 'extension-refusal', ...envelope, subject, requirementId, round, majorVersion, step, refuses: recordKey, reason, channel: source.channel } }
  if (reply.grantedOn < today || reply.grantedOn <= task.standing.obligation.dueOn) return { outcome: 'not-ready', problems: [{ path: 'grantedOn', problem: 'not-later' }] }
  if (reply.grantedOn > addDays(today, MOST_DAYS)) return { outcome: 'not-ready', problems: [{ path: 'grantedOn', problem: 'too-late' }] }
  const before = (state.decisions.get(requirementId)?.moves ?? []).filter((move) => move.round === round && move.subject === subject)
  return { outcome: 'grant', move: { kind: 'round-move', ...envelope, requirementId, round, subject, step: before.length, dueOn: reply.grantedOn, reason, grants: recordKey } }
}

function findRequest(state: LogState, { requestKey, ...of }: ActivityReference & { requestKey: string }, day: Day): { request: AskedForTime; task: Task } | undefined {
  const found = findActivity(state, of, day)
  if (!found) return undefined
  const task = taskOf(state, found.subject, found.standing, 'answerer', day)
  return task.request?.recordKey === requestKey ? { request: task.request, task } : undefined
}

/** Requests that the person, as the leader above, is to answer; the oldest first. */
export function listRequestsToAnswer(state: LogState, personId: string, day: Day): { request: AskedForTime; task: Task }[] {
  return [...state.openRequests].flatMap(([requestKey, subject]) => {
    const record = state.recordsBySubject.get(subject)?.find(({ recordKey }) => recordKey === requestKey)?.record
    if (record?.kind !== 'extension-request' || findLeaderAbove(state.organisation, parseSubject(subject), record.actor, day) !== personId) return []
    return findRequest(state, { requestKey, requirementId: record.requirementId, subject, round: record.round }, day) ?? []
  })
}
