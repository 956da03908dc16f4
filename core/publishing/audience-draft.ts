import { z } from 'zod'
import { isOfPeople, type Audience } from '../obligations/audience'
import { EmploymentClass, ObjectKind, ObjectRisk, UnitLevel } from '../organisation/organisation-change'
import { DraftIds } from './draft-fields'

/** An audience while somebody builds it, with what every kind of it asks for. */
export const AudienceDraft = z.strictObject({
  of: z.enum(['people', 'units', 'roles', 'objects']),
  employmentClasses: z.array(EmploymentClass).max(10),
  /** Empty: the whole municipality. */
  within: DraftIds,
  leaders: z.enum(['with', 'only', 'without']),
  levels: z.array(UnitLevel).max(10),
  roles: DraftIds,
  objectKinds: z.array(ObjectKind).max(10),
  /** Empty: whatever their risk. Drafts from before there was such a thing have none. */
  risks: z.array(ObjectRisk).max(10).default([]),
})
export type AudienceDraft = z.infer<typeof AudienceDraft>

const NOBODY: AudienceDraft = { of: 'people', employmentClasses: [], within: [], leaders: 'with', levels: [], roles: [], objectKinds: [], risks: [] }

export function emptyAudienceDraft(of: 'people' | 'units'): AudienceDraft {
  return { ...NOBODY, of, employmentClasses: [...EmploymentClass.options], levels: of === 'units' ? ['workplace'] : [] }
}

export function draftOfAudience(audience: Audience): AudienceDraft {
  const there = { ...NOBODY, within: audience.within ?? [] }
  if (isOfPeople(audience)) {
    const { employmentClasses, leaders = 'with', levels = [], roles = [] } = audience
    return { ...there, employmentClasses, leaders, levels, roles }
  }
  switch (audience.of) {
    case 'units':
      return { ...there, of: 'units', levels: audience.levels }
    case 'roles':
      return { ...there, of: 'roles', roles: audience.roles }
    case 'objects':
      return { ...there, of: 'objects', objectKinds: audience.objectKinds, risks: audience.risks ?? [] }
  }
}

/** The audience that a draft would become; whether it is one says the schema `Audience`. */
export function audienceOfDraft({ of, employmentClasses, within, leaders, levels, roles, objectKinds, risks }: AudienceDraft): Record<string, unknown> {
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
      return { of, objectKinds, ...(risks.length > 0 && { risks }), ...there }
  }
}
