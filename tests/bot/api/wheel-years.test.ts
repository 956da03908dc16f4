import { createWheelYears } from '../../../bot/api/wheel-years'
import { applyFact } from '../../../core/facts/log-state'
import { countYear, listEntriesOf } from '../../../core/wheel/count-year'
import { STATES } from '../../../core/wheel/wheel-year'
import { numbered, sampleState, TODAY } from '../../sample/sample-log'
import { signOffOf } from '../../sample/sample-records'
import { requirementPublication, YEARLY } from '../../sample/sample-rules'

const rule = requirementPublication(YEARLY, { effectiveOn: '2026-01-01' })

test('a year is worked out once a day, and kept up with the log', () => {
  const [findWheelYear, state] = [createWheelYears(), sampleState(rule)]
  const wheel = findWheelYear(state, 2026, TODAY)
  expect(findWheelYear(state, 2026, TODAY)).toBe(wheel)
  const doneOf = () => countYear(findWheelYear(state, 2026, TODAY), listEntriesOf(wheel, 'u-top')).reduce((sum, { counts }) => sum + (counts[STATES.indexOf('fulfilled')] ?? 0), 0)
  expect(doneOf()).toBe(0)
  for (const fact of numbered([signOffOf()], state.logNumber + 1)) applyFact(state, fact)
  expect(doneOf()).toBe(1)
  expect(findWheelYear(state, 2026, '2026-11-22')).not.toBe(wheel)
})

test('of many years that are looked at only a few are kept, and no longer told what changes', () => {
  const [findWheelYear, state] = [createWheelYears(), sampleState(rule)]
  for (let year = 2020; year < 2030; year++) findWheelYear(state, year, TODAY)
  expect(state.prepared.touched?.size).toBe(3)
  const other = sampleState(rule)
  findWheelYear(other, 2026, TODAY)
  expect(state.prepared.touched?.size).toBe(0)
  expect(other.prepared.touched?.size).toBe(1)
})
