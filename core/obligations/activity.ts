import { z } from 'zod'
import { Language } from '../language/language'
import { UnitId } from '../organisation/organisation-change'
import { ActivityForm } from './activity-form'

const text = (most: number) => z.record(Language, z.string().min(1).max(most))
const link = z.url({ protocol: /^https$/ }).max(500)

/** What an activity is about; rings and filters of the wheel follow it. */
export const THEMES = ['management', 'ethics', 'risk', 'privacy', 'security', 'hse', 'emergency', 'quality', 'procurement', 'documents', 'people'] as const
export const Theme = z.enum(THEMES)
export type Theme = z.infer<typeof Theme>

/** What demands it: a law with its section, a regulation, the yearly letter of assignment, a decision of the council, or an own rule. */
export const Basis = z.strictObject({
  kind: z.enum(['law', 'regulation', 'assignment-letter', 'council-decision', 'own-rule']),
  /** As it is cited: `Kommuneloven`, `Oppdragsbrevet 2026`. */
  title: text(160),
  /** `§ 25-1 tredje ledd bokstav c` */
  section: z.string().min(1).max(80).optional(),
  url: link.optional(),
  /** Only for these units and all below them, where the law of a sector demands it. Absent: wherever it is owed. */
  within: z.array(UnitId).min(1).max(300).optional(),
  /** It demands a report too. */
  mustReport: z.boolean(),
})
export type Basis = z.infer<typeof Basis>

/** Another system in which it is done. */
export const DoneIn = z.strictObject({ system: z.string().min(1).max(60), url: link.optional() })
export type DoneIn = z.infer<typeof DoneIn>

/** Which activity of the starter library it was made from, and in which edition; so that a newer one can be compared with it. */
export const LibraryOrigin = z.strictObject({ activityId: z.string().regex(/^[a-z0-9-]{1,40}$/), edition: z.int().min(1) })
export type LibraryOrigin = z.infer<typeof LibraryOrigin>

/** What an activity says besides whom it concerns and when. All of it may be absent in activities from before the wheel. */
export const ActivityDetails = {
  theme: Theme.optional(),
  /** How it is done, as Markdown. */
  guidance: text(6_000).optional(),
  basis: z.array(Basis).max(8).optional(),
  doneIn: DoneIn.optional(),
  /** Whose wheel it stands in. Absent: the municipality's. All below see it, and cannot take it away. */
  ofUnitId: UnitId.optional(),
  form: ActivityForm.optional(),
  /** What somebody signs off whom it was delegated to counts once the leader has confirmed it. */
  isConfirmedByLeader: z.boolean().optional(),
  origin: LibraryOrigin.optional(),
}
