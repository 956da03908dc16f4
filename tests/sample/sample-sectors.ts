import type { Fact } from '../../core/facts/fact'
import type { Sector } from '../../core/library/library-activity'
import type { OrganisationChange, UnitLevel } from '../../core/organisation/organisation-change'
import { PEOPLE, TENANT_ID } from './sample-log'

const unit = (unitId: string, parentId: string, level: UnitLevel): OrganisationChange => ({ change: 'unit', unitId, parentId, name: unitId.slice(2), level, effectiveOn: '2020-01-01' })

/** What the small sample lacks: units of every sector on every level, and an object of every kind. */
const CHANGES: OrganisationChange[] = [
  ...['health', 'technical', 'property', 'administration'].flatMap((sector) => [
    unit(`u-${sector}`, 'u-top', 'directorate'),
    unit(`u-${sector}-area`, `u-${sector}`, 'area'),
    unit(`u-${sector}-section`, `u-${sector}-area`, 'section'),
    unit(`u-${sector}-place`, `u-${sector}-section`, 'workplace'),
  ]),
  unit('u-school', 'u-education', 'workplace'),
  { change: 'leader', unitId: 'u-property-place', personId: PEOPLE.director, acting: false, startsOn: '2022-01-01' },
  { change: 'object', objectId: 'contract-1', objectKind: 'contract', unitId: 'u-property-place', title: 'Renhold', effectiveOn: '2026-01-01' },
  { change: 'object', objectId: 'risks-1', objectKind: 'risk-group', unitId: 'u-kindergarten', title: 'HMS', lastOn: '2026-02-14', effectiveOn: '2026-01-01' },
  { change: 'object', objectId: 'document-1', objectKind: 'document', unitId: 'u-kindergarten', title: 'Rutine for turer', effectiveOn: '2026-01-01' },
]

export const SECTOR_FACT: Fact = { kind: 'organisation', v: 1, tenantId: TENANT_ID, appVersion: '0.1.0', recordedAt: '2026-11-02T08:00:00.000Z', source: 'hr-file', observedOn: '2026-11-02', importId: 'sectors', part: 0, changes: CHANGES }

export const SECTOR_UNITS: Record<Sector, string[]> = {
  kindergarten: ['u-kindergarten'],
  school: ['u-school'],
  'health-care': ['u-health'],
  technical: ['u-technical'],
  property: ['u-property'],
  administration: ['u-administration'],
}
