import { z } from 'zod'
import { Day } from '../days/day'
import { Sha256Hex } from '../facts/hashing'
import { Language } from '../language/language'
import { ActivityField, Sector } from '../library/library-activity'
import { Basis, Theme } from '../obligations/activity'
import { RequirementId } from '../obligations/requirement'
import { UnitId } from '../organisation/organisation-change'
import { question } from './question'
import { writtenReason } from './written-reason'

const logNumber = z.int()
const law = z.strictObject({ kind: Basis.shape.kind, title: z.string(), section: z.string().optional(), url: z.string().optional(), mustReport: z.boolean() })

/** An activity of the library as it is offered, and what has become of it here. */
export const LibraryView = z.strictObject({
  activityId: z.string(),
  /** Of one that is gone from the library: as it is called here. */
  title: z.string(),
  reason: z.string(),
  /** Markdown. */
  guidance: z.string(),
  theme: Theme.optional(),
  sectors: z.array(Sector),
  level: z.enum(['people', 'leaders', 'units', 'roles', 'objects']).optional(),
  isShownOnly: z.boolean(),
  /** The system it is done in. */
  doneIn: z.string().optional(),
  laws: z.array(law),
  state: z.enum(['new-in-library', 'gone-from-library', 'unchanged', 'changed-here', 'changed-in-library']),
  here: z.strictObject({ requirementId: z.string(), isPublished: z.boolean(), hasDraft: z.boolean() }).optional(),
  changedHere: z.array(ActivityField),
  /** What the library changed since it was taken in, and does not stand here yet. */
  toFollow: z.array(ActivityField),
  since: z.array(z.strictObject({ edition: z.int(), text: z.string(), laws: z.array(law) })),
})
export type LibraryView = z.infer<typeof LibraryView>

/** The starter wheel, in one language, and how what was taken from it differs from it now. Stores nothing. */
export const previewActivityLibrary = question({
  method: 'GET',
  path: '/api/rules/activity-library',
  input: z.strictObject({ language: Language }),
  answer: z.strictObject({ edition: z.int(), madeOn: Day, activities: z.array(LibraryView), logNumber }),
})

const SectorUnits = z.partialRecord(Sector, z.array(UnitId).max(300))
const requirementIds = z.array(RequirementId).min(1).max(80)

/** Makes drafts of activities that are not here yet, in the units that each sector is. Those that are here stay as they are. */
export const importActivities = question({
  method: 'POST',
  path: '/api/rules/activity-library',
  input: z.strictObject({ activityIds: requirementIds, sectorUnits: SectorUnits }),
  answer: z.strictObject({
    imported: z.array(z.string()),
    left: z.array(z.strictObject({ activityId: z.string(), because: z.enum(['is-here', 'no-units', 'unknown']) })),
    logNumber,
  }),
})

const note = { effectiveOn: Day, reason: writtenReason }

/** What publishing these drafts of the library would mean, one by one. Only those that nobody has edited or published are in the answer. */
export const previewActivities = question({
  method: 'POST',
  path: '/api/rules/activities-preview',
  input: z.strictObject({ requirementIds, ...note }),
  answer: z.strictObject({
    activities: z.array(
      z.strictObject({
        requirementId: z.string(),
        title: z.record(Language, z.string()),
        concerned: z.int(),
        opened: z.int(),
        problems: z.array(z.strictObject({ path: z.string(), problem: z.string() })),
        previewKey: Sha256Hex,
      }),
    ),
  }),
})

/** Publishes exactly those that were previewed, each as a version of its own. `left`: edited since, or not ready. */
export const publishActivities = question({
  method: 'POST',
  path: '/api/rules/activities',
  input: z.strictObject({ ...note, of: z.array(z.strictObject({ requirementId: RequirementId, previewKey: Sha256Hex })).min(1).max(80) }),
  answer: z.strictObject({ published: z.array(z.string()), left: z.array(z.string()), logNumber }),
})

export const LIBRARY_QUESTIONS = { previewActivityLibrary, importActivities, previewActivities, publishActivities }
