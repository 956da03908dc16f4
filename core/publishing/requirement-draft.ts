import { z } from 'zod'
import type { Day } from '../days/day'
import { Language } from '../language/language'
import { isOfPeople, type Audience } from '../obligations/audience'
import type { LearnRequirement, Requirement } from '../obligations/requirement'
import type { Schedule } from '../obligations/schedule'
import { EmploymentClass, ObjectKind, UnitLevel } from '../organisation/organisation-change'
import { noTexts } from './lesson-draft'

const texts = z.record(Language, z.string().normalize().max(20_000))
const number = z.int().min(0).max(99_999)
const ids = z.array(z.string().max(80)).max(500)
/** Empty while nobody has chosen one. */
const day = z.string().max(20)

export const AudienceDraft = z.strictObject({
  of: z.enum(['people', 'units', 'roles', 'objects']),
  employmentClasses: z.array(EmploymentClass).max(10),
  /** Empty: the whole municipality. */
  within: ids,
  leaders: z.enum(['with', 'only', 'without']),
  levels: z.array(UnitLevel).max(10),
  roles: ids,
  objectKinds: z.array(ObjectKind).max(10),
})
export type AudienceDraft = z.infer<typeof AudienceDraft>

export const ScheduleDraft = z.strictObject({
  kind: z.enum(['from-version', 'from-hiring', 'calendar', 'after-fulfilment', 'one-off']),
  onlyNewcomers: z.boolean(),
  every: z.enum(['year', 'tertial', 'quarter', 'month']),
  month: number,
  day: number,
  months: number,
  dueOn: day,
  leadDays: number,
})
export type ScheduleDraft = z.infer<typeof ScheduleDraft>

/** A requirement while somebody writes it: every field of each kind, each possibly wrong or half done. */
export const RequirementDraft = z.strictObject({
  kind: z.enum(['sign', 'learn', 'act']),
  title: texts,
  reason: texts,
  dueInDays: number,
  minutes: number,
  audience: AudienceDraft,
  documentId: z.string().max(80),
  lessonIds: ids,
  cadence: z.strictObject({ kind: z.enum(['at-once', 'calendar', 'from-hiring']), firstOn: day, everyWeeks: number, everyDays: number }),
  renewal: z.strictObject({ of: z.enum(['none', 'all', 'changed-or-wrong']), months: number }),
  countsFrom: day,
  schedule: ScheduleDraft,
  evidence: z.enum(['sign-off', 'none']),
})
export type RequirementDraft = z.infer<typeof RequirementDraft>

export function emptyRequirementDraft(kind: Requirement['kind'], firstOn: Day): RequirementDraft {
  return {
    kind,
    title: noTexts(),
    reason: noTexts(),
    dueInDays: 21,
    minutes: 5,
    audience: { of: kind === 'act' ? 'units' : 'people', employmentClasses: [...EmploymentClass.options], within: [], leaders: 'with', levels: kind === 'act' ? ['workplace'] : [], roles: [], objectKinds: [] },
    documentId: '',
    lessonIds: [],
    cadence: { kind: 'calendar', firstOn, everyWeeks: 3, everyDays: 21 },
    renewal: { of: 'none', months: 12 },
    countsFrom: '',
    schedule: { kind: kind === 'act' ? 'calendar' : 'from-version', onlyNewcomers: false, every: 'year', month: 1, day: 31, months: 12, dueOn: '', leadDays: 30 },
    evidence: 'sign-off',
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
      return { ...common, schedule: draftOfSchedule(requirement.schedule, empty.schedule), evidence: requirement.evidence }
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
      return { ...common, schedule: scheduleOfDraft(draft.schedule), evidence: draft.evidence }
  }
}

function draftOfSchedule(schedule: Schedule, empty: ScheduleDraft): ScheduleDraft {
  return ScheduleDraft.parse({ ...empty, ...schedule })
}

function draftOfAudience(audience: Audience): AudienceDraft {
  const none: AudienceDraft = { of: 'people', employmentClasses: [], within: audience.within ?? [], leaders: 'with', levels: [], roles: [], objectKinds: [] }
  if (isOfPeople(audience)) {
    const { employmentClasses, leaders = 'with', levels = [], roles = [] } = audience
    return { ...none, employmentClasses, leaders, levels, roles }
  }
  switch (audience.of) {
    case 'units':
      return { ...none, of: 'units', levels: audience.levels }
    case 'roles':
      return { ...none, of: 'roles', roles: audience.roles }
    case 'objects':
      return { ...none, of: 'objects', objectKinds: audience.objectKinds }
  }
}

export function audienceOfDraft({ of, employmentClasses, within, leaders, levels, roles, objectKinds }: AudienceDraft): Record<string, unknown> {
  const there = within.length > 0 ? { within } : {}
  switch (of) {
    case 'people':
      return {
        employmentClasses,
        ...there,
        ...(leaders !== 'with' && { leaders }),
        ...(leaders === 'only' && levels.length > 0 && { levels }),
        ...(roles.length > 0 && { roles }),
      }
    case 'units':
      return { of, levels, ...there }
    case 'roles':
      return { of, roles, ...there }
    case 'objects':
      return { of, objectKinds, ...there }
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

export function scheduleOfDraft({ kind, onlyNewcomers, every, month, day: dayOfMonth, months, dueOn, leadDays }: ScheduleDraft): Record<string, unknown> {
  switch (kind) {
    case 'from-version':
      return { kind }
    case 'from-hiring':
      return { kind, ...(onlyNewcomers && { onlyNewcomers }) }
    case 'calendar':
      return { kind, every, day: dayOfMonth, leadDays, ...(every !== 'month' && { month }) }
    case 'after-fulfilment':
      return { kind, months, leadDays }
    case 'one-off':
      return { kind, dueOn, leadDays }
  }
}
