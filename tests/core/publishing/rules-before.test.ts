import type { Fact } from '../../../core/facts/fact'
import { rulesBefore } from '../../../core/publishing/rules-before'
import { publication, sampleState } from '../../sample/sample-log'
import { exemptionOf, lessonPublication, lessonReturn, PROGRAMME, requirementPublication, roundMove, withdrawalOf } from '../../sample/sample-rules'

const MOMENT = '2026-11-20T12:00:00.000Z'
const AT_FIRST: Fact[] = [lessonPublication('phishing'), requirementPublication(PROGRAMME), roundMove(PROGRAMME, 'phishing', '2026-12-01')]
const SINCE: Fact[] = [
  publication(2),
  lessonPublication('phishing', 1, 1),
  lessonPublication('gifts'),
  requirementPublication(PROGRAMME, { version: 2 }),
  withdrawalOf(PROGRAMME, { version: 2 }),
  lessonReturn('phishing'),
  roundMove(PROGRAMME, 'phishing', '2026-12-08', { step: 1 }),
  exemptionOf('employee', PROGRAMME),
].map((fact, index) => ({ ...fact, recordedAt: index === 0 ? MOMENT : '2026-11-21T08:00:00.000Z' }))

test('what was decided then or since is left out, and the state itself stays as it is', () => {
  const [before, now] = [sampleState(...AT_FIRST), sampleState(...AT_FIRST, ...SINCE)]
  const rulesOf = ({ documents, lessons, requirements, decisions, exemptions }: typeof now) => ({ documents, lessons, requirements, decisions, exemptions })
  expect(rulesOf(rulesBefore(now, MOMENT))).toEqual(rulesOf(before))
  expect(rulesOf(now)).toEqual(rulesOf(sampleState(...AT_FIRST, ...SINCE)))
})
