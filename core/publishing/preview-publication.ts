import type { Day } from '../days/day'
import type { VersionLevel } from '../facts/fact'
import type { LogState } from '../facts/log-state'
import { createAudienceTest } from '../obligations/membership'
import { listRequirementsInForce, listSignStandings } from '../obligations/standing'
import { findHomeUnitId, listUnitAndAncestors } from '../organisation/organisation'

export type PublicationPreview = {
  /** People who must sign once it is in force. */
  concerned: number
  /** Of these, people whose signature on the earlier version no longer counts. */
  reopened: number
  /** The second level of the tree, by name. */
  byUnit: { unitId: string; name: string; concerned: number; reopened: number }[]
}

/** Whom a new version of the document reopens: everybody who owes it on the day, when it is a major one; nobody by a minor. */
export function previewPublication(state: LogState, documentId: string, level: VersionLevel, effectiveOn: Day): PublicationPreview {
  const byUnit = new Map<string, PublicationPreview['byUnit'][number]>()
  const total = { concerned: 0, reopened: 0 }
  const concerns = listRequirementsInForce(state, effectiveOn).flatMap((requirement) =>
    requirement.kind === 'sign' && requirement.documentId === documentId ? [createAudienceTest(state.organisation, requirement.audience)] : [],
  )
  for (const person of state.organisation.people.values()) {
    // The audience, not the standings: before the first version nobody owes anything yet.
    if (!concerns.some((includes) => includes(person, effectiveOn))) continue
    const standings = listSignStandings(state, person, effectiveOn).filter(({ obligation }) => obligation.requirement.documentId === documentId)
    const isReopened = level === 'major' && standings.some(({ state: now }) => now === 'fulfilled')
    const homeUnitId = findHomeUnitId(person, effectiveOn)
    const chain = homeUnitId === undefined ? [] : listUnitAndAncestors(state.organisation, homeUnitId, effectiveOn)
    const unit = chain.at(-2) ?? chain.at(-1)
    total.concerned += 1
    if (isReopened) total.reopened += 1
    if (!unit) continue
    const row = byUnit.get(unit.unitId) ?? { unitId: unit.unitId, name: unit.name, concerned: 0, reopened: 0 }
    row.concerned += 1
    if (isReopened) row.reopened += 1
    byUnit.set(unit.unitId, row)
  }
  return { ...total, byUnit: [...byUnit.values()].sort((a, b) => a.name.localeCompare(b.name, 'nb')) }
}
