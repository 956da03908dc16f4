import { canonicalJson } from '../facts/canonical-json'
import type { ActRequirement, Requirement } from '../obligations/requirement'
import { ACTIVITY_FIELDS, type ActivityField, type ActivityLibrary, type EditionChange, type LibraryAct, type LibraryActivity, type LibraryBasis } from './library-activity'

/** What the municipality has made of an activity: published, or while somebody writes on it. */
export type ActivityHere = { requirementId: string; requirement: Requirement; isDraft: boolean }

/** What an edition after the one that was imported did, and which laws made it. */
export type ChangeSince = EditionChange & { edition: number; laws: readonly LibraryBasis[] }

export type ActivityComparison = {
  activityId: string
  /** Of those in the library. */
  activity?: LibraryActivity
  /** Of those the municipality has. */
  here?: ActivityHere
  /** `changed-in-library` also where it was changed here too; `differs` then says what of it. */
  state: 'new-in-library' | 'gone-from-library' | 'unchanged' | 'changed-here' | 'changed-in-library'
  /** What differs between the library and what stands here, and is no change of the library: the municipality's own. */
  changedHere: readonly ActivityField[]
  /** What the library changed since, and does not stand here yet. */
  toFollow: readonly ActivityField[]
  since: readonly ChangeSince[]
}

/** Each activity of the library and each that came from it, so that a municipality sees what the law has changed and where it has gone its own way. */
export function compareActivities(here: readonly ActivityHere[], library: ActivityLibrary): ActivityComparison[] {
  const known = new Set(library.activities.map(({ activityId }) => activityId))
  const compared = library.activities.flatMap((activity): ActivityComparison[] => {
    const own = here.filter((each) => originOf(each, library) === activity.activityId)
    if (own.length === 0) return [{ activityId: activity.activityId, activity, state: 'new-in-library', changedHere: [], toFollow: [], since: [] }]
    return own.map((each) => compareOne(each, activity, library))
  })
  const gone = here.flatMap((each): ActivityComparison[] => {
    const activityId = originOf(each, library)
    if (activityId === undefined || known.has(activityId)) return []
    return [{ activityId, here: each, state: 'gone-from-library', changedHere: [], toFollow: [], since: listSince(activityId, each, library) }]
  })
  return [...compared, ...gone]
}

function compareOne(here: ActivityHere, activity: LibraryActivity, library: ActivityLibrary): ActivityComparison {
  const { activityId } = activity
  const since = listSince(activityId, here, library)
  const changed = new Set(since.flatMap(({ fields = [] }) => fields))
  const differing = listDiffering(here.requirement, activity, library, changed)
  const toFollow = differing.filter((field) => changed.has(field))
  const changedHere = differing.filter((field) => !changed.has(field))
  const state = toFollow.length > 0 ? 'changed-in-library' : changedHere.length > 0 ? 'changed-here' : 'unchanged'
  return { activityId, activity, here, state, changedHere, toFollow, since }
}

/** A reading list bears no origin; it is known by its own id, and counts as of the first edition. */
function originOf({ requirementId, requirement }: ActivityHere, { activities }: ActivityLibrary): string | undefined {
  if (requirement.kind === 'act') return requirement.origin?.activityId
  return activities.find(({ activityId, kind }) => activityId === requirementId && kind === requirement.kind)?.activityId
}

function listSince(activityId: string, { requirement }: ActivityHere, { editions, bases }: ActivityLibrary): ChangeSince[] {
  const imported = (requirement.kind === 'act' ? requirement.origin?.edition : undefined) ?? 1
  return editions
    .filter(({ edition }) => edition > imported)
    .flatMap(({ edition, changes }) => changes.filter((change) => change.activityId === activityId).map((change) => ({ ...change, edition, laws: listLaws(change, bases) })))
}

function listLaws({ because = [] }: EditionChange, bases: readonly LibraryBasis[]): LibraryBasis[] {
  return because.flatMap((basisId) => bases.find((basis) => basis.basisId === basisId) ?? [])
}

function listDiffering(requirement: Requirement, activity: LibraryActivity, { bases }: ActivityLibrary, changed: ReadonlySet<ActivityField>): ActivityField[] {
  const own = fieldsOf(requirement)
  const theirs = fieldsOfLibrary(activity, bases, changed.has('basis') ? undefined : own.basis)
  return ACTIVITY_FIELDS.filter((field) => theirs[field] !== NOT_COMPARED && canonicalJson(own[field] ?? null) !== canonicalJson(theirs[field] ?? null))
}

type OwnBasis = Omit<LibraryBasis, 'basisId'>
type Fields = Partial<Record<Exclude<ActivityField, 'basis'>, unknown>> & { basis?: readonly OwnBasis[] | typeof NOT_COMPARED }

/** Without what is each municipality's own: which units it is in, and where its systems are. */
function fieldsOf(requirement: Requirement): Fields {
  const { title, reason, dueInDays, minutes, audience } = requirement
  const common = { title, reason, dueInDays, minutes, audience: withoutUnits(audience) }
  switch (requirement.kind) {
    case 'act':
      return { ...common, ...actFields(requirement), basis: (requirement.basis ?? []).map(withoutUnits) }
    case 'sign':
      return { ...common, schedule: requirement.schedule ?? { kind: 'from-version' } }
    case 'learn':
      return common
  }
}

type ActFields = Pick<ActRequirement, 'schedule' | 'evidence' | 'theme' | 'guidance' | 'doneIn' | 'form' | 'isConfirmedByLeader'>

function actFields({ schedule, evidence, theme, guidance, doneIn, form, isConfirmedByLeader = false }: ActFields): Fields {
  return { schedule, evidence, theme, guidance, doneIn: doneIn?.system, form, isConfirmedByLeader }
}

/** A requirement to sign has no place for these. */
const NOT_COMPARED = Symbol('not compared')

function fieldsOfLibrary(activity: LibraryActivity, bases: readonly LibraryBasis[], own: Fields['basis']): Fields {
  const { title, reason, dueInDays, minutes, audience } = activity
  const common = { title, reason, dueInDays, minutes, audience: withoutUnits(audience) }
  if (activity.kind === 'act') return { ...common, ...actFields(activity), basis: activity.basis.flatMap((reference) => basisOf(reference, bases, own)) }
  const { schedule = { kind: 'from-version' } } = activity
  return { ...common, schedule, guidance: NOT_COMPARED, theme: NOT_COMPARED, basis: NOT_COMPARED, doneIn: NOT_COMPARED, evidence: NOT_COMPARED, form: NOT_COMPARED, isConfirmedByLeader: NOT_COMPARED }
}

/** A basis of some sectors is not missing where the municipality has named no units of them. */
function basisOf({ basisId, sectors, exceptSectors }: LibraryAct['basis'][number], bases: readonly LibraryBasis[], own: Fields['basis']): OwnBasis[] {
  const found = bases.find((basis) => basis.basisId === basisId)
  if (!found) return []
  const { basisId: _, ...basis } = found
  const isOfSome = sectors !== undefined || exceptSectors !== undefined
  const isHere = Array.isArray(own) && own.some((each) => canonicalJson(each) === canonicalJson(basis))
  return isOfSome && own !== undefined && !isHere ? [] : [basis]
}

function withoutUnits<Of extends { within?: unknown }>(value: Of): Omit<Of, 'within'> {
  const { within: _, ...rest } = value
  return rest
}
