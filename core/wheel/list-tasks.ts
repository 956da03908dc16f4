import { addDays, compareDays, type Day } from '../days/day'
import type { ExtensionRequest, SignOffRecord } from '../facts/activity-facts'
import type { KeyedRecord, LogState } from '../facts/log-state'
import { fulfilledOn, isActStanding, type ActStanding } from '../obligations/obligation'
import { isConfirmed } from '../obligations/settle'
import { listStandings, listStandingsAbout } from '../obligations/standing'
import { listAnswerers, parseSubject, subjectKey, type Subject } from '../obligations/subject'
import { listAnsweredSubjects } from './answered-subjects'
import { findDelegation, type Delegation } from './find-delegation'

export type SignedOff = KeyedRecord & { record: SignOffRecord }
export type AskedForTime = KeyedRecord & { record: ExtensionRequest }

/** One obligation of the wheel as somebody has to do with it. */
export type Task = {
  standing: ActStanding
  subject: Subject
  /** `delegate`: somebody else answers for it. */
  as: 'answerer' | 'delegate'
  delegation?: Delegation
  /** Done by a delegate, and waits for whoever answers for it to confirm. */
  unconfirmed?: SignedOff
  /** Nobody has answered it. */
  request?: AskedForTime
}

/** Days ahead of which what is still to come is a task already. */
export const TASKS_AHEAD_DAYS = 62
/** Days for which what is done is still told. */
const TASKS_BACK_DAYS = 31

/** All that a person answers for or was delegated: overdue first, then by the day it is due; excluded ones are nobody's task. */
export function listTasks(state: LogState, personId: string, day: Day): Task[] {
  return listAllTasks(state, personId, day)
    .filter((task) => isOfNow(task, day))
    .sort(byImportance)
}

/** Also those of long ago and far ahead, in no order. `on`: what will have opened by a later day, of what is the person's today. */
export function listAllTasks(state: LogState, personId: string, day: Day, on = day): Task[] {
  const own = listAnsweredSubjects(state, personId, day).map((subject): [Subject, Task['as']] => [subject, 'answerer'])
  const ownKeys = new Set(own.map(([subject]) => subjectKey(subject)))
  const delegated = [...(state.delegatedTo.get(personId) ?? [])].filter((key) => !ownKeys.has(key)).map((key): [Subject, Task['as']] => [parseSubject(key), 'delegate'])
  return [[{ kind: 'person', personId }, 'answerer'] as [Subject, Task['as']], ...own, ...delegated].flatMap(([subject, as]) => listTasksAbout(state, subject, as, personId, day, on))
}

function listTasksAbout(state: LogState, subject: Subject, as: Task['as'], personId: string, day: Day, on: Day): Task[] {
  return listActivities(state, subject, on).flatMap((standing) => {
    const task = taskOf(state, subject, standing, as, day)
    const isMine = as === 'answerer' || (task.delegation?.toPersonId === personId && !task.delegation.hasLeft)
    return isMine ? [task] : []
  })
}

/** What is owed of the wheel about one subject. */
export function listActivities(state: LogState, subject: Subject, day: Day): ActStanding[] {
  if (subject.kind !== 'person') return listStandingsAbout(state, subject, day).filter(isActStanding)
  const person = state.organisation.people.get(subject.personId)
  return person ? listStandings(state, person, day).filter(isActStanding) : []
}

export function taskOf(state: LogState, subject: Subject, standing: ActStanding, as: Task['as'], day: Day): Task {
  const { requirement, round, majorVersion } = standing.obligation
  const { requirementId } = requirement
  const records = state.recordsBySubject.get(subjectKey(subject)) ?? []
  const delegation = findDelegation(state.organisation, records, { requirementId, round }, day)
  const isOfTask = ({ record }: KeyedRecord) => record.requirementId === requirementId && 'round' in record && record.round === round && record.majorVersion === majorVersion
  const ofTask = records.filter(isOfTask)
  const unconfirmed = standing.state === 'fulfilled' ? undefined : findUnconfirmed(ofTask, day)
  const request = standing.state === 'fulfilled' ? undefined : ofTask.findLast((keyed): keyed is AskedForTime => keyed.record.kind === 'extension-request' && isOpenRequest(state, ofTask, keyed.recordKey))
  return { standing, subject, as, ...(delegation && { delegation }), ...(unconfirmed && { unconfirmed }), ...(request && { request }) }
}

/** A sign-off that counts once it is confirmed, and is neither confirmed nor sent back. */
function findUnconfirmed(records: readonly KeyedRecord[], day: Day): SignedOff | undefined {
  return records.filter(isSignedOff).find(({ record, recordKey }) => record.needsConfirmation === true && !isConfirmed(records, recordKey, day) && !isSentBack(records, recordKey))
}

/** What counts as done, or will once it is confirmed. */
export function findSignedOff({ standing, unconfirmed }: Pick<Task, 'standing' | 'unconfirmed'>): SignedOff | undefined {
  return standing.state === 'fulfilled' && isSignedOff(standing.by) ? standing.by : unconfirmed
}

export function isSignedOff(keyed: KeyedRecord): keyed is SignedOff {
  return keyed.record.kind === 'sign-off'
}

function isSentBack(records: readonly KeyedRecord[], recordKey: string): boolean {
  return records.some(({ record }) => record.kind === 'voiding' && record.voids === recordKey)
}

/** Also one that is journalled and has no number yet. */
function isOpenRequest({ openRequests, decisions }: LogState, records: readonly KeyedRecord[], recordKey: string): boolean {
  if (openRequests.has(recordKey)) return !records.some(({ record }) => record.kind === 'extension-refusal' && record.refuses === recordKey)
  const isRefused = records.some(({ record }) => record.kind === 'extension-refusal' && record.refuses === recordKey)
  return !isRefused && ![...decisions.values()].some(({ moves }) => moves.some(({ grants }) => grants === recordKey))
}

function isOfNow({ standing }: Task, day: Day): boolean {
  switch (standing.state) {
    case 'excluded':
      return false
    case 'upcoming':
      return standing.obligation.dueOn <= addDays(day, TASKS_AHEAD_DAYS)
    case 'shown-only':
      return standing.obligation.dueOn <= addDays(day, TASKS_AHEAD_DAYS) && standing.obligation.dueOn >= addDays(day, -TASKS_BACK_DAYS)
    case 'fulfilled':
      return fulfilledOn(standing.by) >= addDays(day, -TASKS_BACK_DAYS)
    case 'open':
    case 'due-soon':
    case 'overdue':
      return true
  }
}

const ORDER: Record<ActStanding['state'], number> = { overdue: 0, 'due-soon': 1, open: 2, upcoming: 3, 'shown-only': 4, fulfilled: 5, excluded: 6 }

/** As they matter; of two alike the one that is due first, then always in the same order. */
function byImportance(one: Task, other: Task): number {
  const [first, second] = [one.standing, other.standing]
  return ORDER[first.state] - ORDER[second.state] || compareDays(first.obligation.dueOn, second.obligation.dueOn) || compareText(nameOf(one), nameOf(other))
}

function nameOf({ standing: { obligation } }: Task): string {
  return `${obligation.requirement.requirementId} ${obligation.subject} ${obligation.round}`
}

function compareText(one: string, other: string): number {
  return Number(one > other) - Number(one < other)
}

/** The obligation that a reference names, for whoever may see it. Undefined when there is none such any more. */
export function findActivity(state: LogState, { requirementId, subject, round }: { requirementId: string; subject: string; round: string }, day: Day): { subject: Subject; standing: ActStanding } | undefined {
  const about = parseSubject(subject)
  const standing = listActivities(state, about, day).find(({ obligation }) => obligation.requirement.requirementId === requirementId && obligation.round === round)
  return standing && { subject: about, standing }
}

/** In what capacity somebody has to do with an obligation, if at all. Whoever answers for it does so even while it is delegated. */
export function capacityOf(state: LogState, personId: string, subject: Subject, delegation: Delegation | undefined, day: Day): Task['as'] | undefined {
  if (listAnswerers(state.organisation, subject, day).includes(personId)) return 'answerer'
  return delegation?.toPersonId === personId && !delegation.hasLeft ? 'delegate' : undefined
}
