import { dayOf, toInstant } from '../days/day'
import type { RecordFact, VoidingRecord } from '../facts/fact'
import type { LogState } from '../facts/log-state'
import { findCaller, type CallerProblem } from '../signing/caller'

/** What others said a person did: the person may say that it is not so. What somebody did themselves, nobody takes back. */
const TOLD_BY_OTHERS: ReadonlySet<RecordFact['kind']> = new Set(['paper-signature', 'meeting-completion', 'registered-completion', 'imported-completion'])

export function mayBeObjectedTo({ kind }: Pick<RecordFact, 'kind'>): boolean {
  return TOLD_BY_OTHERS.has(kind)
}

export type ObjectionSource = Pick<VoidingRecord, 'tenantId' | 'appVersion' | 'channel'> & { oid: string }

export type ObjectionDecision =
  | { outcome: 'void'; record: VoidingRecord }
  | { outcome: 'already-void' }
  | { outcome: 'not-registered' }
  /** No record of the caller's: whose it is, if anybody's, is not told. */
  | { outcome: 'not-found' }
  | { outcome: 'refused'; problem: CallerProblem }

/** Whether the caller may object to that registration about themselves, and the voiding if so: what it fulfilled is open again. */
export function decideObjection(state: LogState, { recordKey, reason }: { recordKey: string; reason: string }, { oid, ...from }: ObjectionSource, now: Date): ObjectionDecision {
  const caller = findCaller(state, oid, dayOf(now))
  if (caller.outcome === 'refused') return caller
  const { personId } = caller.person
  const records = state.recordsBySubject.get(personId) ?? []
  const record = records.find((keyed) => keyed.recordKey === recordKey)?.record
  if (!record) return { outcome: 'not-found' }
  if (!mayBeObjectedTo(record)) return { outcome: 'not-registered' }
  if (records.some((other) => other.record.kind === 'voiding' && other.record.voids === recordKey)) return { outcome: 'already-void' }
  return {
    outcome: 'void',
    record: {
      kind: 'voiding',
      v: 1,
      ...from,
      recordedAt: toInstant(now),
      subject: personId,
      actor: personId,
      actorOid: oid,
      requirementId: record.requirementId,
      round: record.round,
      majorVersion: record.majorVersion,
      step: record.step,
      voids: recordKey,
      reason,
    },
  }
}
