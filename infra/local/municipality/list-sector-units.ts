import type { SectorUnits } from '../../../core/library/activity-of-library'
import type { Sector } from '../../../core/library/library-activity'
import type { PlannedUnit } from './plan-units'

/** Directorates and areas by what they do; whatever lies below belongs to the sector. */
const NAMES: Record<Sector, readonly string[]> = {
  kindergarten: ['Barnehage'],
  school: ['Grunnskole'],
  'health-care': ['Helse og mestring'],
  technical: ['Vann, avløp og vei'],
  property: ['Eiendom'],
  administration: ['Organisasjon og digitalisering', 'Økonomi og styring'],
}

/** Where each sector is in the sample; one that a smaller municipality does not have is left out. */
export function listSectorUnits(units: readonly PlannedUnit[]): SectorUnits {
  const found = Object.entries(NAMES).map(([sector, names]) => [sector, units.filter(({ name, level }) => level !== 'workplace' && level !== 'department' && names.includes(name)).map(({ unitId }) => unitId)] as const)
  return Object.fromEntries(found.filter(([, unitIds]) => unitIds.length > 0))
}
