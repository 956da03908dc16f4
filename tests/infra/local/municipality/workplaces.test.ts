import { WORKPLACE_PLAN } from '../../../../infra/local/municipality/workplaces'

const areas = WORKPLACE_PLAN.flatMap(({ areas: inDirectorate }) => inDirectorate)
const names = areas.flatMap(({ groups }) => groups.flatMap(({ workplaces }) => workplaces))

test('there are 250 workplaces, each with a name of its own', () => {
  expect(names).toHaveLength(250)
  expect(new Set(names).size).toBe(250)
})

test('some areas have sections and some have none', () => {
  const sections = areas.flatMap(({ groups }) => groups.map(({ section }) => section))
  expect(new Set(sections.filter((section) => section !== undefined)).size).toBeGreaterThan(15)
  expect(sections).toContain(undefined)
})

test('no group is empty and no name has loose blanks', () => {
  expect(areas.flatMap(({ groups }) => groups).filter(({ workplaces }) => workplaces.length === 0)).toEqual([])
  expect(names.filter((name) => name.trim() !== name || name.includes('  '))).toEqual([])
})
