import type { Day } from '../days/day'
import type { VersionLevel } from '../facts/fact'
import type { LogState } from '../facts/log-state'
import { createAudienceTest } from '../obligations/membership'
import { listRequirementsInForce, listSignStandings } from '../obligations/standing'
import { findHomeUnitId } from '../organisation/organisation'
import { createTally, type Tally } from './tally'

/** People who must sign once it is in force; of these, those whose signature on the earlier version no longer counts. */
export type PublicationPreview = Tally<'concerned' | 'reopened'>

/** Whom a new version of the document reopens: everybody who owes it on the day, when it is a major one; nobody by a minor. */
export function previewPublication(state: LogState, documentId: string, level: VersionLevel, effectiveOn: Day): PublicationPreview {
  const tally = createTally(state.organisation, effectiveOn, ['concerned', 'reopened'])
  const concerns = listRequirementsInForce(state, effectiveOn).flatMap((requirement) =>
    requirement.kind === 'sign' && requirement.documentId === documentId ? [createAudienceTest(state.organisation, requirement.audience)] : [],
  )
  for (const person of state.organisation.people.values()) {
    // The audience, not the standings: before the first version nobody owes anything yet.
    if (!concerns.some((includes) => includes(person, effectiveOn))) continue
    const standings = listSignStandings(state, person, effectiveOn).filter(({ obligation }) => obligation.requirement.documentId === documentId)
    const isReopened = level === 'major' && standings.some(({ state: now }) => now === 'fulfilled')
    tally.add(findHomeUnitId(person, effectiveOn), { concerned: 1, reopened: Number(isReopened) })
  }
  return tally.sum()
}
