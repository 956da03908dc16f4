import { addDays, addMonths, compareDays, type Day, type Instant } from '../days/day'
import type { Sha256 } from '../facts/hashing'
import type { LogState } from '../facts/log-state'
import type { ActStanding } from '../obligations/obligation'
import { subjectKey } from '../obligations/subject'
import { keyOf } from '../signing/decide-signature'
import { listAllTasks, type Task } from './list-tasks'

/** How much of the past and of what is to come a person's own calendar holds. */
export const CALENDAR_BACK_MONTHS = 2
export const CALENDAR_AHEAD_MONTHS = 14

/** One round in a person's calendar. It names nobody. */
export type CalendarEntry = Pick<Task, 'standing' | 'subject' | 'as'> & {
  obligationKey: string
  state: Exclude<ActStanding['state'], 'fulfilled' | 'excluded'>
  /** By the person, to somebody who still works here. */
  isDelegated: boolean
  /** Done by a delegate, and waits for the person to confirm it. */
  waitsForConfirmation: boolean
  /** Raised each time its day was moved. */
  revision: number
  /** When anything last happened to it. */
  changedAt: Instant
}

/**
 * What somebody answers for or was delegated and is still to be done, from two months ago to fourteen ahead. What is done is in
 * nobody's calendar, nor what a delegate has handed in and somebody else is to confirm.
 */
export function listCalendarEntries(state: LogState, sha256: Sha256, personId: string, day: Day): CalendarEntry[] {
  const [from, to] = [addMonths(day, -CALENDAR_BACK_MONTHS), addMonths(day, CALENDAR_AHEAD_MONTHS)]
  const now = listAllTasks(state, personId, day)
  const known = new Set(now.map(({ standing }) => nameOf(standing)))
  // What opens later is asked of a day after all of them. The end of its month, so that a day's rules are made ready once a month.
  const later = listAllTasks(state, personId, day, lastOfMonth(to)).filter(({ standing }) => !known.has(nameOf(standing)) && standing.obligation.opensOn > day)
  return [...now.flatMap((task) => toEntry(state, sha256, task, false)), ...later.flatMap((task) => toEntry(state, sha256, task, true))]
    .filter(({ standing: { obligation } }) => obligation.dueOn >= from && obligation.dueOn <= to)
    .sort((one, other) => compareDays(one.standing.obligation.dueOn, other.standing.obligation.dueOn) || Number(one.obligationKey > other.obligationKey) - Number(one.obligationKey < other.obligationKey))
}

function toEntry(state: LogState, sha256: Sha256, { standing, subject, as, delegation, unconfirmed }: Task, opensLater: boolean): CalendarEntry[] {
  if (standing.state === 'fulfilled' || standing.state === 'excluded' || (unconfirmed && as === 'delegate')) return []
  const { revision, changedAt } = historyOf(state, standing)
  return [
    {
      standing,
      subject,
      as,
      obligationKey: keyOf(sha256, standing.obligation),
      // Asked of a later day, it stands as it would if nobody did it until then.
      state: opensLater && standing.state !== 'shown-only' ? 'upcoming' : standing.state,
      isDelegated: as === 'answerer' && delegation !== undefined && !delegation.hasLeft,
      waitsForConfirmation: unconfirmed !== undefined,
      revision,
      changedAt,
    },
  ]
}

function historyOf({ requirements, decisions, recordsBySubject }: LogState, { obligation: { requirement, round, subject } }: ActStanding): Pick<CalendarEntry, 'revision' | 'changedAt'> {
  const { requirementId } = requirement
  const published = (requirements.get(requirementId) ?? []).filter((publication) => publication.requirement === requirement)
  const moves = (decisions.get(requirementId)?.moves ?? []).filter((move) => move.round === round && (move.subject === undefined || move.subject === subject))
  const records = (recordsBySubject.get(subject) ?? []).flatMap(({ record }) => ('requirementId' in record && record.requirementId === requirementId && 'round' in record && record.round === round ? [record] : []))
  const told = [...published, ...moves, ...records].map(({ recordedAt }) => recordedAt)
  return { revision: moves.length, changedAt: told.reduce((latest, other) => (latest > other ? latest : other), LONG_AGO) }
}

/** Of what nobody published, such as the rule for measures that comes with the first of them. */
const LONG_AGO: Instant = '2020-01-01T00:00:00.000Z'

function nameOf({ obligation: { requirement, subject, round, majorVersion } }: ActStanding): string {
  return `${requirement.requirementId} ${subject} ${round} ${majorVersion}`
}

function lastOfMonth(day: Day): Day {
  return addDays(`${addMonths(day, 1).slice(0, 7)}-01`, -1)
}

/** Whether the entries are about more than one of whatever the activity is owed for, so that each must say which. */
export function listSeveral(entries: readonly CalendarEntry[]): ReadonlySet<string> {
  const subjects = new Map<string, string>()
  const several = new Set<string>()
  for (const { subject, standing: { obligation: { requirement: { requirementId } } } } of entries) {
    const [key, known] = [subjectKey(subject), subjects.get(requirementId)]
    if (known !== undefined && known !== key) several.add(requirementId)
    subjects.set(requirementId, key)
  }
  return several
}
