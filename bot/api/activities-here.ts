import type { LogState } from '../../core/facts/log-state'
import type { ActivityHere } from '../../core/library/compare-activities'
import { Requirement } from '../../core/obligations/requirement'
import { RequirementDraft, requirementOfDraft } from '../../core/publishing/requirement-draft'
import type { DraftStore } from '../publishing/draft-store'

/** A requirement as it stands here, published or not, with its draft where there is one. */
export type KnownHere = { requirementId: string; isPublished: boolean; draft?: RequirementDraft; activityId?: string; comparable?: ActivityHere }

/** All requirements that are published or written on. What somebody is writing goes before what is published. */
export async function listHere({ requirements }: Pick<LogState, 'requirements'>, drafts: DraftStore): Promise<KnownHere[]> {
  const written = new Set((await drafts.list('requirement')).map(({ id }) => id))
  return Promise.all(
    [...new Set([...requirements.keys(), ...written])].map(async (requirementId) => {
      const published = requirements.get(requirementId)?.at(-1)?.requirement
      const draft = written.has(requirementId) ? RequirementDraft.safeParse((await drafts.find('requirement', requirementId))?.content).data : undefined
      return describe(requirementId, published, draft)
    }),
  )
}

function describe(requirementId: string, published: Requirement | undefined, draft: RequirementDraft | undefined): KnownHere {
  const requirement = (draft && readDraft(requirementId, draft)) ?? published
  const activityId = (requirement?.kind === 'act' ? requirement.origin : draft?.activity.origin)?.activityId
  return {
    requirementId,
    isPublished: published !== undefined,
    ...(draft && { draft }),
    ...(activityId !== undefined && { activityId }),
    ...(requirement && { comparable: { requirementId, requirement, isDraft: published === undefined } }),
  }
}

/** To be compared before its document has been chosen. */
const ANY_DOCUMENT = 'not-chosen'

/** Undefined while it is not whole. */
function readDraft(requirementId: string, draft: RequirementDraft): Requirement | undefined {
  const { kind, documentId } = draft
  return Requirement.safeParse(requirementOfDraft(requirementId, kind === 'sign' && documentId === '' ? { ...draft, documentId: ANY_DOCUMENT } : draft)).data
}
