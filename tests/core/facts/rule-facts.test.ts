import { RuleFact } from '../../../core/facts/fact'
import { factKey, partitionSubject } from '../../../core/facts/fact-key'
import { sha256 } from '../../../bot/hashing'
import { exemptionOf, lessonPublication, lessonReturn, PROGRAMME, requirementPublication, roundMove, withdrawalOf, YEARLY } from '../../sample/sample-rules'

const FACTS = [lessonPublication(), requirementPublication(PROGRAMME), withdrawalOf(PROGRAMME), lessonReturn(), roundMove(YEARLY, '2026', '2026-08-01'), exemptionOf('employee', PROGRAMME)]

test('every decision about rules is taken as it was written, under a key of its own, where it belongs', () => {
  for (const fact of FACTS) expect(RuleFact.parse(fact)).toEqual(fact)
  expect(new Set(FACTS.map((fact) => factKey(sha256, fact))).size).toBe(FACTS.length)
  expect(FACTS.map(partitionSubject)).toEqual(['lesson/phishing', 'requirement/privacy-security', 'requirement/privacy-security', 'requirement/privacy-security', 'requirement/risk-review', 'p-employee'])
})

test('the next decision about the same has another key', () => {
  const pairs = [
    [requirementPublication(PROGRAMME), requirementPublication(PROGRAMME, { version: 2 })],
    [lessonReturn(), lessonReturn('phishing', { returnNumber: 2 })],
    [roundMove(YEARLY, '2026', '2026-08-01'), roundMove(YEARLY, '2026', '2026-08-01', { step: 1 })],
    [exemptionOf('employee', PROGRAMME), exemptionOf('employee', PROGRAMME, { step: 1 })],
  ] as const
  for (const [one, other] of pairs) expect(factKey(sha256, one)).not.toBe(factKey(sha256, other))
})

test.each<[string, object]>([
  ['a withdrawal without a reason', { ...withdrawalOf(PROGRAMME), reason: '' }],
  ['a move to a day that is none', { ...roundMove(YEARLY, '2026', '2026-02-30') }],
  ['a return due at once', lessonReturn('phishing', { dueInDays: 0 })],
  ['a field nobody knows', { ...exemptionOf('employee', PROGRAMME), diagnosis: 'x' }],
])('%s is refused', (_, fact) => expect(RuleFact.safeParse(fact).success).toBe(false))
