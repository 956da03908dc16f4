import { requirementDraft, saveRequirementDraft } from '../../core/api/rules-questions'
import { toInstant } from '../../core/days/day'
import { listStarterProgrammes, suggestFirstDay } from '../../core/library/programmes'
import { titleOfDraft } from '../../core/publishing/lesson-draft'
import { draftOfRequirement, emptyRequirementDraft, RequirementDraft } from '../../core/publishing/requirement-draft'
import { createDraftStore } from '../publishing/draft-store'
import { answered, type Handler } from './handler'
import { beginWith, findKept, viewSavedDraft, viewVersions } from './kept-draft'
import { findWithdrawnFrom } from './rules'

/** A requirement to be edited. Nothing is stored before somebody saves. */
export const answerRequirementDraft: Handler<typeof requirementDraft> = {
  question: requirementDraft,
  mayAsk: ['Controller'],
  async handle({ input: { requirementId, kind, begin }, state, today }, ports) {
    const { people } = ports
    const publications = state.requirements.get(requirementId) ?? []
    const latest = publications.at(-1)?.requirement
    const firstOn = suggestFirstDay(today)
    const starter = listStarterProgrammes(firstOn).find((programme) => programme.requirementId === requirementId)
    const others = {
      published: latest && draftOfRequirement(latest, firstOn),
      library: starter && draftOfRequirement(starter, firstOn),
      empty: emptyRequirementDraft(latest?.kind ?? kind ?? 'learn', firstOn),
    }
    const kept = await findKept(ports, 'requirement', requirementId)
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
  mayAsk: ['Controller'],
  maximumBodyBytes: 200_000,
  async handle({ input: { requirementId, basedOn, content }, caller, now }, { tables, people }) {
    const saved = await createDraftStore(tables.drafts).save('requirement', requirementId, { basedOn, content, title: titleOfDraft(content) }, { oid: caller.oid, at: toInstant(now) })
    return viewSavedDraft(saved, people, now)
  },
}
