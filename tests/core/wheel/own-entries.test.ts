import type { DelegationRecord } from '../../../core/facts/activity-facts'
import { listOwnEntries } from '../../../core/wheel/own-entries'
import { createWheelYear } from '../../../core/wheel/wheel-year'
import { PEOPLE, sampleState, TODAY } from '../../sample/sample-log'
import { signOffOf } from '../../sample/sample-records'
import { requirementPublication, YEARLY } from '../../sample/sample-rules'

const rules = [requirementPublication(YEARLY, { effectiveOn: '2026-01-01' }), requirementPublication({ ...YEARLY, requirementId: 'other' }, { effectiveOn: '2026-01-01' })]
const { doneOn: _, outcome: __, ...about } = signOffOf()
const delegated = (changes: Partial<DelegationRecord> = {}): DelegationRecord => ({ ...about, kind: 'delegation', deed: 'give', toPersonId: PEOPLE.employee, isStanding: false, reason: '', turn: 0, ...changes })
const own = (personId: string, ...facts: Parameters<typeof sampleState>) => {
  const state = sampleState(...rules, ...facts)
  const wheel = createWheelYear(state, 2026, TODAY)
  return listOwnEntries(state, wheel, personId).flatMap(({ subject, rounds }) => rounds.flatMap((slot, place) => (place % 4 === 0 ? [`${subject} ${wheel.slots[slot]?.requirementId ?? ''}`] : [])))
}

test('a leader answers for the unit, and most people for nothing', () => {
  expect(own(PEOPLE.leader)).toEqual(['unit/u-kindergarten risk-review', 'unit/u-kindergarten other'])
  expect(own(PEOPLE.employee)).toEqual([])
})

test('what was delegated is the delegate’s too, until it is returned', () => {
  expect(own(PEOPLE.employee, delegated())).toEqual(['unit/u-kindergarten risk-review'])
  expect(own(PEOPLE.leader, delegated())).toHaveLength(2)
  expect(own(PEOPLE.employee, delegated(), delegated({ deed: 'return', turn: 1 }))).toEqual([])
})
