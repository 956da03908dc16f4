import { z } from 'zod'
import { Day } from '../days/day'
import { Language } from '../language/language'
import { Basis, DoneIn, Theme } from '../obligations/activity'
import { ActivityForm } from '../obligations/activity-form'
import { isOfPeople, type Audience } from '../obligations/audience'
import { ActRequirement, SignRequirement } from '../obligations/requirement'

/** The kinds of services a municipality has. Which units they are, a controller says when importing. */
export const SECTORS = ['kindergarten', 'school', 'health-care', 'technical', 'property', 'administration'] as const
export const Sector = z.enum(SECTORS)
export type Sector = z.infer<typeof Sector>

const ActivityId = z.string().regex(/^[a-z0-9-]{1,40}$/)
const BasisId = z.string().regex(/^[a-z0-9-]{1,60}$/)

/** What a law, a regulation or a rule is called here, so that a change of it finds all that rests on it. */
export const LibraryBasis = Basis.omit({ within: true }).extend({ basisId: BasisId })
export type LibraryBasis = z.infer<typeof LibraryBasis>

const BasisReference = z.strictObject({
  basisId: BasisId,
  /** Only there. Absent: wherever it is owed. */
  sectors: z.array(Sector).min(1).optional(),
  /** Everywhere but there, where a law of the sector stands in its place. */
  exceptSectors: z.array(Sector).min(1).optional(),
})

/** Whole units are chosen by the municipality; the library only says which kind. */
const isWithoutUnits = ({ within }: Audience) => within === undefined

const common = {
  activityId: ActivityId,
  /** In which it came, or last changed. */
  edition: z.int().min(1),
  title: ActRequirement.shape.title,
  reason: ActRequirement.shape.reason,
  theme: Theme,
  /** Absent: all of them, the whole municipality. */
  sectors: z.array(Sector).min(1).optional(),
  dueInDays: ActRequirement.shape.dueInDays,
  minutes: ActRequirement.shape.minutes,
}

/** An activity of the starter wheel, before a municipality has made it its own. */
export const LibraryActivity = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('act'),
    ...common,
    guidance: z.record(Language, z.string().min(1).max(6_000)),
    audience: ActRequirement.shape.audience.refine(isWithoutUnits),
    schedule: ActRequirement.shape.schedule,
    basis: z.array(BasisReference).min(1).max(8),
    doneIn: DoneIn.optional(),
    evidence: ActRequirement.shape.evidence,
    form: ActivityForm.optional(),
    isConfirmedByLeader: z.boolean().optional(),
  }),
  /** To read and sign a document, which the municipality chooses. */
  z.strictObject({ kind: z.literal('sign'), ...common, guidance: z.record(Language, z.string().min(1).max(6_000)), audience: SignRequirement.shape.audience.refine(isWithoutUnits), schedule: SignRequirement.shape.schedule }),
])
export type LibraryActivity = z.infer<typeof LibraryActivity>
export type LibraryAct = Extract<LibraryActivity, { kind: 'act' }>

/** What of an activity may differ between editions, or from what a municipality made of it. */
export const ACTIVITY_FIELDS = ['title', 'reason', 'guidance', 'theme', 'audience', 'schedule', 'dueInDays', 'minutes', 'basis', 'doneIn', 'evidence', 'form', 'isConfirmedByLeader'] as const
export const ActivityField = z.enum(ACTIVITY_FIELDS)
export type ActivityField = z.infer<typeof ActivityField>

/** One activity that an edition brought, changed or took away. */
export const EditionChange = z.strictObject({
  activityId: ActivityId,
  deed: z.enum(['new', 'changed', 'gone']),
  /** Of a change: what differs from the edition before. */
  fields: z.array(ActivityField).optional(),
  /** The laws and rules whose change is the reason. */
  because: z.array(BasisId).optional(),
  /** In one sentence, for the controller who decides whether to follow. */
  text: z.record(Language, z.string().min(1).max(400)),
})
export type EditionChange = z.infer<typeof EditionChange>

/** `changes` are since the edition before; the first has none. */
export const LibraryEdition = z.strictObject({ edition: z.int().min(1), madeOn: Day, text: z.record(Language, z.string().min(1).max(400)), changes: z.array(EditionChange) })
export type LibraryEdition = z.infer<typeof LibraryEdition>

/** A library as it is compared and imported: one edition of the activities, with what every edition changed. */
export type ActivityLibrary = { activities: readonly LibraryActivity[]; bases: readonly LibraryBasis[]; editions: readonly LibraryEdition[] }

/** What an audience is about, in the library's own words, for choosing and grouping. */
export function levelOf({ audience }: LibraryActivity): 'people' | 'leaders' | 'units' | 'roles' | 'objects' {
  if (!isOfPeople(audience)) return audience.of
  return audience.leaders === 'only' ? 'leaders' : 'people'
}
