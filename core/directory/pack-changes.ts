import type { OrganisationFact } from '../facts/fact'
import type { OrganisationChange } from '../organisation/organisation-change'

/** What a fact may hold (`OrganisationFact`). */
const MOST_CHANGES = 500

export type PackedFor = Pick<OrganisationFact, 'tenantId' | 'appVersion' | 'recordedAt' | 'source' | 'observedOn' | 'importId'>

/** The changes of one import in their order, as the facts of its parts. */
export function packChanges(changes: readonly OrganisationChange[], envelope: PackedFor): OrganisationFact[] {
  return Array.from({ length: Math.ceil(changes.length / MOST_CHANGES) }, (_, part) => ({
    kind: 'organisation',
    v: 1,
    ...envelope,
    part,
    changes: changes.slice(part * MOST_CHANGES, (part + 1) * MOST_CHANGES),
  }))
}
