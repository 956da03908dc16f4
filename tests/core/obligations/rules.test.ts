import { applyFact } from '../../../core/facts/log-state'
import { findMajor, rulesOn } from '../../../core/obligations/rules'
import { numbered, publication, sampleState, TODAY } from '../../sample/sample-log'
import { signatureBy } from '../../sample/sample-records'
import { exemptionOf, PROGRAMME, requirementPublication, YEARLY } from '../../sample/sample-rules'
import { changed } from '../../sample/story'

const yearly = (changes = {}, month = 6, day = 15) => requirementPublication({ ...YEARLY, schedule: { kind: 'calendar', every: 'year', month, day, leadDays: 30 } }, { effectiveOn: '2026-01-10', ...changes })
const roundsOf = (day: string, ...facts: Parameters<typeof sampleState>) =>
  rulesOn(sampleState(...facts), day).rules.find(({ requirementId }) => requirementId === YEARLY.requirementId)?.versions.map(({ rounds }) => rounds.map(({ label, opensOn, dueOn }) => `${label} ${opensOn} ${dueOn}`))

test('rules are kept ready for a few days only, until a rule or text changes, and through everything that does not touch them', () => {
  const state = sampleState()
  const ready = rulesOn(state, TODAY)
  for (const fact of [signatureBy('employee'), exemptionOf('employee', PROGRAMME), changed({ change: 'leave', personId: 'p-employee', startsOn: TODAY })]) {
    for (const next of numbered([fact], state.logNumber + 1)) applyFact(state, next)
    expect(rulesOn(state, TODAY)).toBe(ready)
  }
  for (const next of numbered([publication(1, 1, TODAY)], state.logNumber + 1)) applyFact(state, next)
  expect(rulesOn(state, TODAY)).not.toBe(ready)
  for (let day = 1; day <= 28; day++) rulesOn(state, `2026-12-${String(day).padStart(2, '0')}`)
  expect(state.prepared.rules.size).toBeLessThanOrEqual(8)
})

test('a round keeps the version under which it opened, and what was running when there was no version belongs to the first', () => {
  expect(roundsOf('2026-07-01', yearly({ effectiveOn: '2026-06-01' }))).toEqual([['2026 2026-06-01 2026-06-15', '2027 2027-05-16 2027-06-15']])
  const later = yearly({ version: 2, effectiveOn: '2026-06-01' }, 9, 1)
  expect(roundsOf('2026-09-15', yearly(), later)).toEqual([['2026 2026-05-16 2026-06-15'], ['2027 2027-08-02 2027-09-01']])
})

test('a date that a new version brings forward past its opening is not left out: the round opens with the version', () => {
  const earlier = yearly({ version: 2, effectiveOn: '2026-02-10' }, 2, 20)
  expect(roundsOf('2026-03-01', yearly(), earlier)?.[1]?.[0]).toBe('2026 2026-02-10 2026-02-20')
})

test('two versions of one day are one, the later', () => {
  expect(roundsOf('2026-06-01', yearly(), yearly({ version: 2 }, 7, 1))).toEqual([['2026 2026-06-01 2026-07-01', '2027 2027-06-01 2027-07-01']])
})

test('the major version that counts is the highest in force, since its first day', () => {
  const versions = [publication(1, 0, '2026-01-01'), publication(2, 1, '2026-03-01'), publication(2, 0, '2026-02-01'), publication(1, 1, '2026-04-01')]
  expect(['2025-12-31', '2026-01-31', '2026-02-01', '2026-05-01'].map((day) => findMajor(versions, day))).toEqual([undefined, { major: 1, since: '2026-01-01' }, { major: 2, since: '2026-02-01' }, { major: 2, since: '2026-02-01' }])
})
