import { dayOf } from '../../core/days/day'
import type { NumberedFact, RecordFact } from '../../core/facts/fact'
import { obligationKey } from '../../core/facts/keys'
import { layOverJournal } from '../../core/facts/lay-over-journal'
import type { LogState } from '../../core/facts/log-state'
import type { Language } from '../../core/language/language'
import { isLearnStanding, isSignStanding, type Standing } from '../../core/obligations/obligation'
import { listStandings } from '../../core/obligations/standing'
import type { Person } from '../../core/organisation/organisation'
import { keyOf } from '../../core/signing/decide-signature'
import { isLearned, lessonReceiptViewOf } from '../cards/lesson-receipts'
import { lessonClosedViewOf, lessonViewOf } from '../cards/lesson-views'
import { listOpenStandings, openViewOf, signViewOf } from '../cards/obligation-views'
import { isVoid, receiptViewOf, type RecordParts } from '../cards/record-views'
import type { Showing } from '../cards/views'
import { findReflection } from '../training/find-reflection'
import type { CardFollowerParts } from './card-follower'

type Parts = Pick<CardFollowerParts, 'readModel' | 'people' | 'links' | 'lessons' | 'sha256' | 'clock' | 'log'>

/** `listed` are the obligations that the message asks for: one, or several where it is a list. */
export type Shown = { person: Person; language: Language; listed: readonly string[] }

/** What a message shows after a record: its receipt, the card again after a voiding, or what is left of a list. Undefined: as it is. */
export async function showRecord(parts: Parts, numbered: NumberedFact, record: RecordFact, { person, language, listed }: Shown): Promise<Showing | undefined> {
  const { readModel, people, links, sha256, clock } = parts
  // The read model follows on its own and may be a fact behind.
  const state = layOverJournal(readModel.state(), record.subject, [numbered])
  const today = dayOf(clock())
  const views = { state, sha256, links, today, language }
  const standings = listStandings(state, person, today)
  const open = listOpenStandings(standings)
  if (listed.length > 1 && open.some(({ obligation }) => listed.includes(keyOf(sha256, obligation)))) return { card: 'open', view: openViewOf(views, open) }
  const records: RecordParts = { state, links, language, nameOf: (personId) => people.nameOfPerson(personId) ?? '–' }
  const isOver = isVoid(state.recordsBySubject.get(record.subject) ?? [], numbered.factKey)
  if (record.kind === 'signature' || record.kind === 'paper-signature') return { card: 'receipt', view: receiptViewOf(records, { recordKey: numbered.factKey, record }, isOver) }
  if (isLearned(record)) {
    const reflection = await findReflection(parts, record.contentSha256, language)
    return { card: 'lessonReceipt', view: lessonReceiptViewOf(records, { recordKey: numbered.factKey, record }, isOver, { ...(reflection !== undefined && { reflection }) }) }
  }
  return record.kind === 'voiding' ? reopened(views, standings, obligationKey(sha256, record)) : undefined
}

function reopened(views: { state: LogState } & Parameters<typeof signViewOf>[0], standings: readonly Standing[], key: string): Showing | undefined {
  const standing = standings.find(({ obligation }) => keyOf(views.sha256, obligation) === key)
  if (!standing || standing.state === 'fulfilled') return undefined
  if (isSignStanding(standing)) return { card: 'sign', view: signViewOf(views, standing, { kind: 'reopened' }) }
  if (!isLearnStanding(standing)) return undefined
  const closed = lessonClosedViewOf(views, standing)
  return closed ? { card: 'lessonClosed', view: closed } : { card: 'lesson', view: lessonViewOf(views, standing, { notice: 'reopened' }) }
}
