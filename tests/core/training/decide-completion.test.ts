import { sha256 } from '../../../bot/hashing'
import { CompletionRecord } from '../../../core/facts/training-facts'
import type { Fact } from '../../../core/facts/fact'
import { decideCompletion, findCurrentLesson, findLearnStanding, listLearnStandings } from '../../../core/training/decide-completion'
import { keyOf } from '../../../core/signing/decide-signature'
import { NOW, oidOf, PEOPLE, sampleState, TENANT_ID, TODAY, type SamplePerson } from '../../sample/sample-log'
import { completionBy } from '../../sample/sample-records'
import { lessonPublication, PROGRAMME, requirementPublication } from '../../sample/sample-rules'

const RULES = [requirementPublication(PROGRAMME), lessonPublication('phishing'), lessonPublication('passwords')]
const TAKEN = { questions: 3, passMark: 80, hasRepeats: true }

function keyIn(facts: Fact[], person: SamplePerson = 'employee') {
  const state = sampleState(...facts)
  const known = state.organisation.people.get(PEOPLE[person])
  const [first] = known ? listLearnStandings(state, known, TODAY) : []
  if (!first) throw new Error('somebody owes a lesson')
  return keyOf(sha256, first.obligation)
}

function decide(facts: Fact[], changes: { oid?: string; obligationKey?: string; step?: number } = {}) {
  const { oid = oidOf('employee'), obligationKey = keyIn(RULES), step = 0 } = changes
  const from = { oid, tenantId: TENANT_ID, appVersion: '0.1.0', channel: 'msteams-bot' as const, activityId: 'a', conversationIdSha256: 'c'.repeat(64) }
  return decideCompletion(sampleState(...facts), sha256, { obligationKey, step, language: 'nn', lessonId: 'phishing' }, TAKEN, from, NOW)
}

test('what was answered well enough becomes the whole record, about the caller and nobody else', () => {
  const decision = decide(RULES)
  if (decision.outcome !== 'complete') throw new Error(decision.outcome)
  expect(CompletionRecord.parse(decision.record)).toMatchObject({ subject: PEOPLE.employee, actorOid: oidOf('employee'), round: 'phishing/p-employee-1', lessonId: 'phishing', lessonVersion: '1.0', language: 'nn', recordedAt: NOW.toISOString(), ...TAKEN })
})

test('done before it stays as it was done', () => expect(decide([...RULES, completionBy('employee')])).toMatchObject({ outcome: 'already-completed', by: { record: { kind: 'completion' } } }))

test('a card of an earlier version, or of another step, is out of date', () => {
  expect(decide([...RULES, lessonPublication('phishing', 2, 0, TODAY)])).toMatchObject({ outcome: 'out-of-date', standing: { obligation: { majorVersion: 2 } } })
  expect(decide(RULES, { step: 1 })).toMatchObject({ outcome: 'out-of-date' })
})

test('a card about somebody else finds nothing but one’s own', () => expect(decide(RULES, { obligationKey: keyIn(RULES, 'colleague') }).outcome).toBe('out-of-date'))

test('without the programme it is nobody’s, and a stranger is refused', () => {
  expect(decide([]).outcome).toBe('not-yours')
  expect(decide(RULES, { oid: oidOf('guest') }).outcome).toBe('refused')
})

test('the standing behind a card is the one it names, or what took its place', () => {
  const state = sampleState(...RULES)
  const person = state.organisation.people.get(PEOPLE.employee)
  if (!person) throw new Error('the employee is known')
  expect(findLearnStanding(state, sha256, person, TODAY, { obligationKey: keyIn(RULES), lessonId: 'phishing' })?.isCurrent).toBe(true)
  expect(findLearnStanding(state, sha256, person, TODAY, { obligationKey: 'old', lessonId: 'phishing' })).toMatchObject({ isCurrent: false, standing: { obligation: { lessonId: 'phishing' } } })
  expect(findLearnStanding(state, sha256, person, TODAY, { obligationKey: 'old', lessonId: 'ghosts' })).toBeUndefined()
})

test('the lesson in force is the highest version that has come into force', () => {
  const state = sampleState(lessonPublication('phishing', 2, 0, '2026-12-01'), lessonPublication('phishing', 1, 1, '2026-11-10'), lessonPublication('phishing'))
  expect(['2026-11-01', '2026-11-05', TODAY, '2026-12-01'].map((day) => findCurrentLesson(state, 'phishing', day)?.version)).toEqual([undefined, { major: 1, minor: 0 }, { major: 1, minor: 1 }, { major: 2, minor: 0 }])
})
