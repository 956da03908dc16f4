import { dayOf, toInstant } from '../days/day'
import type { RecordFact, VoidingRecord } from '../facts/fact'
import type { LogState } from '../facts/log-state'
import type { CallerProblem } from './caller'
import type { RegistrationSource } from './decide-paper-signature'
import { findLedPerson } from './find-led-person'

export type VoidingDecision =
  | { outcome: 'void'; record: VoidingRecord }
  | { outcome: 'already-void' }
  /** Only what somebody registered for another can be void: nobody takes back what a person did. */
  | { outcome: 'not-registered' }
  | { outcome: 'not-found' }
  | { outcome: 'refused'; problem: CallerProblem }

/** Who may declare a registration void: the leader of the person's own unit, and for what came by import whoever imports. */
const VOIDED_BY: Partial<Record<RecordFact['kind'], 'leader' | 'controller'>> = {
  'paper-signature': 'leader',
  'meeting-completion': 'leader',
  'registered-completion': 'leader',
  'imported-completion': 'controller',
}

export type VoidingSource = RegistrationSource & {
  /** Set for a controller: who is recorded as the one who did it. Whether the caller is one says the token, which the service has checked. */
  controllerId?: string
}

/** Whether the caller may declare that registration void, and the record if so. */
export function decideVoiding(
  state: LogState,
  { personId, recordKey, reason }: { personId: string; recordKey: string; reason: string },
  { oid, tenantId, appVersion, controllerId }: VoidingSource,
  now: Date,
): VoidingDecision {
  const records = state.recordsBySubject.get(personId) ?? []
  const record = records.find((keyed) => keyed.recordKey === recordKey)?.record
  const led = findLedPerson(state, personId, oid, dayOf(now))
  const isImported = record !== undefined && VOIDED_BY[record.kind] === 'controller'
  // Nobody decides about their own record, a controller neither.
  const asController = isImported && controllerId !== undefined && controllerId !== personId
  if (controllerId === undefined && led.outcome === 'refused') return led
  const actor = asController ? controllerId : led.outcome === 'found' && !isImported ? led.leader.personId : undefined
  if (actor === undefined || !record) return { outcome: 'not-found' }
  if (VOIDED_BY[record.kind] === undefined) return { outcome: 'not-registered' }
  if (records.some((other) => other.record.kind === 'voiding' && other.record.voids === recordKey)) return { outcome: 'already-void' }
  return {
    outcome: 'void',
    record: {
      kind: 'voiding',
      v: 1,
      tenantId,
      appVersion,
      recordedAt: toInstant(now),
      subject: personId,
      actor,
      actorOid: oid,
      requirementId: record.requirementId,
      round: record.round,
      majorVersion: record.majorVersion,
      step: record.step,
      voids: recordKey,
      reason,
      channel: 'tab',
    },
  }
}
