import type { Day } from '../days/day'
import type { KeyedRecord } from '../facts/log-state'
import type { Reckoning } from './reckoning'
import { findConfirmedOn } from './settle'

/** A sign-off that opened an activity on a day; where it had to be confirmed first, that is the day it opens. */
export type Opening = { recordKey: string; openedOn: Day; opensOn: Day; dueOn: Day }

/** Sign-offs about the subject, since it is there, that opened that activity and count: not declared void, and confirmed where that is asked. In the order of their days, in whatever order they arrived. */
export function listOpenings({ records, on, tenure }: Pick<Reckoning, 'records' | 'on' | 'tenure'>, requirementId: string): readonly Opening[] {
  let openings: Opening[] | undefined
  for (const keyed of records) {
    const opening = keyed.recordedOn <= on && keyed.recordedOn >= tenure.startsOn ? findOpening(keyed, records, requirementId, on) : undefined
    if (!opening) continue
    if (openings) openings.push(opening)
    else openings = [opening]
  }
  if (!openings) return NONE
  return openings.length > 1 ? openings.sort(byDay) : openings
}

const NONE: readonly never[] = []

function findOpening({ record, recordKey, recordedOn }: KeyedRecord, records: readonly KeyedRecord[], requirementId: string, on: Day): Opening | undefined {
  if (record.kind !== 'sign-off' || !record.opens) return undefined
  const opened = record.opens.find((each) => each.requirementId === requirementId)
  if (!opened || isVoided(records, recordKey, on)) return undefined
  const countsOn = record.needsConfirmation === true ? findConfirmedOn(records, recordKey, on) : recordedOn
  if (countsOn === undefined) return undefined
  return { recordKey, openedOn: recordedOn, opensOn: countsOn > recordedOn ? countsOn : recordedOn, dueOn: opened.dueOn }
}

function isVoided(records: readonly KeyedRecord[], recordKey: string, on: Day): boolean {
  return records.some(({ record, recordedOn }) => record.kind === 'voiding' && record.voids === recordKey && recordedOn <= on)
}

function byDay(one: Opening, other: Opening): number {
  if (one.openedOn !== other.openedOn) return one.openedOn < other.openedOn ? -1 : 1
  return one.recordKey < other.recordKey ? -1 : 1
}
