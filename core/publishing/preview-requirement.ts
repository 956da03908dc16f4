import type { LogState } from '../facts/log-state'
import type { RequirementPublication } from '../facts/rule-facts'
import { listRequirementsInForce } from '../obligations/standing'
import { compareOwed, countTasks } from './compare-owed'
import { foresee, onlyAbout } from './foresee'
import { listAudience } from './list-audience'
import { createTally, type Tally } from './tally'

/**
 * Whom or what the version concerns on the day it comes into force; of these, who is new; whom the version before it concerned and
 * this one does not; and the tasks that open that day, go, or stay open.
 */
export type RequirementPreview = Tally<'concerned' | 'newly' | 'noLonger' | 'opened' | 'closed' | 'kept'>

export function previewRequirement(state: LogState, publication: RequirementPublication): RequirementPreview {
  const { requirement, effectiveOn: day } = publication
  const { organisation } = state
  const before = onlyAbout(state, [requirement.requirementId])
  const [current] = listRequirementsInForce(before, day)
  const tally = createTally(organisation, day, ['concerned', 'newly', 'noLonger', 'opened', 'closed', 'kept'])
  const included = listAudience(organisation, requirement.audience, day)
  const wasIncluded: ReadonlyMap<string, string | undefined> = current ? listAudience(organisation, current.audience, day) : new Map()
  for (const [subject, unitId] of included) tally.add(unitId, { concerned: 1, newly: Number(!wasIncluded.has(subject)) })
  for (const [subject, unitId] of wasIncluded) if (!included.has(subject)) tally.add(unitId, { noLonger: 1 })
  for (const owed of compareOwed(before, foresee(before, publication), day)) tally.add(owed.unitId, countTasks(owed))
  return tally.sum()
}
