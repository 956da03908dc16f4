import { createMunicipality } from '../../../../infra/local/municipality/create-municipality'

const { changes } = createMunicipality({ seed: 4, firstDay: '2026-11-21', people: 2_000 })
const objects = changes.flatMap((change) => (change.change === 'object' ? [change] : []))
const units = new Set(changes.flatMap((change) => (change.change === 'unit' ? [change.unitId] : [])))

test('there are contracts of every risk, risk groups with a last evaluation, and documents', () => {
  expect(new Set(objects.flatMap(({ objectKind, risk }) => (objectKind === 'contract' ? [risk] : [])))).toEqual(new Set(['low', 'medium', 'high']))
  for (const kind of ['risk-group', 'document']) expect(objects.filter(({ objectKind, lastOn }) => objectKind === kind && lastOn !== undefined).length).toBeGreaterThan(5)
  for (const { unitId } of objects) expect(units.has(unitId)).toBe(true)
  expect(new Set(objects.map(({ objectId }) => objectId)).size).toBe(objects.length)
})

test('workplaces have a safety representative who works there and leads nothing', () => {
  const representatives = changes.flatMap((change) => (change.change === 'role' && change.role === 'safety-representative' ? [change] : []))
  const leaders = new Set(changes.flatMap((change) => (change.change === 'leader' ? [change.personId] : [])))
  expect(representatives.length).toBeGreaterThan(20)
  for (const { personId, unitId } of representatives) {
    expect(changes).toContainEqual(expect.objectContaining({ change: 'post', personId, unitId }))
    expect(leaders.has(personId)).toBe(false)
  }
})
