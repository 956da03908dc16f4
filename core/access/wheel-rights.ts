import type { Day } from '../days/day'
import type { Audience } from '../obligations/audience'
import type { Requirement } from '../obligations/requirement'
import { findUnit, listUnitAndAncestors, type Organisation } from '../organisation/organisation'
import type { AppRole } from './rights'

/** Whoever writes rules: a controller any of them, a leader the activities of the own unit's wheel. */
export type Author = { roles: readonly AppRole[]; ledUnitIds: readonly string[] }

/** What of a requirement decides who may write it. */
export type Owned = Pick<Requirement, 'kind'> & { ofUnitId?: string | undefined }

/**
 * What leaders add is called so, and nothing else ever is: nobody takes the name of a rule that the municipality has, or will have from
 * its library, its reviews or its register.
 */
export const OWN_ID = /^own-[a-z0-9-]{1,36}$/

/** Units whose own wheel the leader may add to. The municipality's is its controller's. */
export function listWheelUnitIds(organisation: Organisation, ledUnitIds: readonly string[], day: Day): string[] {
  return ledUnitIds.filter((unitId) => {
    const unit = findUnit(organisation, unitId, day)
    return unit !== undefined && unit.level !== 'municipality'
  })
}

/**
 * Whether the author may write, publish or withdraw the requirement. `known` is what lies under its id already, published and as
 * a draft: none of these may be anything but the same unit's own.
 */
export function mayPublishFor(organisation: Organisation, { roles, ledUnitIds }: Author, requirementId: string, owned: Owned, known: readonly Owned[], day: Day): boolean {
  if (roles.includes('Controller')) return true
  const own = listWheelUnitIds(organisation, ledUnitIds, day)
  if (!OWN_ID.test(requirementId) || !isOwn(owned, own)) return false
  return known.every((before) => isOwn(before, own) && before.ofUnitId === owned.ofUnitId)
}

/** Whether everybody and everything that the audience can reach is in the unit or below it. */
export function staysWithin(organisation: Organisation, { within }: Pick<Audience, 'within'>, unitId: string, day: Day): boolean {
  if (!within || within.length === 0) return false
  return within.every((each) => listUnitAndAncestors(organisation, each, day).some((unit) => unit.unitId === unitId))
}

function isOwn({ kind, ofUnitId }: Owned, own: readonly string[]): boolean {
  return kind === 'act' && ofUnitId !== undefined && own.includes(ofUnitId)
}
