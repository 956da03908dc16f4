import { ETHICS_GUIDE, type OrganisationChange } from '../../../core/organisation/organisation-change'
import type { Employee } from './employee'
import type { PlannedUnit } from './plan-units'

/** Every so many workplaces one has somebody who was trained to run conversations about ethics; in Bærum 85 of some 250. */
const EVERY = 3

/** One colleague of some workplaces where residents are met, with an account and not leading anything. */
export function listEthicsGuides(units: readonly PlannedUnit[], employees: readonly Employee[]): OrganisationChange[] {
  const workplaces = units.filter(({ level, kind }) => level === 'workplace' && kind !== undefined && kind !== 'office' && kind !== 'council').filter((_, index) => index % EVERY === 0)
  return workplaces.flatMap(({ unitId }): OrganisationChange[] => {
    const guide = employees.find(
      ({ unit, account, leads, actsFor, endsOn, leave, employmentClass }) => unit.unitId === unitId && account?.isEnabled && !leads && !actsFor && endsOn === undefined && !leave && employmentClass === 'permanent',
    )
    return guide ? [{ change: 'role', unitId, role: ETHICS_GUIDE, personId: guide.personId, startsOn: guide.startsOn }] : []
  })
}
