import { z } from 'zod'
import { Day } from '../days/day'

export const UNIT_LEVELS = ['municipality', 'directorate', 'area', 'section', 'workplace', 'department'] as const
export const UnitLevel = z.enum(UNIT_LEVELS)
export type UnitLevel = z.infer<typeof UnitLevel>

export const EmploymentClass = z.enum(['permanent', 'hourly-paid', 'hired-in', 'apprentice', 'elected'])
export type EmploymentClass = z.infer<typeof EmploymentClass>

/** What an activity may be owed for besides a unit. Measures and orders come from reviews and the register, never from a file or by hand. */
export const ObjectKind = z.enum(['contract', 'risk-group', 'document', 'measure', 'order'])
export type ObjectKind = z.infer<typeof ObjectKind>
/** Those that are told by a file or entered by hand. */
export const EnteredObjectKind = ObjectKind.exclude(['measure', 'order'])
export type EnteredObjectKind = z.infer<typeof EnteredObjectKind>
export const ObjectRisk = z.enum(['low', 'medium', 'high'])
export type ObjectRisk = z.infer<typeof ObjectRisk>

export const PersonId = z.string().min(1).max(40)
export const UnitId = z.string().min(1).max(40)
/** What somebody is for a unit besides leading it: `ethics-guide`, `safety-representative`. */
export const RoleName = z.string().regex(/^[a-z0-9-]{1,40}$/)

/** Runs meetings about lessons beside the leader (*etikkveileder*). */
export const ETHICS_GUIDE = 'ethics-guide'

/**
 * One observed change of the organisation, in force from a day. People's names and addresses are not here: they are read
 * when shown, so that a log which is only ever added to holds nothing that a person may have corrected.
 */
export const OrganisationChange = z.discriminatedUnion('change', [
  z.strictObject({
    change: z.literal('unit'),
    unitId: UnitId,
    parentId: UnitId.nullable(),
    name: z.string().min(1).max(200),
    level: UnitLevel,
    effectiveOn: Day,
    endsOn: Day.optional(),
    successorId: UnitId.optional(),
  }),
  /** The directory account a person uses; the latest one counts. People without an account have none. */
  z.strictObject({
    change: z.literal('account'),
    personId: PersonId,
    oid: z.guid(),
    enabled: z.boolean(),
    effectiveOn: Day,
  }),
  z.strictObject({
    change: z.literal('spell'),
    personId: PersonId,
    /** An employment from hiring to leaving; somebody hired again gets a new one. */
    spellId: z.string().min(1).max(40),
    /** The class at its beginning; see `class` for what became of it. */
    employmentClass: EmploymentClass,
    startsOn: Day,
    /** The last day of employment. */
    endsOn: Day.optional(),
  }),
  /** Another employment class within the same employment, such as an apprentice who is taken on for good. */
  z.strictObject({
    change: z.literal('class'),
    personId: PersonId,
    spellId: z.string().min(1).max(40),
    employmentClass: EmploymentClass,
    effectiveOn: Day,
  }),
  z.strictObject({
    change: z.literal('post'),
    personId: PersonId,
    postId: z.string().min(1).max(40),
    spellId: z.string().min(1).max(40),
    unitId: UnitId,
    percentage: z.number().min(0).max(100),
    startsOn: Day,
    endsOn: Day.optional(),
  }),
  z.strictObject({ change: z.literal('leave'), personId: PersonId, startsOn: Day, endsOn: Day.optional() }),
  z.strictObject({ change: z.literal('leader'), unitId: UnitId, personId: PersonId, acting: z.boolean(), startsOn: Day, endsOn: Day.optional() }),
  z.strictObject({ change: z.literal('role'), unitId: UnitId, role: RoleName, personId: PersonId, startsOn: Day, endsOn: Day.optional() }),
  z.strictObject({
    change: z.literal('object'),
    objectId: z.string().min(1).max(40),
    objectKind: ObjectKind,
    /** The unit that answers for it; a later change moves it from that day on. */
    unitId: UnitId,
    title: z.string().min(1).max(200),
    /** Answers for it instead of the unit's leader, as long as they work here. */
    ownerId: PersonId.optional(),
    risk: ObjectRisk.optional(),
    /** When it was last done, before anything was recorded here. */
    lastOn: Day.optional(),
    /** When it is due by its own plan. */
    dueOn: Day.optional(),
    effectiveOn: Day,
    endsOn: Day.optional(),
  }),
])
export type OrganisationChange = z.infer<typeof OrganisationChange>
