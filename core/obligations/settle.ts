import type { Day } from '../days/day'
import type { KeyedRecord } from '../facts/log-state'
import { fulfilledOn, type FulfillingRecord } from './obligation'

export type Settled = { step: number; by?: FulfillingRecord }

/** What the records say of one obligation on a day, in whatever order they come. */
export function settle(records: readonly KeyedRecord[], round: string, majorVersion: number, on: Day): Settled {
  let voided: Set<string> | undefined
  let by: FulfillingRecord | undefined
  for (const keyed of records) {
    const { record } = keyed
    if (record.round !== round || record.majorVersion !== majorVersion || keyed.recordedOn > on) continue
    if (record.kind === 'voiding') (voided ??= new Set()).add(record.voids)
  }
  for (const keyed of records) {
    const { record } = keyed
    if (record.round !== round || record.majorVersion !== majorVersion || keyed.recordedOn > on || !isFulfilling(keyed)) continue
    if (voided?.has(keyed.recordKey) !== true && (!by || record.step < by.record.step)) by = keyed
  }
  return { step: voided?.size ?? 0, ...(by && { by }) }
}

export function isFulfilling(keyed: KeyedRecord): keyed is FulfillingRecord {
  return keyed.record.kind !== 'voiding' && keyed.record.kind !== 'talk'
}

/** Those that count on a day, the one that was done last at the end. */
export function listFulfilling(records: readonly KeyedRecord[], on: Day, counts: (record: FulfillingRecord) => boolean): FulfillingRecord[] {
  let voided: Set<string> | undefined
  for (const { record, recordedOn } of records) if (record.kind === 'voiding' && recordedOn <= on) (voided ??= new Set()).add(record.voids)
  const fulfilling: FulfillingRecord[] = []
  for (const keyed of records) if (keyed.recordedOn <= on && isFulfilling(keyed) && voided?.has(keyed.recordKey) !== true && counts(keyed)) fulfilling.push(keyed)
  return fulfilling.length > 1 ? fulfilling.sort(byTime) : fulfilling
}

/** Two of one day stand in an order that does not depend on the order in which they arrived. */
function byTime(one: FulfillingRecord, other: FulfillingRecord): number {
  const [first, second] = [fulfilledOn(one), fulfilledOn(other)]
  if (first !== second) return first < second ? -1 : 1
  if (one.record.recordedAt !== other.record.recordedAt) return one.record.recordedAt < other.record.recordedAt ? -1 : 1
  return one.recordKey < other.recordKey ? -1 : 1
}
