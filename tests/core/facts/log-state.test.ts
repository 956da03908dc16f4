import { applyFact, emptyLogState, LogGapError, UnknownFactError } from '../../../core/facts/log-state'
import type { NumberedFact } from '../../../core/facts/fact'
import { numbered, publication, SAMPLE_FACTS, sampleState } from '../../sample/sample-log'
import { paperSignatureOf, signatureBy, voidingOf } from '../../sample/sample-records'

test('a fresh state is empty and stands before fact 1', () => {
  const state = emptyLogState()
  expect(state.logNumber).toBe(0)
  expect([state.documents.size, state.requirements.size, state.recordsBySubject.size, state.organisation.people.size]).toEqual([0, 0, 0, 0])
})

test('two fresh states share nothing', () => {
  const state = emptyLogState()
  for (const fact of numbered(SAMPLE_FACTS)) applyFact(state, fact)
  expect(emptyLogState().documents.size).toBe(0)
})

test('facts are kept in the order of the log, by what they are about', () => {
  const paper = paperSignatureOf('noAccount')
  const state = sampleState(signatureBy('employee'), paper, publication(1, 1), voidingOf(paper))
  expect(state.logNumber).toBe(7)
  expect(state.documents.get('ethics-standard')?.map(({ version }) => version.minor)).toEqual([0, 1])
  expect(state.requirements.get('ethics-standard')).toHaveLength(1)
  expect(state.recordsBySubject.get('p-employee')).toMatchObject([{ number: 4, record: { kind: 'signature' } }])
  expect(state.recordsBySubject.get('p-no-account')).toMatchObject([
    { number: 5, record: { kind: 'paper-signature' } },
    { number: 7, record: { kind: 'voiding' } },
  ])
})

test('a record is known by the key the log gave it', () => {
  const [entry] = numbered([signatureBy('employee')], 4)
  expect(sampleState(signatureBy('employee')).recordsBySubject.get('p-employee')?.[0]?.recordKey).toBe(entry?.factKey)
})

test.each([1, 2, 3, 5, 99])('after fact 3, fact %i stops the follower', (number) => {
  const state = sampleState()
  const [fact] = numbered([signatureBy('employee')], number)
  const apply = () => applyFact(state, fact as NumberedFact)
  expect(apply).toThrow(LogGapError)
  expect(apply).toThrow(`Expected fact 4 of the log, found ${number}`)
  expect(state.logNumber).toBe(3)
  expect(state.recordsBySubject.size).toBe(0)
})

test('an unknown kind stops the follower and is named', () => {
  const state = sampleState()
  const [known] = numbered([signatureBy('employee')], 4)
  const unknown = { ...known, fact: { ...known?.fact, kind: 'horoscope' } } as unknown as NumberedFact
  expect(() => applyFact(state, unknown)).toThrow(new UnknownFactError(4, 'horoscope'))
  expect(state.logNumber).toBe(3)
})
