import fc from 'fast-check'
import type { Fact } from '../../../core/facts/fact'
import { applyFact, emptyLogState } from '../../../core/facts/log-state'
import type { Standing } from '../../../core/obligations/obligation'
import { listStandings } from '../../../core/obligations/standing'
import { previewPublication } from '../../../core/publishing/preview-publication'
import { anyDay, anyLog } from '../../sample/any-log'
import { numbered, publication, SAMPLE_FACTS, sampleState, TODAY } from '../../sample/sample-log'
import { signatureBy } from '../../sample/sample-records'

function stateOf(facts: Fact[]) {
  const state = emptyLogState()
  for (const fact of numbered(facts)) applyFact(state, fact)
  return state
}

test('a major version concerns everybody and reopens those who have signed', () =>
  expect(previewPublication(sampleState(signatureBy('employee'), signatureBy('director')), 'ethics-standard', 'major', '2026-12-01')).toEqual({
    concerned: 9,
    reopened: 2,
    byUnit: [{ unitId: 'u-education', name: 'Oppvekst', concerned: 9, reopened: 2 }],
  }))

test('a minor version reopens nothing', () =>
  expect(previewPublication(sampleState(signatureBy('employee')), 'ethics-standard', 'minor', TODAY)).toMatchObject({ concerned: 9, reopened: 0 }))

test('the first version concerns everybody in the audience already', () => {
  const state = stateOf(SAMPLE_FACTS.slice(0, 2))
  expect(previewPublication(state, 'ethics-standard', 'major', TODAY)).toMatchObject({ concerned: 9, reopened: 0 })
})

test('who has left by then, or has not begun, is not concerned', () => {
  expect(previewPublication(sampleState(), 'ethics-standard', 'major', '2026-11-15').concerned).toBe(8)
  expect(previewPublication(sampleState(), 'ethics-standard', 'major', '2026-10-31').concerned).toBe(0)
})

test('a document nobody must sign concerns nobody', () =>
  expect(previewPublication(sampleState(), 'privacy', 'major', TODAY)).toEqual({ concerned: 0, reopened: 0, byUnit: [] }))

test('what a preview says of a major version is what happens when it comes into force', () => {
  let reopened = 0
  fc.assert(
    fc.property(anyLog, anyDay, (facts, day) => {
      const before = stateOf(facts)
      const after = stateOf([...facts, publication(9, 0, day)])
      const preview = previewPublication(before, 'ethics-standard', 'major', day)
      const isThere = (standing: Standing) => standing.state !== 'excluded' || standing.because !== 'left'
      const owing = (state: typeof before) => [...state.organisation.people.values()].flatMap((person) => listStandings(state, person, day).filter(isThere))
      expect(preview.concerned).toBe(owing(after).length)
      // Whoever had signed under an earlier rule that concerned more people than the one of now is asked nothing.
      const owesAgain = new Set(owing(after).flatMap(({ state, obligation }) => (state === 'fulfilled' ? [] : [obligation.subject])))
      expect(preview.reopened).toBe(owing(before).filter(({ state, obligation }) => state === 'fulfilled' && owesAgain.has(obligation.subject)).length)
      reopened += preview.reopened
    }),
    { numRuns: 500 },
  )
  expect(reopened).toBeGreaterThan(5)
})
