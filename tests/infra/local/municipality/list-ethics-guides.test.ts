import { createMunicipality } from '../../../../infra/local/municipality/create-municipality'

const { changes } = createMunicipality({ seed: 4, firstDay: '2026-11-21', people: 2_000 })
const guides = changes.flatMap((change) => (change.change === 'role' && change.role === 'ethics-guide' ? [change] : []))

test('a third of the workplaces has an ethics guide who works there, with an account', () => {
  const workplaces = changes.filter((change) => change.change === 'unit' && change.level === 'workplace').length
  expect(guides.length).toBeGreaterThan(workplaces / 5)
  expect(guides.length).toBeLessThanOrEqual(Math.ceil(workplaces / 3))
  for (const { personId, unitId, role } of guides) {
    expect(role).toBe('ethics-guide')
    expect(changes).toContainEqual(expect.objectContaining({ change: 'post', personId, unitId }))
    expect(changes).toContainEqual(expect.objectContaining({ change: 'account', personId, enabled: true }))
  }
})

test('nobody leads and guides', () => {
  const leaders = new Set(changes.flatMap((change) => (change.change === 'leader' ? [change.personId] : [])))
  expect(guides.filter(({ personId }) => leaders.has(personId))).toEqual([])
})
