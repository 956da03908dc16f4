import { listLedUnitIds, mayActFor } from '../access/rights'
import { dayOf, toInstant } from '../days/day'
import type { VoidingRecord } from '../facts/fact'
import type { LogState } from '../facts/log-state'
import { findCaller, type CallerProblem } from './caller'
import type { RegistrationSource } from './decide-paper-signature'

export type VoidingDecision =
  | { outcome: 'void'; record: VoidingRecord }
  | { outcome: 'already-void' }
  /** Only registrations on paper can be void: nobody takes back what a person signed. */
  | { outcome: 'not-paper' }
  | { outcome: 'not-found' }
  | { outcome: 'refused'; problem: CallerProblem }

/** Whether this leader may declare that paper registration void, and the record if so. */
export function decideVoiding(
  state: LogState,
  { personId, recordKey, reason }: { personId: string; recordKey: string; reason: string },
  { oid, tenantId, appVersion }: RegistrationSource,
  now: Date,
): VoidingDecision {
  const today = dayOf(now)
  const caller = findCaller(state, oid, today)
  if (caller.outcome === 'refused') return caller
  const person = state.organisation.people.get(personId)
  const led = listLedUnitIds(state.organisation, caller.person.personId, today)
  // Nobody decides about their own record.
  if (!person || person === caller.person || !mayActFor(state.organisation, led, person, today)) return { outcome: 'not-found' }
  const records = state.recordsBySubject.get(personId) ?? []
  const record = records.find((keyed) => keyed.recordKey === recordKey)?.record
  if (!record) return { outcome: 'not-found' }
  if (record.kind !== 'paper-signature') return { outcome: 'not-paper' }
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
      actor: caller.person.personId,
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
