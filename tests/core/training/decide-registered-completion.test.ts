import { sha256 } from '../../../bot/hashing'
import { Fact } from '../../../core/facts/fact'
import { keyOf } from '../../../core/signing/decide-signature'
import { listLearnStandings } from '../../../core/training/decide-completion'
import { decideRegisteredCompletion, type CompletionRegistration } from '../../../core/training/decide-registered-completion'
import { NOW, oidOf, PEOPLE, sampleState, TENANT_ID, TODAY, type SamplePerson } from '../../sample/sample-log'
import { voidingOf } from '../../sample/sample-records'
import { lessonPublication, lessonReturn, PROGRAMME, requirementPublication } from '../../sample/sample-rules'

const rules: Fact[] = [lessonPublication('phishing'), lessonPublication('passwords'), requirementPublication(PROGRAMME)]

function decide(changes: Partial<CompletionRegistration> = {}, by: SamplePerson | 'guest' = 'leader', ...further: Fact[]) {
  const state = sampleState(...rules, ...further)
  const personId = changes.personId ?? PEOPLE.noAccount
  const person = state.organisation.people.get(personId)
  const [standing] = person ? listLearnStandings(state, person, TODAY) : []
  const obligationKey = standing ? keyOf(sha256, standing.obligation) : '0'.repeat(64)
  const registration = { personId, obligationKey, step: standing?.step ?? 0, completedOn: '2026-11-18', reason: 'Tok kurset på papir', ...changes }
  return decideRegisteredCompletion(state, sha256, registration, { oid: oidOf(by), tenantId: TENANT_ID, appVersion: '0.1.0' }, NOW)
}
function recordOf(decision: ReturnType<typeof decide>) {
  if (decision.outcome !== 'register') throw new Error(decision.outcome)
  return decision.record
}

test('the leader registers what somebody completed on paper or before, as a class of its own', () => {
  const record = recordOf(decide())
  expect(record).toMatchObject({ kind: 'registered-completion', subject: PEOPLE.noAccount, actor: PEOPLE.leader, lessonId: 'phishing', round: 'phishing/p-no-account-1', lessonVersion: '1.0', completedOn: '2026-11-18' })
  expect(Fact.parse(record)).toEqual(record)
})

test('a scan comes with it', () => {
  const scan = { fileName: 'a.pdf', sha256: 'c'.repeat(64), webUrl: 'https://fjordvik.test/a.pdf' }
  expect(recordOf(decide({ scan })).scan).toEqual(scan)
})

test('it is registered once, and again one step higher when the first was void', () => {
  const first = recordOf(decide())
  expect(decide({}, 'leader', first)).toMatchObject({ outcome: 'already-completed', by: { record: { kind: 'registered-completion' } } })
  expect(decide({}, 'leader', first, voidingOf(first))).toMatchObject({ outcome: 'register', record: { step: 1 } })
  expect(decide({ step: 0 }, 'leader', first, voidingOf(first))).toEqual({ outcome: 'out-of-date' })
})

test.each([
  ['a year before it was owed', '2025-11-02', 'register'],
  ['a day before that', '2025-11-01', 'bad-day'],
  ['today', '2026-11-21', 'register'],
  ['tomorrow', '2026-11-22', 'bad-day'],
])('completed %s', (_, completedOn, outcome) => expect(decide({ completedOn }).outcome).toBe(outcome))

test('the programme may say from when it counts', () => {
  const counting = requirementPublication({ ...PROGRAMME, countsFrom: '2024-01-01' }, { version: 2, effectiveOn: '2026-11-02' })
  expect(decide({ completedOn: '2024-01-01' }, 'leader', counting).outcome).toBe('register')
  expect(decide({ completedOn: '2023-12-31' }, 'leader', counting).outcome).toBe('bad-day')
})

test('what was brought back is answered by what came after it only', () => {
  const first = recordOf(decide({ completedOn: '2026-11-10' }))
  expect(decide({ completedOn: '2026-11-19' }, 'leader', first, lessonReturn()).outcome).toBe('bad-day')
  expect(decide({ completedOn: '2026-11-20' }, 'leader', first, lessonReturn())).toMatchObject({ outcome: 'register', record: { round: 'phishing/again-1' } })
})

test.each([
  ['a colleague', PEOPLE.noAccount, 'employee'],
  ['the director above', PEOPLE.noAccount, 'director'],
  ['oneself', PEOPLE.leader, 'leader'],
  ['somebody who does not exist', 'p-nobody', 'leader'],
] as const)('is not for %s', (_, personId, by) => expect(decide({ personId }, by)).toEqual({ outcome: 'not-your-unit' }))

test('an obligation of somebody else, or of an earlier version, is out of date', () => {
  expect(decide({ obligationKey: 'f'.repeat(64) })).toEqual({ outcome: 'out-of-date' })
  expect(decide({ step: 3 })).toEqual({ outcome: 'out-of-date' })
})

test('a guest is refused', () => expect(decide({}, 'guest')).toEqual({ outcome: 'refused', problem: 'unknown' }))
