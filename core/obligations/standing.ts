import { addDays, dayOf, daysBetween, latestDay, type Day } from '../days/day'
import { findCurrentVersion, majorVersionSince } from '../documents/document-versions'
import type { DocumentPublication, PaperSignatureRecord, SignatureRecord } from '../facts/fact'
import type { KeyedRecord, LogState } from '../facts/log-state'
import { findSpell, isOnLeave, type Person, type Spell } from '../organisation/organisation'
import type { Requirement } from './requirement'

/** Days before the due date from which an open obligation is due soon. */
export const DUE_SOON_DAYS = 3

export type Obligation = {
  requirement: Requirement
  /** The employment spell: somebody hired again owes again. */
  round: string
  subject: string
  majorVersion: number
  opensOn: Day
  dueOn: Day
  why: 'new-version' | 'new-employment'
}

export type Standing = {
  obligation: Obligation
  /** Raised by each voiding; the record of another step is another record. */
  step: number
} & (
  | { state: 'upcoming' | 'open' | 'due-soon' | 'overdue' }
  | { state: 'fulfilled'; by: FulfillingRecord }
  | { state: 'excluded'; because: 'on-leave' }
)
export type StandingState = Standing['state']

export type FulfillingRecord = KeyedRecord & { record: SignatureRecord | PaperSignatureRecord }

/** What one person owes and has done on `day`, one standing for each obligation. Empty for somebody who is not employed then. */
export function listStandings(state: LogState, person: Person, day: Day): Standing[] {
  const spell = findSpell(person, day)
  if (!spell) return []
  return listRequirementsInForce(state, day).flatMap((requirement) => {
    if (!isInAudience(requirement, spell)) return []
    const current = findCurrentVersion(state.documents.get(requirement.documentId), day)
    return current ? [standingOf(state, person, day, obligationOf(state, requirement, current, person, spell))] : []
  })
}

export function isInAudience({ audience }: Requirement, { employmentClass }: Spell): boolean {
  return audience.employmentClasses.includes(employmentClass)
}

export function listRequirementsInForce(state: LogState, day: Day): Requirement[] {
  return [...state.requirements.values()].flatMap((versions) => {
    const current = versions.filter(({ effectiveOn }) => effectiveOn <= day).at(-1)
    return current ? [current.requirement] : []
  })
}

/** The obligation under a version of the document; one that is not current serves to recognise a card that is out of date. */
export function obligationOf(
  state: LogState,
  requirement: Requirement,
  { version: { major } }: Pick<DocumentPublication, 'version'>,
  person: Person,
  spell: Spell,
): Obligation {
  const versionSince = majorVersionSince(state.documents.get(requirement.documentId) ?? [], major) ?? spell.startsOn
  const inForceOn = latestDay(versionSince, requirementSince(state, requirement) ?? versionSince)
  const opensOn = latestDay(inForceOn, spell.startsOn)
  return {
    requirement,
    round: spell.spellId,
    subject: person.personId,
    majorVersion: major,
    opensOn,
    dueOn: dueOn(opensOn, requirement, person),
    why: spell.startsOn > inForceOn ? 'new-employment' : 'new-version',
  }
}

/** Whoever was on leave meanwhile has as long from the day they are back as everybody else had. */
function dueOn(opensOn: Day, { dueInDays }: Requirement, { leaves }: Person): Day {
  const ordinary = addDays(opensOn, dueInDays)
  const back = leaves.flatMap(({ startsOn, endsOn }) => (endsOn !== undefined && startsOn <= ordinary && endsOn >= opensOn ? [addDays(endsOn, 1)] : []))
  return addDays(latestDay(opensOn, ...back), dueInDays)
}

/** The first day on which it was in force in any version: a document older than the requirement makes nobody late. */
function requirementSince(state: LogState, { requirementId }: Requirement): Day | undefined {
  return (state.requirements.get(requirementId) ?? []).map(({ effectiveOn }) => effectiveOn).sort()[0]
}

function standingOf(state: LogState, person: Person, day: Day, obligation: Obligation): Standing {
  const records = listRecordsOf(state, obligation).filter(({ record }) => dayOf(record.recordedAt) <= day)
  const voided = new Set(records.flatMap(({ record }) => (record.kind === 'voiding' ? [record.voids] : [])))
  const step = voided.size
  const by = records.find(
    (keyed): keyed is FulfillingRecord => keyed.record.kind !== 'voiding' && !voided.has(keyed.recordKey),
  )
  if (by) return { obligation, step, state: 'fulfilled', by }
  if (isOnLeave(person, day)) return { obligation, step, state: 'excluded', because: 'on-leave' }
  return { obligation, step, state: openState(obligation, day) }
}

function openState({ opensOn, dueOn }: Obligation, day: Day): 'upcoming' | 'open' | 'due-soon' | 'overdue' {
  if (day < opensOn) return 'upcoming'
  if (day > dueOn) return 'overdue'
  return daysBetween(day, dueOn) <= DUE_SOON_DAYS ? 'due-soon' : 'open'
}

function listRecordsOf(state: LogState, { requirement, round, subject, majorVersion }: Obligation): KeyedRecord[] {
  return (state.recordsBySubject.get(subject) ?? []).filter(
    ({ record }) =>
      record.requirementId === requirement.requirementId && record.round === round && record.majorVersion === majorVersion,
  )
}
