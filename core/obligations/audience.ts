import { z } from 'zod'
import { EmploymentClass, ObjectKind, ObjectRisk, RoleName, UnitId, UnitLevel } from '../organisation/organisation-change'

/** Only those with a post there, or below there. Absent: the whole municipality. */
const within = z.array(UnitId).min(1).max(300).optional()

/** People by how they are employed, where, and what they lead. Every condition that is set must hold. */
export const PeopleAudience = z.strictObject({
  /** Absent in requirements from before there was anything else. */
  of: z.literal('people').optional(),
  employmentClasses: z.array(EmploymentClass).min(1),
  within,
  /** `only`: those who lead a unit, acting or not; `without`: everybody else. */
  leaders: z.enum(['only', 'without']).optional(),
  /** With `leaders: only`: of units on these levels. */
  levels: z.array(UnitLevel).min(1).optional(),
  /** Those who hold one of these roles for some unit. */
  roles: z.array(RoleName).min(1).max(20).optional(),
})
export type PeopleAudience = z.infer<typeof PeopleAudience>

/** Each unit on these levels; whoever leads it answers for it. */
const UnitsAudience = z.strictObject({ of: z.literal('units'), levels: z.array(UnitLevel).min(1), within })
/** Each unit that has such a role; whoever holds it answers for it. */
const RolesAudience = z.strictObject({ of: z.literal('roles'), roles: z.array(RoleName).min(1).max(20), within })
/** Each contract, risk group or document of the units; its owner answers for it, else the leader of its unit. `risks`: only those of such a risk. */
const ObjectsAudience = z.strictObject({ of: z.literal('objects'), objectKinds: z.array(ObjectKind).min(1), risks: z.array(ObjectRisk).min(1).optional(), within })

/** The rule that says whom or what a requirement concerns. */
export const Audience = z.union([PeopleAudience, UnitsAudience, RolesAudience, ObjectsAudience])
export type Audience = z.infer<typeof Audience>

export function isOfPeople(audience: Audience): audience is PeopleAudience {
  return audience.of === undefined || audience.of === 'people'
}
