import { daysBetween, type Day } from '../days/day'
import type { LogState } from '../facts/log-state'
import type { Touched } from '../facts/touched-subjects'
import { StandingState, type ActStanding } from '../obligations/obligation'
import { listActivityRounds, listSubjects } from '../obligations/standing'
import { findUnitUnder, parseSubject, subjectKey, type Subject } from '../obligations/subject'
import { listUnitAndAncestors } from '../organisation/organisation'
import { addToTally, type SubjectRounds, type Tally } from './tally'

/** What one mark of the wheel stands for: a round of an activity; where each subject has rounds of its own, all that are due in a month. */
export type WheelSlot = { requirementId: string; round: string }

/** The rounds of one subject. */
export type WheelEntry = SubjectRounds & { subject: string }
/** Where a subject is counted: the unit with all above it as they are, or were when it ended. */
export type WheelPlace = { unitIds: ReadonlySet<string>; entries: Map<string, WheelEntry> }

/**
 * A year of all activities as it stands on one day, subject by subject, so that a fact about one of them costs one of them. Numbers
 * instead of objects: a municipality has some hundred thousand rounds in a year, and the figures of any unit are one walk over them.
 */
export type WheelYear = {
  year: number
  day: Day
  slots: WheelSlot[]
  /** By requirement and round. */
  slotNumbers: Map<string, Map<string, number>>
  names: string[]
  nameNumbers: Map<string, number>
  dayNumbers: Map<Day, number>
  /** The other way round. */
  dayOfNumber: Map<number, Day>
  places: Map<string, WheelPlace>
  placeOf: Map<string, WheelPlace>
  subjects: string[]
  subjectNumbers: Map<string, number>
  /** Of units that somebody looked at, the latest last. */
  tallies: Map<string, Tally>
  touched: Touched
}

export const STATES = StandingState.options
/** Days are counted from here. */
export const FIRST_DAY = '2000-01-01'

export function createWheelYear(state: LogState, year: number, day: Day): WheelYear {
  const wheel: WheelYear = { year, day, slots: [], slotNumbers: new Map(), names: [], nameNumbers: new Map(), dayNumbers: new Map(), dayOfNumber: new Map(), places: new Map(), placeOf: new Map(), subjects: [], subjectNumbers: new Map(), tallies: new Map(), touched: { subjects: new Set(), isAll: true } }
  ;(state.prepared.touched ??= new Set()).add(wheel.touched)
  bringUpToDate(state, wheel)
  return wheel
}

/** No longer told what changes. */
export function dropWheelYear({ prepared }: LogState, { touched }: WheelYear): void {
  prepared.touched?.delete(touched)
}

/** Works out anew what the facts since the last time can have changed. */
export function bringUpToDate(state: LogState, wheel: WheelYear): void {
  const { touched } = wheel
  if (touched.isAll) {
    for (const kept of [wheel.slotNumbers, wheel.nameNumbers, wheel.places, wheel.placeOf, wheel.subjectNumbers, wheel.tallies]) kept.clear()
    for (const kept of [wheel.slots, wheel.names, wheel.subjects]) kept.length = 0
    for (const personId of state.organisation.people.keys()) place(state, wheel, personId, { kind: 'person', personId })
    for (const subject of listSubjects(state, wheel.day)) place(state, wheel, subjectKey(subject), subject)
  } else for (const key of touched.subjects) place(state, wheel, key, parseSubject(key))
  touched.subjects.clear()
  touched.isAll = false
}

function place(state: LogState, wheel: WheelYear, key: string, subject: Subject): void {
  takeAway(wheel, key)
  const standings = listActivityRounds(state, subject, wheel.day, spanOf(wheel.year))
  if (standings.length === 0) return
  const found = findPlace(state, wheel, subject)
  if (!found) return
  const rounds: number[] = []
  for (const standing of standings) addRound(wheel, rounds, standing)
  let number = wheel.subjectNumbers.get(key)
  if (number === undefined) {
    wheel.subjectNumbers.set(key, (number = wheel.subjects.length))
    wheel.subjects.push(key)
  }
  const entry = { subject: key, number, rounds }
  found.entries.set(key, entry)
  wheel.placeOf.set(key, found)
  for (const [unitId, tally] of wheel.tallies) if (found.unitIds.has(unitId)) addToTally(tally, entry, STATES.length, 1)
}

function takeAway({ placeOf, tallies }: WheelYear, key: string): void {
  const before = placeOf.get(key)
  const entry = before?.entries.get(key)
  if (!before || !entry) return
  before.entries.delete(key)
  placeOf.delete(key)
  for (const [unitId, tally] of tallies) if (before.unitIds.has(unitId)) addToTally(tally, entry, STATES.length, -1)
}

export function spanOf(year: number): { from: Day; to: Day } {
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}

function addRound(wheel: WheelYear, rounds: number[], { state, obligation }: ActStanding): void {
  const { round, dueOn } = obligation
  let slot = wheel.slotNumbers.get(obligation.requirement.requirementId)?.get(nameOfSlot(obligation))
  if (slot === undefined) {
    const { requirementId } = obligation.requirement
    slot = wheel.slots.length
    wheel.slots.push(slotOf(obligation))
    wheel.slotNumbers.set(requirementId, (wheel.slotNumbers.get(requirementId) ?? new Map<string, number>()).set(nameOfSlot(obligation), slot))
  }
  let name = wheel.nameNumbers.get(round)
  if (name === undefined) {
    wheel.nameNumbers.set(round, (name = wheel.names.length))
    wheel.names.push(round)
  }
  let due = wheel.dayNumbers.get(dueOn)
  if (due === undefined) {
    wheel.dayNumbers.set(dueOn, (due = daysBetween(FIRST_DAY, dueOn)))
    wheel.dayOfNumber.set(due, dueOn)
  }
  rounds.push(slot, STATES.indexOf(state), due, name)
}

/** A calendar names the same round for all; other rounds are each subject's own. */
function nameOfSlot({ requirement: { schedule }, round, dueOn }: ActStanding['obligation']): string {
  return schedule.kind === 'calendar' || schedule.kind === 'one-off' ? round : `${DUE_IN}${dueOn.slice(0, 7)}`
}

export function slotOf(obligation: ActStanding['obligation']): WheelSlot {
  return { requirementId: obligation.requirement.requirementId, round: nameOfSlot(obligation) }
}

/** Begins the name of what is due in a month. */
export const DUE_IN = 'due-'

/** A subject that has ended is counted where it was on its last day. */
function findPlace({ organisation }: LogState, { day, places }: WheelYear, subject: Subject): WheelPlace | undefined {
  const on = lastDayOf(organisation, subject, day)
  const unitId = findUnitUnder(organisation, subject, on)
  if (unitId === undefined) return undefined
  const key = on === day ? unitId : `${unitId} ${on}`
  let found = places.get(key)
  if (!found) places.set(key, (found = { unitIds: new Set(listUnitAndAncestors(organisation, unitId, on).map((unit) => unit.unitId)), entries: new Map() }))
  return found
}

function lastDayOf({ people, units, objects }: LogState['organisation'], subject: Subject, day: Day): Day {
  if (subject.kind === 'person') {
    const spells = people.get(subject.personId)?.spells ?? []
    if (spells.some(({ startsOn, endsOn }) => startsOn <= day && (endsOn === undefined || endsOn >= day))) return day
    return spells.flatMap(({ endsOn }) => (endsOn !== undefined && endsOn < day ? [endsOn] : [])).sort().at(-1) ?? day
  }
  const told: readonly { effectiveOn: Day; endsOn?: Day }[] = (subject.kind === 'object' ? objects.get(subject.objectId) : units.get(subject.unitId)) ?? []
  const latest = told.filter(({ effectiveOn }) => effectiveOn <= day).reduce<{ effectiveOn: Day; endsOn?: Day } | undefined>((last, each) => (last && last.effectiveOn > each.effectiveOn ? last : each), undefined)
  return latest?.endsOn !== undefined && latest.endsOn < day ? latest.endsOn : day
}
