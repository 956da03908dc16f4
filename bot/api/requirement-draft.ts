import { requirementDraft, saveRequirementDraft } from '../../core/api/rules-questions'
import { toInstant, type Day } from '../../core/days/day'
import type { LogState } from '../../core/facts/log-state'
import { listStarterProgrammes, suggestFirstDay } from '../../core/library/programmes'
import { findUnit } from '../../core/organisation/organisation'
import { titleOfDraft } from '../../core/publishing/lesson-draft'
import { draftOfRequirement, emptyRequirementDraft, RequirementDraft } from '../../core/publishing/requirement-draft'
import { createDraftStore } from '../publishing/draft-store'
import { answered, refused, type Handler } from './handler'
import { beginWith, findKept, viewSavedDraft, viewVersions } from './kept-draft'
import { findWithdrawnFrom } from './rules'
import { aboutDraft, mayHandle, mayWrite } from './wheel-author'

/** A form of twenty questions with twelve answers each, in three languages, and its guidance. */
export const MAXIMUM_REQUIREMENT_BYTES = 400_000

/** A requirement to be edited. Nothing is stored before somebody saves. */
export const answerRequirementDraft: Handler<typeof requirementDraft> = {
  question: requirementDraft,
  mayAsk: ['Controller', 'leader'],
  async handle({ input: { requirementId, kind, begin, ofUnitId }, ...asked }, ports) {
    const { state, today } = asked
    const { people } = ports
    const beginning = emptyIn(emptyRequirementDraft(kind ?? 'learn', suggestFirstDay(today)), ofUnitId, asked)
    const kept = await findKept(ports, 'requirement', requirementId)
    const isNew = !kept && !state.requirements.has(requirementId)
    // Whether there is one that belongs to somebody else is not for leaders to know.
    const mayRead = isNew ? await mayWrite({ requirementId, content: beginning }, asked, ports) : await mayHandle(requirementId, asked, ports)
    if (!mayRead) return refused('not-found')
    const publications = state.requirements.get(requirementId) ?? []
    const latest = publications.at(-1)?.requirement
    const firstOn = suggestFirstDay(today)
    const starter = listStarterProgrammes(firstOn).find((programme) => programme.requirementId === requirementId)
    const others = {
      published: latest && draftOfRequirement(latest, firstOn),
      library: starter && draftOfRequirement(starter, firstOn),
      empty: latest ? emptyIn(emptyRequirementDraft(latest.kind, firstOn), latest.kind === 'act' ? latest.ofUnitId : undefined, asked) : beginning,
    }
    const withdrawnFrom = findWithdrawnFrom(state, requirementId)
    return answered({
      requirementId,
      ...beginWith(kept, (content) => RequirementDraft.safeParse(content), begin, others, people),
      versions: viewVersions(publications, people),
      ...(withdrawnFrom !== undefined && { withdrawnFrom }),
    })
  },
}

/** Keeps a draft, half done as it may be. */
export const answerSaveRequirementDraft: Handler<typeof saveRequirementDraft> = {
  question: saveRequirementDraft,
  mayAsk: ['Controller', 'leader'],
  maximumBodyBytes: MAXIMUM_REQUIREMENT_BYTES,
  async handle({ input: { requirementId, basedOn, content }, ...asked }, ports) {
    const { caller, now } = asked
    const { tables, people } = ports
    if (!(await mayWrite({ requirementId, content }, asked, ports))) return refused('forbidden')
    const written = { basedOn, content, title: titleOfDraft(content), about: aboutDraft(content) }
    const saved = await createDraftStore(tables.drafts).save('requirement', requirementId, written, { oid: caller.oid, at: toInstant(now) })
    return viewSavedDraft(saved, people, now)
  },
}

/** In a unit's own wheel it is owed by that unit, unless somebody says otherwise. */
function emptyIn(draft: RequirementDraft, ofUnitId: string | undefined, { state: { organisation }, today }: { state: LogState; today: Day }): RequirementDraft {
  if (ofUnitId === undefined) return draft
  const unit = findUnit(organisation, ofUnitId, today)
  return { ...draft, activity: { ...draft.activity, ofUnitId }, audience: { ...draft.audience, levels: unit ? [unit.level] : [], within: [ofUnitId] } }
}
