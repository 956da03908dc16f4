import { shareStrings, type SharedStrings } from '../../../core/facts/share-strings'
import type { Fact } from '../../../core/facts/fact'
import { SAMPLE_FACTS } from '../../sample/sample-log'
import { completionBy, signatureBy } from '../../sample/sample-records'

const parsed = (fact: Fact) => JSON.parse(JSON.stringify(fact)) as Fact

test('no value changes, in whatever fact', () => {
  const shared: SharedStrings = new Map()
  for (const fact of [...SAMPLE_FACTS, signatureBy('employee'), completionBy('employee')])
    for (const one of [parsed(fact), parsed(fact)]) {
      shareStrings(shared, one)
      expect(one).toEqual(fact)
    }
})

test('what comes again is kept once, and what hardly ever does is not kept at all', () => {
  const shared: SharedStrings = new Map()
  const [one, other] = [signatureBy('employee'), signatureBy('leader', { recordedAt: '2026-11-15T10:00:00.000Z' })].map(parsed)
  for (const fact of [one, other]) if (fact) shareStrings(shared, fact)
  expect([...shared.keys()]).toEqual(expect.arrayContaining(['signature', 'ethics-standard']))
  expect(shared.has('2026-11-15T10:00:00.000Z')).toBe(false)
  const before = shared.size
  shareStrings(shared, parsed(signatureBy('employee', { recordedAt: '2026-11-16T10:00:00.000Z' })))
  expect(shared.size).toBe(before)
})

test('the round of a lesson is its own person\'s, that of an employment is not', () => {
  const shared: SharedStrings = new Map()
  const completion = completionBy('employee')
  shareStrings(shared, parsed(completion))
  expect(shared.has(completion.round)).toBe(false)
  const signature = signatureBy('employee')
  shareStrings(shared, parsed(signature))
  expect(shared.has(signature.round)).toBe(true)
})
