import type { Day } from '../days/day'
import type { SignOffRecord } from '../facts/activity-facts'
import type { SpotCheckDraw } from '../facts/control-facts'
import { sha256OfText, type Sha256 } from '../facts/hashing'
import type { KeyedRecord, LogState } from '../facts/log-state'
import { isConfirmed } from '../obligations/settle'
import { findUnitOfRecord } from '../obligations/subject'
import { listUnitAndAncestors } from '../organisation/organisation'

export type KeyedSignOff = KeyedRecord & { record: SignOffRecord }

/** What is drawn from: sign-offs recorded on these days, as the log stood at a number. */
export type Population = Pick<SpotCheckDraw, 'from' | 'to' | 'requirementIds' | 'unitIds' | 'logNumber'>

/**
 * Sign-offs that say that something was done, and that counted then: not declared void, and confirmed where that is asked for. It says
 * the same at every later state of the log, so that a draw can be checked by whoever has one.
 */
export function listPopulation(state: LogState, { from, to, requirementIds, unitIds, logNumber }: Population): KeyedSignOff[] {
  const population: KeyedSignOff[] = []
  for (const records of state.recordsBySubject.values()) {
    const wanted = records.filter(isSignOff).filter((keyed) => isWanted(keyed) && isWithin(keyed))
    if (wanted.length === 0) continue
    const known = records.filter(({ number }) => number !== undefined && number <= logNumber)
    const voided = new Set(known.flatMap(({ record }) => (record.kind === 'voiding' ? [record.voids] : [])))
    for (const keyed of wanted) if (!voided.has(keyed.recordKey) && (keyed.record.needsConfirmation !== true || isConfirmed(known, keyed.recordKey, LAST_DAY))) population.push(keyed)
  }
  return population

  function isWanted({ record, recordedOn, number }: KeyedSignOff): boolean {
    if (number === undefined || number > logNumber || record.outcome !== 'done' || recordedOn < from || recordedOn > to) return false
    return requirementIds.length === 0 || requirementIds.includes(record.requirementId)
  }
  function isWithin({ record, recordedOn }: KeyedSignOff): boolean {
    if (!unitIds) return true
    const unitId = findUnitOfRecord(state.organisation, record.subject, recordedOn)
    return unitId !== undefined && listUnitAndAncestors(state.organisation, unitId, recordedOn).some((above) => unitIds.includes(above.unitId))
  }
}

/** What is known of a confirmation is told by its number, not by its day. */
const LAST_DAY: Day = '9999-12-31'

/** So many of them: each has the same chance, and the seed alone says which. */
export function drawSample(sha256: Sha256, seed: string, population: readonly Pick<KeyedSignOff, 'recordKey'>[], count: number): string[] {
  return population
    .map(({ recordKey }) => ({ recordKey, lot: sha256OfText(sha256, seed + recordKey) }))
    .sort((one, other) => (one.lot < other.lot ? -1 : 1))
    .slice(0, count)
    .map(({ recordKey }) => recordKey)
}

/** Whether the log and the seed still give what was drawn. */
export function verifyDraw(state: LogState, sha256: Sha256, draw: SpotCheckDraw): 'same' | 'differs' {
  const population = listPopulation(state, draw)
  const again = drawSample(sha256, draw.seed, population, draw.drawn.length)
  return population.length === draw.population && again.join() === draw.drawn.join() ? 'same' : 'differs'
}

function isSignOff(keyed: KeyedRecord): keyed is KeyedSignOff {
  return keyed.record.kind === 'sign-off'
}
