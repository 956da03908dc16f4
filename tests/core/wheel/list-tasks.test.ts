import type { OrganisationChange } from '../../../core/organisation/organisation-change'
import { capacityOf, findActivity, listTasks } from '../../../core/wheel/list-tasks'
import { PEOPLE, sampleState, TODAY, type SamplePerson } from '../../sample/sample-log'
import { requirementPublication } from '../../sample/sample-rules'
import { MANAGEMENT_REVIEW, organisationFact, SAFETY_ROUND, WHEEL_FACTS } from '../../sample/sample-wheel'

const contract: OrganisationChange = { change: 'object', objectId: 'k-1', objectKind: 'contract', unitId: 'u-kindergarten', title: 'Renhold', risk: 'high', effectiveOn: '2026-01-01' }
const CONTRACTS = requirementPublication({ ...SAFETY_ROUND, requirementId: 'contract-check', audience: { of: 'objects', objectKinds: ['contract'], risks: ['high'] } })
const named = (person: SamplePerson, ...further: Parameters<typeof sampleState>) => listTasks(sampleState(...WHEEL_FACTS, ...further), PEOPLE[person], TODAY).map(({ standing, as }) => `${standing.obligation.requirement.requirementId} ${standing.obligation.subject} ${standing.state} ${as}`)

test('a leader’s tasks come as they matter: by state, then by day', () => {
  expect(named('leader')).toEqual(['management-review unit/u-kindergarten open answerer', 'safety-round unit/u-kindergarten open answerer', 'budget unit/u-kindergarten shown-only answerer'])
  expect(named('director')).toEqual(['management-review unit/u-education open answerer'])
  expect(named('employee')).toEqual([])
})

test('overdue goes before all', () => {
  const late = requirementPublication({ ...MANAGEMENT_REVIEW, requirementId: 'late', schedule: { kind: 'one-off', dueOn: '2026-11-10', leadDays: 30 } })
  expect(named('leader', late)[0]).toBe('late unit/u-kindergarten overdue answerer')
})

test('each contract of a high risk is a task of the unit’s leader, or of its own owner while they work here', () => {
  expect(named('leader', CONTRACTS, organisationFact('contract', contract))).toContain('contract-check object/k-1 open answerer')
  const owned = organisationFact('contract', { ...contract, ownerId: PEOPLE.employee })
  expect(named('employee', CONTRACTS, owned)).toEqual(['contract-check object/k-1 open answerer'])
  expect(named('leader', CONTRACTS, owned).join()).not.toContain('k-1')
  const left = organisationFact('contract', { ...contract, ownerId: PEOPLE.leaver })
  expect(named('leader', CONTRACTS, left)).toContain('contract-check object/k-1 open answerer')
  expect(named('leader', CONTRACTS, organisationFact('contract', { ...contract, risk: 'low' })).join()).not.toContain('k-1')
})

test('what is to come within two months is told, what is farther away is not', () => {
  const later = (month: number) => requirementPublication({ ...SAFETY_ROUND, requirementId: `in-${month}`, schedule: { kind: 'calendar', every: 'year', month, day: 10, leadDays: 5 } })
  expect(named('leader', later(1))).toContain('in-1 unit/u-kindergarten upcoming answerer')
  expect(named('leader', later(3)).join()).not.toContain('in-3')
})

test('a reference finds its obligation, and says in what capacity somebody has to do with it', () => {
  const state = sampleState(...WHEEL_FACTS)
  const found = findActivity(state, { requirementId: 'safety-round', subject: 'unit/u-kindergarten', round: '2026' }, TODAY)
  expect(found?.standing.obligation.dueOn).toBe('2026-12-01')
  expect(found && [PEOPLE.leader, PEOPLE.employee].map((personId) => capacityOf(state, personId, found.subject, undefined, TODAY))).toEqual(['answerer', undefined])
  expect(findActivity(state, { requirementId: 'safety-round', subject: 'unit/nowhere', round: '2026' }, TODAY)).toBeUndefined()
  expect(findActivity(state, { requirementId: 'safety-round', subject: 'p-nobody', round: '2026' }, TODAY)).toBeUndefined()
})
