import { keyRecord } from '../../../core/facts/log-state'
import type { RecordFact } from '../../../core/facts/fact'
import type { KeyedRecord } from '../../../core/facts/log-state'
import { factKey } from '../../../core/facts/fact-key'
import { findFulfilling, findVoided, isFulfilling, listFulfilling } from '../../../core/obligations/settle'
import { sha256 } from '../../../bot/hashing'
import { completionBy, paperSignatureOf, registeredCompletionOf, signatureBy, talkOf, voidingOf } from '../../sample/sample-records'

const keyed = (record: RecordFact) => keyRecord(factKey(sha256, record), record)
const paper = paperSignatureOf('employee')
const again = signatureBy('employee', { step: 1, recordedAt: '2026-11-14T10:00:00.000Z' })
const ROUND = paper.round
/** How often it was declared void, and what fulfils it. */
function settle(records: readonly KeyedRecord[], round: string, majorVersion: number, on: string) {
  const voided = findVoided(records, round, majorVersion, on)
  return { step: voided?.size ?? 0, by: findFulfilling(records, round, majorVersion, on, voided) }
}

test('what is recorded counts from its Norwegian day on, half past ten at night in summer and half past eleven in winter being the next', () => {
  const summer = [keyed(signatureBy('employee', { recordedAt: '2026-07-01T22:30:00.000Z' }))]
  expect(settle(summer, ROUND, 1, '2026-07-01').by).toBeUndefined()
  expect(settle(summer, ROUND, 1, '2026-07-02').by).toBeDefined()
  const winter = [keyed(signatureBy('employee', { recordedAt: '2026-12-31T23:30:00.000Z' }))]
  expect(settle(winter, ROUND, 1, '2026-12-31').by).toBeUndefined()
  expect(settle(winter, ROUND, 1, '2027-01-01').by).toBeDefined()
})

test('a voiding opens it one step higher from its own day, and what is done then counts', () => {
  const records = [paper, voidingOf(paper), again].map(keyed)
  expect(settle(records, ROUND, 1, '2026-11-12')).toMatchObject({ step: 0, by: { record: { kind: 'paper-signature' } } })
  expect(settle(records, ROUND, 1, '2026-11-13')).toEqual({ step: 1 })
  expect(settle(records, ROUND, 1, '2026-11-14')).toMatchObject({ step: 1, by: { record: { kind: 'signature' } } })
})

test('it is the same in whatever order the records arrived', () => {
  const records = [paper, voidingOf(paper), again].map(keyed)
  for (const order of [[0, 1, 2], [2, 1, 0], [1, 2, 0], [1, 0, 2]]) expect(settle(order.flatMap((index) => records[index] ?? []), ROUND, 1, '2026-11-20')).toEqual(settle(records, ROUND, 1, '2026-11-20'))
})

test('another round, another major version and a conversation fulfil nothing', () => {
  expect(settle([keyed(paper)], 'other', 1, '2026-11-20')).toEqual({ step: 0 })
  expect(settle([keyed(paper)], ROUND, 2, '2026-11-20')).toEqual({ step: 0 })
  expect(isFulfilling(keyed(talkOf()))).toBe(false)
  expect(isFulfilling(keyed(voidingOf(paper)))).toBe(false)
})

test('those that count stand in the order in which they were done, not told', () => {
  const own = completionBy('employee')
  const older = registeredCompletionOf('employee', 'phishing', { round: 'phishing/again-1', completedOn: '2025-05-01', recordedAt: '2026-11-15T10:00:00.000Z' })
  const listed = (on: string, ...more: RecordFact[]) => listFulfilling([own, older, ...more].map(keyed), on, () => true).map(({ record }) => record.kind)
  expect(listed('2026-11-20')).toEqual(['registered-completion', 'completion'])
  expect(listed('2026-11-14')).toEqual(['completion'])
  expect(listed('2026-11-20', voidingOf(older, { recordedAt: '2026-11-16T10:00:00.000Z' }))).toEqual(['completion'])
})
