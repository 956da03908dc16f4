import { addHitRates, countSamples, judgeSpotCheck } from '../../../core/control/judge-spot-check'
import type { Fact } from '../../../core/facts/fact'
import { sampleState, TODAY } from '../../sample/sample-log'
import { drawOf, evidenceOf, keyOfRecord, REVIEW, reviewOf, verdictOf, voidingOf } from './sample-control'

const RECORDS = [1, 2, 3].map((index) => reviewOf(index))
const [FIRST = reviewOf(1), SECOND = reviewOf(2)] = RECORDS
const judge = (facts: Fact[], on = TODAY) => {
  const state = sampleState(REVIEW, ...RECORDS, drawOf({ drawn: RECORDS.map(keyOfRecord), population: 3 }), ...facts)
  const check = state.spotChecks.get('autumn')
  return check ? judgeSpotCheck(state, check, on) : []
}
const statesOf = (facts: Fact[], on = TODAY) => judge(facts, on).map(({ state }) => state)

test('each sample waits for evidence, then for a verdict, then holds or not', () => {
  expect(statesOf([])).toEqual(['waiting', 'waiting', 'waiting'])
  expect(statesOf([evidenceOf(FIRST)])).toEqual(['shown', 'waiting', 'waiting'])
  expect(statesOf([evidenceOf(FIRST), evidenceOf(SECOND), verdictOf(FIRST, true), verdictOf(SECOND, false)])).toEqual(['holds', 'fails', 'waiting'])
})

test('what is not shown by the day counts as not shown, and not a day before', () => {
  expect(statesOf([evidenceOf(FIRST)], '2026-12-01')).toEqual(['shown', 'waiting', 'waiting'])
  expect(statesOf([evidenceOf(FIRST)], '2026-12-02')).toEqual(['shown', 'not-shown', 'not-shown'])
})

test('a sign-off that is void by now has nothing to show, but a verdict stands', () => {
  expect(statesOf([voidingOf(FIRST)])[0]).toBe('void')
  expect(statesOf([evidenceOf(FIRST), verdictOf(FIRST, true), voidingOf(FIRST)])[0]).toBe('holds')
})

test('evidence for another check is none for this one', () => expect(statesOf([evidenceOf(FIRST, 'leader', 'spring')])[0]).toBe('waiting'))

test('on a past day it stands as it stood then', () => expect(statesOf([evidenceOf(FIRST), verdictOf(FIRST, true)], '2026-11-19')[0]).toBe('shown'))

test('the hit rate counts every sample once', () => {
  const rate = countSamples(judge([evidenceOf(FIRST), evidenceOf(SECOND), verdictOf(FIRST, true), verdictOf(SECOND, false)], '2026-12-05'))
  expect(rate).toEqual({ drawn: 3, judged: 2, waiting: 0, shown: 0, holds: 1, fails: 1, 'not-shown': 1, void: 0 })
  expect(addHitRates([rate, rate])).toMatchObject({ drawn: 6, judged: 4, holds: 2 })
  expect(addHitRates([])).toMatchObject({ drawn: 0 })
})
