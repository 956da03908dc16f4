import type { Day } from '../days/day'
import type { DelegationRecord } from '../facts/activity-facts'
import type { KeyedRecord } from '../facts/log-state'
import { findSpell, type Organisation } from '../organisation/organisation'

/** Who does it now instead of whoever answers for it. `hasLeft`: the delegate works here no longer, so it is the leader's again. */
export type Delegation = { toPersonId: string; record: DelegationRecord; hasLeft: boolean }

/** The delegation that is in force for one round: one for this round goes before a standing one. */
export function findDelegation(organisation: Organisation, records: readonly KeyedRecord[], { requirementId, round }: { requirementId: string; round: string }, day: Day): Delegation | undefined {
  let standing: DelegationRecord | undefined
  let ofRound: DelegationRecord | undefined
  for (const record of listDelegations(records, requirementId)) {
    if (record.isStanding) standing = record.deed === 'give' ? record : undefined
    else if (record.round === round) ofRound = record.deed === 'give' ? record : undefined
  }
  const record = ofRound ?? standing
  if (!record) return undefined
  const person = organisation.people.get(record.toPersonId)
  return { toPersonId: record.toPersonId, record, hasLeft: !person || findSpell(person, day) === undefined }
}

/** Everything that was delegated of a subject's activity and taken back, in its order. */
export function listDelegations(records: readonly KeyedRecord[], requirementId: string): DelegationRecord[] {
  return records
    .flatMap(({ record }) => (record.kind === 'delegation' && record.requirementId === requirementId ? [record] : []))
    .sort((one, other) => one.turn - other.turn)
}
