import { planUnits } from '../../../../infra/local/municipality/plan-units'

const units = planUnits(12_000)
const countOf = (level: string): number => units.filter((unit) => unit.level === level).length

test('the tree has six levels, 250 workplaces and departments below some', () => {
  expect(countOf('municipality')).toBe(1)
  expect(countOf('directorate')).toBe(7)
  expect(countOf('area')).toBe(20)
  expect(countOf('section')).toBe(20)
  expect(countOf('workplace')).toBe(250)
  expect(countOf('department')).toBeGreaterThan(100)
})

test.each([100, 300, 1000, 12_000, 30_000])('there is room for exactly %i people', (people) => {
  const planned = planUnits(people)
  expect(planned.reduce((sum, { headcount }) => sum + headcount, 0)).toBe(people)
  expect(planned.filter(({ headcount }) => headcount < 1)).toEqual([])
})

test('every unit but the top hangs under one that comes before it, of a higher level', () => {
  const levels = ['municipality', 'directorate', 'area', 'section', 'workplace', 'department']
  const seen = new Map<string, string>()
  for (const { unitId, parentId, level } of units) {
    if (parentId !== null) expect(levels.indexOf(seen.get(parentId) ?? 'none')).toBeGreaterThanOrEqual(0)
    if (parentId !== null) expect(levels.indexOf(seen.get(parentId) ?? 'none')).toBeLessThan(levels.indexOf(level))
    seen.set(unitId, level)
  }
  expect(seen.size).toBe(units.length)
})

test('two sections of one name in one area are one section', () => {
  const sections = units.filter(({ level }) => level === 'section').map(({ name }) => name)
  expect(new Set(sections).size).toBe(sections.length)
})

test('a smaller municipality keeps the workplaces that roles come from', () => {
  const names = planUnits(100).map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['Internkontroll og virksomhetsstyring', 'IKT-drift', 'Kommunestyret og politisk sekretariat']))
  expect(planUnits(100).length).toBeLessThan(60)
})
