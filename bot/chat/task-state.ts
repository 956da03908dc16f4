import type { KeyedRecord, LogState } from '../../core/facts/log-state'
import type { ActivityReference, ActivitySource } from '../../core/wheel/decide-sign-off'
import { findTaskByKey, type FoundTask } from '../../core/wheel/find-task'
import { taskNow } from '../cards/task-now'
import type { TaskParts } from '../cards/task-parts'
import type { Showing } from '../cards/views'
import type { ActivityNotice } from '../cards/wheel-views'
import { StorageUnavailableError } from '../ports'
import { readSubject } from '../wheel/wheel-parts'
import type { ChatParts } from './chat-parts'
import { nameOf, viewParts, withinTime, type Self } from './self'

export const NOT_YOURS: Showing = { card: 'refusal', view: { why: 'not-yours' } }
export const UNAVAILABLE: Showing = { card: 'refusal', view: { why: 'unavailable' } }

/** An obligation of the wheel as it is now, with what was done about it a moment ago. */
export type OpenedTask = { state: LogState; found: FoundTask; reference: ActivityReference }

/** The task behind a card. Undefined when it never was this person's, whatever the card says. */
export async function openTask(parts: ChatParts, self: Self, { obligationKey }: { obligationKey: string }): Promise<OpenedTask | undefined> {
  const known = findTask(parts, parts.readModel.state(), self, obligationKey)
  if (!known) return undefined
  const { subject } = known.task.standing.obligation
  const state = await readSubjectNow(parts, self, subject)
  const found = findTask(parts, state, self, obligationKey)
  return found && { state, found, reference: referenceOf(found) }
}

export function findTask({ sha256 }: Pick<ChatParts, 'sha256'>, state: LogState, { person, today }: Self, obligationKey: string): FoundTask | undefined {
  return findTaskByKey(state, sha256, person.personId, obligationKey, today)
}

export function referenceOf({ task: { standing } }: FoundTask): ActivityReference {
  const { requirement, subject, round } = standing.obligation
  return { requirementId: requirement.requirementId, subject, round }
}

/** Without the journal it is what the log says, which is seconds older. */
export async function readSubjectNow(parts: ChatParts, { isAutomatic }: Self, subject: string): Promise<LogState> {
  const state = parts.readModel.state()
  if (isAutomatic) return state
  try {
    return await withinTime(parts, readSubject({ journal: parts.journal, state }, subject))
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error
    parts.log.warn('The journal does not answer; a card shows what the log says', {}, error)
    return state
  }
}

/** The state with a record that was saved just now. */
export function withRecord(state: LogState, keyed: KeyedRecord): LogState {
  const { subject } = keyed.record
  const records = state.recordsBySubject.get(subject) ?? []
  if (records.some(({ recordKey }) => recordKey === keyed.recordKey)) return state
  return { ...state, recordsBySubject: new Map(state.recordsBySubject).set(subject, [...records, keyed]) }
}

export function taskParts(parts: ChatParts, state: LogState, self: Self): TaskParts {
  return {
    ...viewParts(parts, state, self, self.language),
    personId: self.person.personId,
    nameOf: (personId) => nameOf(parts.people, personId),
    findFact: (factKey) => parts.readModel.findFact(factKey)?.fact,
  }
}

export function sourceOf({ config: { tenantId, appVersion } }: ChatParts, { oid }: Self): ActivitySource {
  return { oid, tenantId, appVersion, channel: 'msteams-bot' }
}

/** The task as it is now, found anew in a state that has changed. */
export function showAgain(parts: ChatParts, self: Self, state: LogState, obligationKey: string, notice?: ActivityNotice): Showing {
  const found = findTask(parts, state, self, obligationKey)
  return found ? taskNow(taskParts(parts, state, self), found, { ...(notice && { notice }) }) : NOT_YOURS
}

/** Carries out what may fail because storage is away; then the card says so and keeps what was written. */
export async function whileSaving<T>(parts: ChatParts, work: Promise<T>): Promise<T | 'not-saved'> {
  try {
    return await withinTime(parts, work)
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error
    parts.log.warn('What was done about an activity was not journalled', {}, error)
    return 'not-saved'
  }
}
