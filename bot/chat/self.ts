import { layOverJournal } from '../../core/facts/lay-over-journal'
import type { LogState } from '../../core/facts/log-state'
import type { Day } from '../../core/days/day'
import type { Language } from '../../core/language/language'
import type { SignStanding, Standing } from '../../core/obligations/obligation'
import { listSignStandings, listStandings } from '../../core/obligations/standing'
import type { Person } from '../../core/organisation/organisation'
import { findSuccessor, keyOf } from '../../core/signing/decide-signature'
import type { RecordParts } from '../cards/record-views'
import type { ViewParts } from '../cards/obligation-views'
import { StorageUnavailableError, type ConversationReference } from '../ports'
import type { ChatParts } from './chat-parts'
import { inTime } from './in-time'

/** Waiting time for one call to storage within an answer. */
export const STORAGE_MILLISECONDS = 3_500

/** The employee behind a verified activity, on the day it arrived. */
export type Self = {
  oid: string
  person: Person
  language: Language
  now: Date
  today: Day
  activityId: string
  replyToId?: string
  conversation: ConversationReference
  /** The card came into view by itself; nobody waits, and thousands come at once. */
  isAutomatic: boolean
}

/** The state with what this person has done a moment ago. Without the journal it is what the log says, which is seconds older. */
export async function readOwnState(parts: ChatParts, { person, isAutomatic }: Self): Promise<LogState> {
  const state = parts.readModel.state()
  if (isAutomatic) return state
  try {
    return layOverJournal(state, person.personId, await withinTime(parts, parts.journal.listAbout(person.personId)))
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error
    parts.log.warn('The journal does not answer; a card shows what the log says', {}, error)
    return state
  }
}

export function withinTime<T>({ storageMilliseconds = STORAGE_MILLISECONDS }: Pick<ChatParts, 'storageMilliseconds'>, work: Promise<T>): Promise<T> {
  return inTime(work, storageMilliseconds)
}

/** All that the person owes or has done, to sign and to learn. */
export function listOwnStandings(state: LogState, { person, today }: Pick<Self, 'person' | 'today'>): Standing[] {
  return listStandings(state, person, today)
}

function ownStandings(state: LogState, { person, today }: Pick<Self, 'person' | 'today'>): SignStanding[] {
  return listSignStandings(state, person, today)
}

export function findOwnStanding(parts: Pick<ChatParts, 'sha256'>, state: LogState, self: Pick<Self, 'person' | 'today'>, obligationKey: string): SignStanding | undefined {
  return ownStandings(state, self).find(({ obligation }) => keyOf(parts.sha256, obligation) === obligationKey)
}

/** For a card that only shows: one made for an earlier version leads to what took its place. */
export function findStandingBehind(parts: Pick<ChatParts, 'sha256'>, state: LogState, self: Pick<Self, 'person' | 'today'>, obligationKey: string): SignStanding | undefined {
  return findOwnStanding(parts, state, self, obligationKey) ?? findSuccessor(state, parts.sha256, self.person, ownStandings(state, self), obligationKey)
}

export function viewParts({ sha256, links }: Pick<ChatParts, 'sha256' | 'links'>, state: LogState, { today }: Pick<Self, 'today'>, language: Language): ViewParts {
  return { state, sha256, links, today, language }
}

export function recordParts({ links, people }: Pick<ChatParts, 'links' | 'people'>, state: LogState, language: Language): RecordParts {
  return { state, links, language, nameOf: (personId) => nameOf(people, personId) }
}

/** Names are read when shown; a dash when the directory does not know one. */
export function nameOf(people: ChatParts['people'], personId: string): string {
  return people.nameOfPerson(personId) ?? '–'
}
