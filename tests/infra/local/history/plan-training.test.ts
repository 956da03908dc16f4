import { addDays } from '../../../../core/days/day'
import { factKey } from '../../../../core/facts/fact-key'
import { applyFact, emptyLogState, type LogState } from '../../../../core/facts/log-state'
import type { Fact } from '../../../../core/facts/fact'
import { LESSON_LIBRARY } from '../../../../core/library/lesson-library'
import { sha256 } from '../../../../bot/hashing'
import { listSampleProgrammes, planCompletion, planLessons, planMeeting, planProgramme } from '../../../../infra/local/history/plan-training'
import { SampleHistoryError } from '../../../../infra/local/history/sample-history-error'
import { TRAINING_DAYS_BEFORE } from '../../../../infra/local/municipality/history-days'
import { PEOPLE, SAMPLE_FACTS, TENANT_ID } from '../../../sample/sample-log'

const FIRST_DAY = '2026-12-01'
const SOURCE = { tenantId: TENANT_ID, appVersion: '0.1.0' }
const BY = { ...SOURCE, oid: '00000000-0000-4000-8000-0000000000aa', personId: 'p-controller' }
const PUBLISHED_AT = `${addDays(FIRST_DAY, -TRAINING_DAYS_BEFORE.published)}T06:00:00.000Z`

function add(state: LogState, facts: readonly Fact[]): void {
  for (const fact of facts) applyFact(state, { number: state.logNumber + 1, factKey: factKey(sha256, fact), fact, salt: '', commitment: '' })
}

function published(): LogState {
  const state = emptyLogState()
  const [organisation] = SAMPLE_FACTS as [Fact]
  add(state, [organisation])
  add(state, planLessons(state, sha256, BY, PUBLISHED_AT).facts)
  for (const { publishOn, programme } of listSampleProgrammes(FIRST_DAY)) add(state, [planProgramme(state, programme, BY, `${publishOn}T06:05:00.000Z`)])
  return state
}

const completion = { personId: PEOPLE.employee, requirementId: 'privacy-security', lessonId: 'personal-data', channel: 'msteams-bot', language: 'nb', hasRepeats: true, at: '2026-11-17T09:00:00.000Z' } as const

test('every lesson of the library is published once, with its content under its hash', () => {
  const { facts, texts } = planLessons(emptyLogState(), sha256, BY, PUBLISHED_AT)
  expect(facts).toHaveLength(LESSON_LIBRARY.length)
  expect(facts.map((fact) => fact.kind === 'lesson-publication' && fact.contentSha256)).toEqual(texts.map((text) => text.sha256))
})

test('the programmes are the starter ones, the first lessons of which went out before the first day', () => {
  expect(listSampleProgrammes(FIRST_DAY).map(({ publishOn, programme: { requirementId, cadence } }) => [requirementId, publishOn, cadence.kind === 'calendar' ? cadence.firstOn : ''])).toEqual([
    ['privacy-security', '2026-11-01', '2026-11-15'],
    ['ethics-lessons', '2026-11-01', '2026-11-08'],
    ['leader-course', '2026-11-21', ''],
  ])
})

test('a completion is the record that the last answer would have made', () => {
  const [record] = planCompletion(published(), sha256, completion, SOURCE)
  expect(record).toMatchObject({ kind: 'completion', subject: PEOPLE.employee, lessonId: 'personal-data', lessonVersion: '1.0', hasRepeats: true, channel: 'msteams-bot' })
})

test('somebody who was in a meeting before needs no completion', () => {
  const state = published()
  const meeting = { unitId: 'u-kindergarten', leaderPersonId: PEOPLE.leader, requirementId: 'privacy-security', lessonId: 'personal-data', personIds: [PEOPLE.employee], at: '2026-11-16T10:15:00.000Z' }
  const facts = planMeeting(state, sha256, meeting, SOURCE)
  expect(facts.map(({ kind }) => kind)).toEqual(['meeting-completion', 'talk'])
  add(state, facts)
  expect(planCompletion(state, sha256, completion, SOURCE)).toEqual([])
})

test('what could not have happened is a mistake of ours', () => {
  const state = published()
  expect(() => planCompletion(state, sha256, { ...completion, lessonId: 'corruption-risk', requirementId: 'leader-course' }, SOURCE)).toThrow(SampleHistoryError)
  expect(() => planCompletion(state, sha256, { ...completion, at: '2026-11-14T09:00:00.000Z' }, SOURCE)).toThrow(SampleHistoryError)
  expect(() => planMeeting(state, sha256, { unitId: 'u-kindergarten', leaderPersonId: PEOPLE.employee, requirementId: 'privacy-security', lessonId: 'personal-data', personIds: [], at: '2026-11-16T10:15:00.000Z' }, SOURCE)).toThrow(SampleHistoryError)
})
