import { sha256 } from '../../../bot/hashing'
import { factKey } from '../../../core/facts/fact-key'
import type { RecordFact } from '../../../core/facts/fact'
import { keyRecord } from '../../../core/facts/log-state'
import { listOpenings } from '../../../core/obligations/list-openings'
import { confirmationOf, signOffOf, voidingOf } from '../../sample/sample-records'

const on = (day: string) => `${day}T10:00:00.000Z`
const opening = signOffOf('unit/w-1', { recordedAt: on('2026-03-01'), opens: [{ requirementId: 'documents', dueOn: '2026-03-31' }] })
const waiting = { ...opening, needsConfirmation: true as const }
const openings = (day: string, ...records: RecordFact[]) =>
  listOpenings({ records: records.map((record) => keyRecord(factKey(sha256, record), record)), on: day, tenure: { label: 'unit', startsOn: '2026-01-01', endsOn: undefined } }, 'documents').map(({ openedOn, opensOn, dueOn }) => [openedOn, opensOn, dueOn])

test('a sign-off opens what its form decided, from that day', () => {
  expect(openings('2026-03-01', opening)).toEqual([['2026-03-01', '2026-03-01', '2026-03-31']])
  expect(openings('2026-02-28', opening)).toEqual([])
})

test('one that must be confirmed opens it on the day of the confirmation', () => {
  const confirmed = confirmationOf(waiting, { recordedAt: on('2026-04-10') })
  expect(openings('2026-04-09', waiting, confirmed)).toEqual([])
  expect(openings('2026-04-10', waiting, confirmed)).toEqual([['2026-03-01', '2026-04-10', '2026-03-31']])
})

test('one that is declared void has opened nothing from that day on', () => {
  const voided = voidingOf(opening, { recordedAt: on('2026-03-05') })
  expect(openings('2026-03-04', opening, voided)).toHaveLength(1)
  expect(openings('2026-03-05', opening, voided)).toEqual([])
})

test('several stand in the order of their days, in whatever order they arrived', () => {
  const later = signOffOf('unit/w-1', { round: '2027', recordedAt: on('2026-05-01'), opens: [{ requirementId: 'documents', dueOn: '2026-06-01' }] })
  expect(openings('2026-06-01', later, opening)).toEqual(openings('2026-06-01', opening, later))
})

test('what was opened before the subject was there is not its own', () => expect(openings('2026-06-01', { ...opening, recordedAt: on('2025-12-01') })).toEqual([]))
