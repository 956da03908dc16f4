import fc from 'fast-check'
import type { Fact } from '../../../core/facts/fact'
import { applyFact, emptyLogState, type LogState } from '../../../core/facts/log-state'
import { countOf, countStandings } from '../../../core/overview/count-standings'
import { listChildren } from '../../../core/organisation/organisation'
import { anyDay, anyLog, ANY_PERSONS, ANY_UNITS } from '../../sample/any-log'
import { naiveCount } from '../../sample/naive-standing'
import { numbered, PEOPLE, publication, sampleState, TODAY } from '../../sample/sample-log'
import { signatureBy } from '../../sample/sample-records'

function stateOf(facts: Fact[]): LogState {
  const state = emptyLogState()
  for (const fact of numbered(facts)) applyFact(state, fact)
  return state
}

test('the figures of the sample, unit by unit', () => {
  const counts = countStandings(sampleState(signatureBy('employee'), signatureBy('hiredIn')), 'ethics-standard', TODAY)
  // In the kindergarten: colleague, leader, noAccount, disabled outstanding; onLeave excluded; the leaver nowhere.
  expect(countOf(counts, 'u-kindergarten')).toEqual({ signed: 2, outstanding: 5, overdue: 0, excluded: 1 })
  expect(countOf(counts, 'u-nursery')).toEqual({ signed: 1, outstanding: 1, overdue: 0, excluded: 0 })
  expect(countOf(counts, 'u-education')).toEqual({ signed: 2, outstanding: 6, overdue: 0, excluded: 1 })
  expect(countOf(counts, 'u-top')).toEqual(countOf(counts, 'u-education'))
})

test('what is overdue is part of what is outstanding', () => {
  const counts = countStandings(sampleState(signatureBy('employee')), 'ethics-standard', '2027-01-31')
  expect(countOf(counts, 'u-top')).toEqual({ signed: 1, outstanding: 7, overdue: 7, excluded: 1 })
})

test('a unit nobody works in, and a requirement nobody has, count nothing', () => {
  const nothing = { signed: 0, outstanding: 0, overdue: 0, excluded: 0 }
  expect(countOf(countStandings(sampleState(), 'ethics-standard', TODAY), 'u-unknown')).toEqual(nothing)
  expect(countOf(countStandings(sampleState(), 'privacy', TODAY), 'u-top')).toEqual(nothing)
  expect(countOf(countStandings(sampleState(), 'ethics-standard', '2026-11-09'), 'u-top')).toEqual(nothing)
})

test('a new major version moves everybody who had signed back to outstanding', () => {
  const counts = countStandings(sampleState(signatureBy('employee'), publication(2, 0, '2026-12-01')), 'ethics-standard', '2026-12-01')
  expect(countOf(counts, 'u-top')).toMatchObject({ signed: 0, outstanding: Object.keys(PEOPLE).length - 2 })
})

describe('over any log', () => {
  test('each unit has the figures that a plain walk over the facts gives', () => {
    let counted = 0
    fc.assert(
      fc.property(anyLog, anyDay, (facts, day) => {
        const counts = countStandings(stateOf(facts), 'ethics-standard', day)
        for (const unitId of ANY_UNITS) {
          const naive = naiveCount(facts, unitId, ANY_PERSONS, day)
          expect(countOf(counts, unitId)).toEqual(naive)
          counted += naive.signed + naive.outstanding + naive.excluded
        }
      }),
      { numRuns: 1500 },
    )
    expect(counted).toBeGreaterThan(500)
  })

  test('where the units form a tree, a unit is never smaller than the sum of those below it', () => {
    fc.assert(
      fc.property(anyLog, anyDay, (facts, day) => {
        const organisation = facts[0] as Extract<Fact, { kind: 'organisation' }>
        const isAboveItself = organisation.changes.some((change) => change.change === 'unit' && change.parentId !== null && change.parentId >= change.unitId)
        fc.pre(!isAboveItself)
        const state = stateOf(facts)
        const counts = countStandings(state, 'ethics-standard', day)
        for (const unitId of ANY_UNITS) {
          const below = listChildren(state.organisation, unitId, day).reduce((sum, child) => sum + countOf(counts, child.unitId).outstanding, 0)
          if (counts.has(unitId)) expect(countOf(counts, unitId).outstanding).toBeGreaterThanOrEqual(below)
        }
      }),
      { numRuns: 100, maxSkipsPerRun: 1000 },
    )
  })
})
