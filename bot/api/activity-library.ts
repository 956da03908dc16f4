import { importActivities, previewActivityLibrary, type LibraryView } from '../../core/api/library-questions'
import { toInstant, type Day } from '../../core/days/day'
import type { Language } from '../../core/language/language'
import { LIBRARY_EDITIONS, STARTER_WHEEL } from '../../core/library/activity-library'
import { draftOfLibrary, type SectorUnits } from '../../core/library/activity-of-library'
import { compareActivities, type ActivityComparison } from '../../core/library/compare-activities'
import { levelOf, SECTORS, type LibraryActivity, type LibraryBasis } from '../../core/library/library-activity'
import { findUnit, type Organisation } from '../../core/organisation/organisation'
import type { FieldProblem } from '../../core/publishing/field-problem'
import { createDraftStore } from '../publishing/draft-store'
import { listHere, type KnownHere } from './activities-here'
import { answered, refused, type Handler } from './handler'
import { aboutDraft } from './wheel-author'

/** The starter wheel, and how what was taken from it stands to it. Stores nothing. */
export const answerPreviewActivityLibrary: Handler<typeof previewActivityLibrary> = {
  question: previewActivityLibrary,
  mayAsk: ['Controller'],
  async handle({ input: { language }, state, today }, { tables }) {
    const here = await listHere(state, createDraftStore(tables.drafts))
    const compared = compareActivities(here.flatMap(({ comparable }) => comparable ?? []), STARTER_WHEEL)
    const latest = LIBRARY_EDITIONS.at(-1)
    return answered({
      edition: latest?.edition ?? 1,
      madeOn: latest?.madeOn ?? today,
      activities: compared.map((comparison) => view(comparison, here, language)),
      logNumber: state.logNumber,
    })
  },
}

/** Makes drafts of what is not here yet; begun again it makes those that are left. */
export const answerImportActivities: Handler<typeof importActivities> = {
  question: importActivities,
  mayAsk: ['Controller'],
  async handle({ input: { activityIds, sectorUnits }, caller, state, now, today }, { tables }) {
    const problems = listUnitProblems(state.organisation, sectorUnits, today)
    if (problems.length > 0) return refused('not-ready', problems)
    const drafts = createDraftStore(tables.drafts)
    const taken = new Set((await listHere(state, drafts)).flatMap(({ requirementId, activityId }) => [requirementId, activityId]))
    const by = { oid: caller.oid, at: toInstant(now) }
    const outcomes = await Promise.all(
      [...new Set(activityIds)].map(async (activityId) => {
        const activity = STARTER_WHEEL.activities.find((each) => each.activityId === activityId)
        if (!activity) return { activityId, because: 'unknown' as const }
        if (taken.has(activityId)) return { activityId, because: 'is-here' as const }
        const content = draftOfLibrary(STARTER_WHEEL, activity, { organisation: state.organisation, sectorUnits, startOn: today })
        if (!content) return { activityId, because: 'no-units' as const }
        const saved = await drafts.save('requirement', activityId, { basedOn: 0, content, title: activity.title, about: aboutDraft(content) }, by)
        // Somebody else took it in at the same moment.
        return saved.outcome === 'saved' ? { activityId } : { activityId, because: 'is-here' as const }
      }),
    )
    return answered({
      imported: outcomes.flatMap(({ activityId, because }) => (because === undefined ? [activityId] : [])),
      left: outcomes.flatMap(({ activityId, because }) => (because === undefined ? [] : [{ activityId, because }])),
      logNumber: state.logNumber,
    })
  },
}

function listUnitProblems(organisation: Organisation, sectorUnits: SectorUnits, today: Day): FieldProblem[] {
  return SECTORS.flatMap((sector) =>
    (sectorUnits[sector] ?? []).flatMap((unitId, index) => (findUnit(organisation, unitId, today) ? [] : [{ path: `sectorUnits.${sector}.${index}`, problem: 'unknown-unit' }])),
  )
}

function view({ activityId, activity, here, state, changedHere, toFollow, since }: ActivityComparison, known: readonly KnownHere[], language: Language): LibraryView {
  // A draft that is not whole cannot be compared, but it is here all the same.
  const found = known.find(({ requirementId, activityId: from }) => (here ? requirementId === here.requirementId : from === activityId || requirementId === activityId))
  return {
    activityId,
    title: (activity ?? here?.requirement)?.title[language] ?? activityId,
    reason: (activity ?? here?.requirement)?.reason[language] ?? '',
    guidance: activity?.guidance[language] ?? '',
    ...(activity && { theme: activity.theme, level: levelOf(activity) }),
    sectors: [...(activity?.sectors ?? [])],
    ...viewWork(activity, language),
    state: state === 'new-in-library' && found ? 'changed-here' : state,
    ...(found && { here: { requirementId: found.requirementId, isPublished: found.isPublished, hasDraft: found.draft !== undefined } }),
    changedHere: [...changedHere],
    toFollow: [...toFollow],
    since: since.map(({ edition, text, laws }) => ({ edition, text: text[language], laws: laws.map((law) => viewLaw(law, language)) })),
  }
}

function viewWork(activity: LibraryActivity | undefined, language: Language): Pick<LibraryView, 'isShownOnly' | 'doneIn' | 'laws'> {
  if (activity?.kind !== 'act') return { isShownOnly: false, laws: [] }
  const { evidence, doneIn, basis } = activity
  const laws = basis.flatMap(({ basisId }) => STARTER_WHEEL.bases.filter((law) => law.basisId === basisId))
  return { isShownOnly: evidence === 'none', ...(doneIn && { doneIn: doneIn.system }), laws: laws.map((law) => viewLaw(law, language)) }
}

function viewLaw({ kind, title, section, url, mustReport }: LibraryBasis, language: Language): LibraryView['laws'][number] {
  return { kind, title: title[language], ...(section !== undefined && { section }), ...(url !== undefined && { url }), mustReport }
}
