import type { Day } from '../days/day'
import type { KeyedRecord } from '../facts/log-state'
import { fulfilledOn, type FulfillingRecord } from './obligation'

/** The keys of records about one obligation that are declared void by a day: nearly always none, and then nothing is made. */
export function findVoided(records: readonly KeyedRecord[], round: string, majorVersion: number, on: Day): ReadonlySet<string> | undefined {
  let voided: Set<string> | undefined
  for (const { record, recordedOn } of records)
    if (record.kind === 'voiding' && record.majorVersion === majorVersion && record.round === round && recordedOn <= on) (voided ??= new Set()).add(record.voids)
  return voided
}

/** What fulfils one obligation on a day, in whatever order the records come. */
export function findFulfilling(records: readonly KeyedRecord[], round: string, majorVersion: number, on: Day, voided: ReadonlySet<string> | undefined): FulfillingRecord | undefined {
  let by: FulfillingRecord | undefined
  for (const keyed of records) {
    const { record } = keyed
    if (record.majorVersion !== majorVersion || record.round !== round || keyed.recordedOn > on || !isFulfilling(keyed)) continue
    if (voided?.has(keyed.recordKey) === true || (by && record.step >= by.record.step)) continue
    if (counts(keyed, records, on)) by = keyed
  }
  return by
}

export function isFulfilling(keyed: KeyedRecord): keyed is FulfillingRecord {
  switch (keyed.record.kind) {
    case 'signature':
    case 'paper-signature':
    case 'completion':
    case 'meeting-completion':
    case 'registered-completion':
    case 'imported-completion':
    case 'sign-off':
      return true
    case 'confirmation':
    case 'delegation':
    case 'extension-request':
    case 'extension-refusal':
    case 'spot-check-evidence':
    case 'talk':
    case 'voiding':
      return false
  }
}

/** Whether the leader has confirmed, by that day, what somebody did whom it was delegated to. */
export function isConfirmed(records: readonly KeyedRecord[], recordKey: string, on: Day): boolean {
  return findConfirmedOn(records, recordKey, on) !== undefined
}

/** The day on which it was confirmed first, up to `on`. */
export function findConfirmedOn(records: readonly KeyedRecord[], recordKey: string, on: Day | undefined): Day | undefined {
  let confirmedOn: Day | undefined
  for (const { record, recordedOn } of records)
    if (record.kind === 'confirmation' && record.confirms === recordKey && (on === undefined || recordedOn <= on) && (confirmedOn === undefined || recordedOn < confirmedOn)) confirmedOn = recordedOn
  return confirmedOn
}

/** A sign-off counts when it asks for no confirmation or has got it. */
function counts(keyed: FulfillingRecord, records: readonly KeyedRecord[], on: Day): boolean {
  return keyed.record.kind !== 'sign-off' || keyed.record.needsConfirmation !== true || isConfirmed(records, keyed.recordKey, on)
}

/** Those that count on a day, the one that was done last at the end. */
export function listFulfilling(records: readonly KeyedRecord[], on: Day, isWanted: (record: FulfillingRecord) => boolean = always): readonly FulfillingRecord[] {
  if (isOnlyOne(records)) return records[0].recordedOn <= on && isWanted(records[0]) && counts(records[0], records, on) ? records : NONE
  let voided: Set<string> | undefined
  for (const { record, recordedOn } of records) if (record.kind === 'voiding' && recordedOn <= on) (voided ??= new Set()).add(record.voids)
  let fulfilling: FulfillingRecord[] | undefined
  for (const keyed of records) {
    if (keyed.recordedOn > on || !isFulfilling(keyed) || voided?.has(keyed.recordKey) === true || !isWanted(keyed) || !counts(keyed, records, on)) continue
    if (fulfilling) fulfilling.push(keyed)
    else fulfilling = [keyed]
  }
  if (!fulfilling) return NONE
  return fulfilling.length > 1 ? fulfilling.sort(byTime) : fulfilling
}

const NONE: readonly never[] = []

/** As it is nearly always, and then no list need be made. */
function isOnlyOne(records: readonly KeyedRecord[]): records is readonly [FulfillingRecord] {
  return records.length === 1 && records[0] !== undefined && isFulfilling(records[0])
}

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
