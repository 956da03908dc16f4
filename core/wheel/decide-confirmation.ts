import { dayOf, toInstant } from '../days/day'
import type { ConfirmationRecord } from '../facts/activity-facts'
import type { VoidingRecord } from '../facts/fact'
import type { LogState } from '../facts/log-state'
import type { FieldProblem } from '../publishing/field-problem'
import type { CallerProblem } from '../signing/caller'
import { findOwn } from './decide-delegation'
import type { ActivityReference, ActivitySource } from './decide-sign-off'
import { findSignedOff } from './list-tasks'
import { listReasonProblems } from './list-reason-problems'

export type ConfirmationDecision =
  | { outcome: 'confirm'; record: ConfirmationRecord }
  | { outcome: 'send-back'; record: VoidingRecord }
  | { outcome: 'not-ready'; problems: FieldProblem[] }
  /** Confirmed or sent back already. */
  | { outcome: 'out-of-date' }
  | { outcome: 'not-yours' }
  | { outcome: 'refused'; problem: CallerProblem }

/**
 * Whether the leader may confirm what a delegate did, which nobody may of their own; or make a sign-off void, be it because a delegate
 * is to do it again or because it was a mistake: then it is open again, one step higher.
 */
export function decideConfirmation(state: LogState, { recordKey, confirms, reason, ...of }: ActivityReference & { recordKey: string; confirms: boolean; reason: string }, source: ActivitySource, now: Date): ConfirmationDecision {
  const known = findOwn(state, of, source, dayOf(now))
  if (known.outcome !== 'own') return known
  const { task, personId, as } = known
  const done = confirms ? task.unconfirmed : findSignedOff(task)
  if (as !== 'answerer' || (confirms && done?.record.actor === personId)) return { outcome: 'not-yours' }
  if (done?.recordKey !== recordKey) return { outcome: 'out-of-date' }
  const { subject, requirementId, round, majorVersion, step } = done.record
  const { oid, tenantId, appVersion, channel } = source
  const common = { v: 1 as const, tenantId, appVersion, recordedAt: toInstant(now), subject, actor: personId, actorOid: oid, requirementId, round, majorVersion, step, channel }
  if (confirms) return { outcome: 'confirm', record: { kind: 'confirmation', ...common, confirms: recordKey } }
  const problems = listReasonProblems(reason)
  if (problems.length > 0) return { outcome: 'not-ready', problems }
  return { outcome: 'send-back', record: { kind: 'voiding', ...common, voids: recordKey, reason: reason.trim() } }
}
