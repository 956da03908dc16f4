import { packChanges } from '../../../core/directory/pack-changes'
import { OrganisationFact } from '../../../core/facts/fact'
import type { OrganisationChange } from '../../../core/organisation/organisation-change'

const envelope = {
  tenantId: '11111111-1111-4111-8111-111111111111', appVersion: '0', recordedAt: '2026-12-01T08:00:00.000Z', source: 'hr-file', observedOn: '2026-12-01', importId: 'hr-1',
} as const

test('changes are packed in their order, as many to a fact as it may hold', () => {
  const changes = Array.from({ length: 1001 }, (_, index): OrganisationChange => ({ change: 'leave', personId: `${index}`, startsOn: '2026-12-01' }))
  const facts = packChanges(changes, envelope)
  expect(facts.map((fact) => [fact.part, OrganisationFact.parse(fact).changes.length])).toEqual([[0, 500], [1, 500], [2, 1]])
  expect(facts.flatMap((fact) => fact.changes)).toEqual(changes)
})

test('no change is no fact', () => expect(packChanges([], envelope)).toEqual([]))
