import { z } from 'zod'
import { Day } from '../days/day'

export const UNIT_LEVELS = ['municipality', 'directorate', 'area', 'section', 'workplace', 'department'] as const
export const UnitLevel = z.enum(UNIT_LEVELS)
export type UnitLevel = z.infer<typeof UnitLevel>

export const EmploymentClass = z.enum(['permanent', 'hourly-paid', 'hired-in', 'apprentice', 'elected'])
export type EmploymentClass = z.infer<typeof EmploymentClass>

const personId = z.string().min(1).max(40)
const unitId = z.string().min(1).max(40)

/**
 * One observed change of the organisation, in force from a day. People's names and addresses are not here: they are read
 * when shown, so that a log which is only ever added to holds nothing that a person may have corrected.
 */
export const OrganisationChange = z.discriminatedUnion('change', [
  z.strictObject({
    change: z.literal('unit'),
    unitId,
    parentId: unitId.nullable(),
    name: z.string().min(1).max(200),
    level: UnitLevel,
    effectiveOn: Day,
    endsOn: Day.optional(),
    successorId: unitId.optional(),
  }),
  /** The directory account a person uses; the latest one counts. People without an account have none. */
  z.strictObject({
    change: z.literal('account'),
    personId,
    oid: z.guid(),
    enabled: z.boolean(),
    effectiveOn: Day,
  }),
  z.strictObject({
    change: z.literal('spell'),
    personId,
    /** An employment from hiring to leaving; somebody hired again gets a new one. */
    spellId: z.string().min(1).max(40),
    employmentClass: EmploymentClass,
    startsOn: Day,
    /** The last day of employment. */
    endsOn: Day.optional(),
  }),
  z.strictObject({
    change: z.literal('post'),
    personId,
    postId: z.string().min(1).max(40),
    spellId: z.string().min(1).max(40),
    unitId,
    percentage: z.number().min(0).max(100),
    startsOn: Day,
    endsOn: Day.optional(),
  }),
  z.strictObject({ change: z.literal('leave'), personId, startsOn: Day, endsOn: Day.optional() }),
  z.strictObject({ change: z.literal('leader'), unitId, personId, acting: z.boolean(), startsOn: Day, endsOn: Day.optional() }),
])
export type OrganisationChange = z.infer<typeof OrganisationChange>
