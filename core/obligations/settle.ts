import type { Day } from '../days/day'
import type { KeyedRecord } from '../facts/log-state'
import { fulfilledOn, type FulfillingRecord } from './obligation'

export type Settled = { step: number; by?: FulfillingRecord }

/** What nothing is known about. Shared, for there are millions. */
const UNTOUCHED: Settled = { step: 0 }

/** What the records say of one obligation on a day, in whatever order they come. */
export function settle(records: readonly KeyedRecord[], round: string, majorVersion: number, on: Day): Settled {
  if (records.length === 0) return UNTOUCHED
  let voided: Set<string> | undefined
  let by: FulfillingRecord | undefined
  for (const { record, recordedOn } of records)
    if (record.kind === 'voiding' && record.majorVersion === majorVersion && record.round === round && recordedOn <= on) (voided ??= new Set()).add(record.voids)
  for (const keyed of records) {
    const { record } = keyed
    if (record.majorVersion !== majorVersion || record.round !== round || keyed.recordedOn > on || !isFulfilling(keyed)) continue
    if (voided?.has(keyed.recordKey) !== true && (!by || record.step < by.record.step)) by = keyed
  }
  const step = voided?.size ?? 0
  return by ? { step, by } : step === 0 ? UNTOUCHED : { step }
}

export function isFulfilling(keyed: KeyedRecord): keyed is FulfillingRecord {
  return keyed.record.kind !== 'voiding' && keyed.record.kind !== 'talk'
}

/** Those that count on a day, the one that was done last at the end. */
export function listFulfilling(records: readonly KeyedRecord[], on: Day, counts: (record: FulfillingRecord) => boolean = always): readonly FulfillingRecord[] {
  let voided: Set<string> | undefined
  for (const { record, recordedOn } of records) if (record.kind === 'voiding' && recordedOn <= on) (voided ??= new Set()).add(record.voids)
  let fulfilling: FulfillingRecord[] | undefined
  for (const keyed of records) {
    if (keyed.recordedOn > on || !isFulfilling(keyed) || voided?.has(keyed.recordKey) === true || !counts(keyed)) continue
    // A list begun empty has room for seventeen, and nearly always there is one.
    if (fulfilling) fulfilling.push(keyed)
    else fulfilling = [keyed]
  }
  if (!fulfilling) return NONE
  return fulfilling.length > 1 ? fulfilling.sort(byTime) : fulfilling
}

const NONE: readonly never[] = []

function always(): boolean {
  return true
}

/** Two of one day stand in an order that does not depend on the order in which they arrived. */
function byTime(one: FulfillingRecord, other: FulfillingRecord): number {
  const [first, second] = [fulfilledOn(one), fulfilledOn(other)]
  if (first !== second) return first < second ? -1 : 1
  if (one.record.recordedAt !== other.record.recordedAt) return one.record.recordedAt < other.record.recordedAt ? -1 : 1
  return one.recordKey < other.recordKey ? -1 : 1
}
