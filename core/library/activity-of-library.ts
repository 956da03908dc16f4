import type { Day } from '../days/day'
import { groupBy } from '../directory/group-by'
import type { Basis } from '../obligations/activity'
import type { Audience } from '../obligations/audience'
import type { ActRequirement, Requirement, SignRequirement } from '../obligations/requirement'
import { findUnit, type Organisation } from '../organisation/organisation'
import { draftOfRequirement, type RequirementDraft } from '../publishing/requirement-draft'
import type { ActivityLibrary, LibraryAct, LibraryActivity, Sector } from './library-activity'

/** Which units the controller says each sector is, with all below them. */
export type SectorUnits = Readonly<Partial<Record<Sector, readonly string[]>>>
/** The tree as it is on the day the activities are to begin. */
export type Here = { organisation: Organisation; sectorUnits: SectorUnits; startOn: Day }

/** No document has been chosen yet; a draft with this is saved, but not published. */
const NO_DOCUMENT = ''

/** The draft that a library activity becomes, or undefined while nobody has said where its sectors are: without units it would be owed everywhere. */
export function draftOfLibrary(library: ActivityLibrary, activity: LibraryActivity, here: Here): RequirementDraft | undefined {
  const requirement = requirementOfLibrary(library, activity, here)
  return requirement && draftOfRequirement(requirement, here.startOn)
}

/** The requirement it becomes. To read a document it is only once a document has been chosen. */
export function requirementOfLibrary(library: ActivityLibrary, activity: LibraryActivity, here: Here): Requirement | undefined {
  if (activity.kind === 'act') return actOfLibrary(library, activity, here)
  const within = unitsOf(activity.sectors, here)
  return within === 'nowhere' ? undefined : signOf(activity, within)
}

/** The activity of the wheel that it becomes. */
export function actOfLibrary({ bases }: Pick<ActivityLibrary, 'bases'>, activity: LibraryAct, here: Here): ActRequirement | undefined {
  const within = unitsOf(activity.sectors, here)
  if (within === 'nowhere') return undefined
  const { activityId, edition, title, reason, dueInDays, minutes, schedule, evidence, theme, guidance, doneIn, form, isConfirmedByLeader } = activity
  return {
    kind: 'act',
    requirementId: activityId,
    title,
    reason,
    dueInDays,
    minutes,
    audience: placed(activity.audience, within),
    schedule,
    evidence,
    theme,
    guidance,
    basis: activity.basis.flatMap((reference) => basisOf(bases, reference, here)),
    ...(doneIn && { doneIn }),
    ...(form && { form }),
    ...(isConfirmedByLeader !== undefined && { isConfirmedByLeader }),
    origin: { activityId, edition },
  }
}

function signOf({ activityId, title, reason, dueInDays, minutes, audience, schedule }: Extract<LibraryActivity, { kind: 'sign' }>, within: readonly string[] | undefined): SignRequirement {
  return { kind: 'sign', requirementId: activityId, documentId: NO_DOCUMENT, title, reason, dueInDays, minutes, audience: placed(audience, within), ...(schedule && { schedule }) }
}

function placed<Of extends Audience>(audience: Of, within: readonly string[] | undefined): Of {
  return within ? { ...audience, within: [...within] } : audience
}

function basisOf(bases: ActivityLibrary['bases'], { basisId, sectors, exceptSectors }: LibraryAct['basis'][number], here: Here): Basis[] {
  const found = bases.find((basis) => basis.basisId === basisId)
  const within = exceptSectors ? unitsBeside(exceptSectors, here) : unitsOf(sectors, here)
  if (!found || within === 'nowhere') return []
  const { basisId: _, ...basis } = found
  return [{ ...basis, ...(within && { within: [...within] }) }]
}

/** Undefined is the whole municipality. */
function unitsOf(sectors: readonly Sector[] | undefined, here: Here): readonly string[] | undefined | 'nowhere' {
  if (!sectors) return undefined
  const units = listUnits(sectors, here)
  return units.length === 0 ? 'nowhere' : units
}

function listUnits(sectors: readonly Sector[], { sectorUnits }: Here): string[] {
  return [...new Set(sectors.flatMap((sector) => sectorUnits[sector] ?? []))]
}

/** As many as a basis may name; what is more scattered than this stands everywhere. */
const MOST_UNITS = 300

/** The largest units that have nothing of those sectors in them. A unit above both is left out: what is below it would come with it. */
function unitsBeside(sectors: readonly Sector[], here: Here): readonly string[] | undefined | 'nowhere' {
  const excepted = new Set(listUnits(sectors, here))
  if (excepted.size === 0) return undefined
  const units = [...here.organisation.units.keys()].flatMap((unitId) => findUnit(here.organisation, unitId, here.startOn) ?? [])
  const below = groupBy(units, ({ parentId }) => parentId)
  const listBeside = (unitId: string): string[] => {
    if (excepted.has(unitId)) return []
    const children = below.get(unitId) ?? []
    const beside = children.map((child) => listBeside(child.unitId))
    return beside.every((found, index) => found.length === 1 && found[0] === children[index]?.unitId) ? [unitId] : beside.flat()
  }
  const beside = (below.get(null) ?? []).flatMap(({ unitId }) => listBeside(unitId))
  if (beside.length > MOST_UNITS) return undefined
  return beside.length === 0 ? 'nowhere' : beside
}
