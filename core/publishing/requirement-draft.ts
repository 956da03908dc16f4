import { z } from 'zod'
import type { Day } from '../days/day'
import type { LearnRequirement, Requirement } from '../obligations/requirement'
import { ActivityDraft, activityOfDraft, draftOfActivity, emptyActivityDraft } from './activity-draft'
import { AudienceDraft, audienceOfDraft, draftOfAudience, emptyAudienceDraft } from './audience-draft'
import { DraftDay, DraftIds, DraftNumber, DraftTexts } from './draft-fields'
import { noTexts } from './lesson-draft'
import { draftOfSchedule, emptyScheduleDraft, ScheduleDraft, scheduleOfDraft } from './schedule-draft'

/** A requirement while somebody writes it: every field of each kind, each possibly wrong or half done. */
export const RequirementDraft = z.strictObject({
  kind: z.enum(['sign', 'learn', 'act']),
  title: DraftTexts,
  reason: DraftTexts,
  dueInDays: DraftNumber,
  minutes: DraftNumber,
  audience: AudienceDraft,
  documentId: z.string().max(80),
  lessonIds: DraftIds,
  cadence: z.strictObject({ kind: z.enum(['at-once', 'calendar', 'from-hiring']), firstOn: DraftDay, everyWeeks: DraftNumber, everyDays: DraftNumber }),
  renewal: z.strictObject({ of: z.enum(['none', 'all', 'changed-or-wrong']), months: DraftNumber }),
  countsFrom: DraftDay,
  schedule: ScheduleDraft,
  evidence: z.enum(['sign-off', 'none']),
  /** Drafts from before activities said more than this have none. */
  activity: ActivityDraft.default(emptyActivityDraft),
})
export type RequirementDraft = z.infer<typeof RequirementDraft>

export function emptyRequirementDraft(kind: Requirement['kind'], firstOn: Day): RequirementDraft {
  return {
    kind,
    title: noTexts(),
    reason: noTexts(),
    dueInDays: 21,
    minutes: 5,
    audience: emptyAudienceDraft(kind === 'act' ? 'units' : 'people'),
    documentId: '',
    lessonIds: [],
    cadence: { kind: 'calendar', firstOn, everyWeeks: 3, everyDays: 21 },
    renewal: { of: 'none', months: 12 },
    countsFrom: '',
    schedule: emptyScheduleDraft(kind === 'act' ? 'calendar' : 'from-version'),
    evidence: 'sign-off',
    activity: emptyActivityDraft(),
  }
}

/** The draft that a published requirement, or one of the library, is edited in. */
export function draftOfRequirement(requirement: Requirement, firstOn: Day): RequirementDraft {
  const { kind, title, reason, dueInDays, minutes, audience } = requirement
  const empty = emptyRequirementDraft(kind, firstOn)
  const common = { ...empty, title, reason, dueInDays, minutes, audience: draftOfAudience(audience) }
  switch (requirement.kind) {
    case 'sign':
      return { ...common, documentId: requirement.documentId, schedule: draftOfSchedule(requirement.schedule ?? { kind: 'from-version' }, empty.schedule) }
    case 'learn': {
      const { lessonIds, cadence, renewal, countsFrom = '' } = requirement
      return { ...common, lessonIds, cadence: { ...empty.cadence, ...cadence }, renewal: renewal ?? empty.renewal, countsFrom }
    }
    case 'act':
      return { ...common, schedule: draftOfSchedule(requirement.schedule, empty.schedule), evidence: requirement.evidence, activity: draftOfActivity(requirement) }
  }
}

/** The requirement that a draft would become; whether it is one says the schema `Requirement`. */
export function requirementOfDraft(requirementId: string, draft: RequirementDraft): Record<string, unknown> {
  const { kind, title, reason, dueInDays, minutes } = draft
  const common = { kind, requirementId, title, reason, dueInDays, minutes, audience: audienceOfDraft(draft.audience) }
  switch (kind) {
    case 'sign':
      return { ...common, documentId: draft.documentId, ...(draft.schedule.kind !== 'from-version' && { schedule: scheduleOfDraft(draft.schedule) }) }
    case 'learn':
      return { ...common, lessonIds: draft.lessonIds, cadence: cadenceOfDraft(draft.cadence), ...(draft.renewal.of !== 'none' && { renewal: draft.renewal }), ...(draft.countsFrom !== '' && { countsFrom: draft.countsFrom }) }
    case 'act':
      return { ...common, schedule: scheduleOfDraft(draft.schedule), evidence: draft.evidence, ...activityOfDraft(draft.activity, draft.evidence === 'sign-off') }
  }
}

export function cadenceOfDraft({ kind, firstOn, everyWeeks, everyDays }: RequirementDraft['cadence']): LearnRequirement['cadence'] {
  switch (kind) {
    case 'at-once':
      return { kind }
    case 'calendar':
      return { kind, firstOn, everyWeeks }
    case 'from-hiring':
      return { kind, everyDays }
  }
}
