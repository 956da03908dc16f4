import { layOverJournal } from '../../core/facts/lay-over-journal'
import type { LogState } from '../../core/facts/log-state'
import type { Journal } from '../ports'

/** What is read and written for anything done about an activity, in chat or in the tab. */
export type WheelParts = { journal: Pick<Journal, 'save' | 'listAbout'>; state: LogState }

/** The state with what the journal holds about one subject, numbered or not; of all others as the log has it. */
export async function readSubject({ journal, state }: WheelParts, subject: string): Promise<LogState> {
  const laid = layOverJournal(state, subject, await journal.listAbout(subject))
  const records = laid.recordsBySubject.get(subject)
  return records ? { ...state, recordsBySubject: new Map(state.recordsBySubject).set(subject, records) } : state
}
