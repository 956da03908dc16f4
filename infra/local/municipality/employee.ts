import type { Day } from '../../../core/days/day'
import type { EmploymentClass } from '../../../core/organisation/organisation-change'
import type { PersonName } from './draw-name'
import type { PlannedUnit } from './plan-units'

/** One person of the sample as it was drawn, before it becomes a directory user and changes of the organisation. */
export type Employee = {
  personId: string
  name: PersonName
  employmentClass: EmploymentClass
  title: string
  unit: PlannedUnit
  percentage: number
  /** A second, smaller post at another workplace. */
  second?: { unit: PlannedUnit; percentage: number }
  leads?: PlannedUnit
  actsFor?: PlannedUnit
  startsOn: Day
  endsOn?: Day
  leave?: { startsOn: Day; endsOn?: Day }
  /** Absent for people without an account of the municipality. */
  account?: { oid: string; isEnabled: boolean; hasTeams: boolean; since: Day }
  /** A guest account of the same human being, which is nobody in the organisation. */
  guestOid?: string
}
