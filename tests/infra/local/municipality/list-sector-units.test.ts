import { SECTORS } from '../../../../core/library/library-activity'
import { listSectorUnits } from '../../../../infra/local/municipality/list-sector-units'
import { planUnits } from '../../../../infra/local/municipality/plan-units'

test('the whole municipality has every sector', () => {
  const units = planUnits(12_000)
  const found = listSectorUnits(units)
  expect(Object.keys(found).sort()).toEqual([...SECTORS].sort())
  for (const unitId of Object.values(found).flat()) expect(units.some((unit) => unit.unitId === unitId && unit.level !== 'workplace')).toBe(true)
})

test('a sector that a small municipality does not have is left out', () => {
  for (const unitIds of Object.values(listSectorUnits(planUnits(300)))) expect(unitIds.length).toBeGreaterThan(0)
})
