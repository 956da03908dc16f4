import { decideVerdict, isOwn } from '../../../core/control/decide-verdict'
import type { Fact } from '../../../core/facts/fact'
import { NOW, oidOf, PEOPLE, sampleState } from '../../sample/sample-log'
import { CONTROLLER_OF_SAMPLE, drawOf, evidenceOf, keyOfRecord, REVIEW, reviewOf, verdictOf, voidingOf } from './sample-control'

const RECORD = reviewOf(1)
const SHOWN = evidenceOf(RECORD, 'colleague')
const decide = (facts: Fact[], changed: object = {}, judge: object = {}) =>
  decideVerdict(sampleState(REVIEW, RECORD, drawOf({ drawn: [keyOfRecord(RECORD)] }), ...facts), { checkId: 'autumn', about: keyOfRecord(RECORD), holds: true, note: '', ...changed }, { ...CONTROLLER_OF_SAMPLE, ...judge }, NOW)

test('a second person says that it holds', () => expect(decide([SHOWN])).toMatchObject({ outcome: 'judge', verdict: { kind: 'spot-check-verdict', about: keyOfRecord(RECORD), holds: true, actor: 'p-controller' } }))

test('or that it does not, and why', () => {
  expect(decide([SHOWN], { holds: false, note: 'Ikke datert' }).outcome).toBe('judge')
  expect(decide([SHOWN], { holds: false, note: ' ' }).outcome).toBe('no-reason')
})

test.each([
  ['who signed off', { personId: PEOPLE.leader }],
  ['who signed off, by account', { oid: oidOf('leader') }],
  ['who showed the evidence', { personId: PEOPLE.colleague }],
  ['who showed it, by account', { oid: oidOf('colleague') }],
])('somebody %s judges nothing', (_, judge) => expect(decide([SHOWN], {}, judge).outcome).toBe('own'))

test('there is nothing to judge before it is shown, nor where it is void', () => {
  expect(decide([]).outcome).toBe('not-shown')
  expect(decide([SHOWN, voidingOf(RECORD)]).outcome).toBe('not-shown')
})

test('a verdict is given once', () => expect(decide([SHOWN, verdictOf(RECORD, false)])).toMatchObject({ outcome: 'already', verdict: { holds: false } }))

test('what was not drawn has none', () => {
  expect(decide([SHOWN], { about: '0'.repeat(64) }).outcome).toBe('not-found')
  expect(decide([SHOWN], { checkId: 'spring' }).outcome).toBe('not-found')
})

test('it is one’s own by person or by account', () => {
  const signOff = { recordKey: '', recordedOn: '2026-11-11', record: RECORD }
  expect(isOwn({ signOff }, { personId: PEOPLE.leader, oid: 'x' })).toBe(true)
  expect(isOwn({ signOff }, { personId: 'p-x', oid: 'x' })).toBe(false)
})
