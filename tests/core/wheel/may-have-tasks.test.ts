import type { OrganisationChange } from '../../../core/organisation/organisation-change'
import { decideDelegation } from '../../../core/wheel/decide-delegation'
import { mayHaveTasks } from '../../../core/wheel/may-have-tasks'
import { NOW, PEOPLE, sampleState, TODAY, type SamplePerson } from '../../sample/sample-log'
import { requirementPublication } from '../../sample/sample-rules'
import { organisationFact, ROUND_2026, SAFETY_ROUND, WHEEL_FACTS, wheelSource } from '../../sample/sample-wheel'

const may = (person: SamplePerson, ...further: Parameters<typeof sampleState>) => mayHaveTasks(sampleState(...further), PEOPLE[person], TODAY)

test('who answers for something of the wheel may have tasks, all others not', () => {
  expect([may('leader', ...WHEEL_FACTS), may('employee', ...WHEEL_FACTS), may('leader')]).toEqual([true, false, false])
})

test('so may the owner of an object, and whoever owes an activity in person', () => {
  const contracts = requirementPublication({ ...SAFETY_ROUND, requirementId: 'contract-check', audience: { of: 'objects', objectKinds: ['contract'] } })
  const owned: OrganisationChange = { change: 'object', objectId: 'k-1', objectKind: 'contract', unitId: 'u-kindergarten', title: 'Renhold', ownerId: PEOPLE.employee, effectiveOn: '2026-01-01' }
  expect(may('employee', contracts, organisationFact('owned', owned))).toBe(true)
  const inPerson = requirementPublication({ ...SAFETY_ROUND, requirementId: 'register', audience: { employmentClasses: ['permanent'] } })
  expect(may('employee', inPerson)).toBe(true)
})

test('so may whoever was delegated something', () => {
  const decision = decideDelegation(sampleState(...WHEEL_FACTS), { ...ROUND_2026, toPersonId: PEOPLE.colleague, isStanding: false, note: '' }, wheelSource('leader'), NOW)
  if (decision.outcome !== 'delegate') throw new Error(JSON.stringify(decision))
  expect([may('colleague', ...WHEEL_FACTS), may('colleague', ...WHEEL_FACTS, decision.record)]).toEqual([false, true])
})
