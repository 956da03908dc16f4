import { addDays, dayOf, toInstant } from '../days/day'
import type { CampaignDeed, CampaignFact, CampaignPlan } from '../facts/campaign-facts'
import type { LogState } from '../facts/log-state'
import type { Publisher } from '../publishing/decide-lesson-publication'
import type { FieldProblem } from '../publishing/field-problem'
import { foldCampaign, nextState } from './campaign'

export type CampaignWish = { campaignId: string; step: number; deed: CampaignDeed; plan: CampaignPlan; reason: string; audienceSha256?: string | undefined }
export type CampaignDecision = { outcome: 'decided'; fact: CampaignFact } | { outcome: 'not-ready'; problems: FieldProblem[] } | { outcome: 'out-of-date' }

/** A campaign runs so long at most: after that, what is still open belongs to the ladder. */
const LONGEST_DAYS = 60

/**
 * Plans a campaign, starts it, holds it or calls it off. Nothing is sent without a preview of the same audience: a pilot and a
 * start must name the audience that was previewed, as it is now (`audience`).
 */
export function decideCampaign(state: LogState, wish: CampaignWish, audience: { people: number; audienceSha256: string } | undefined, { personId, oid, tenantId, appVersion }: Publisher, now: Date): CampaignDecision {
  const { campaignId, step, deed, reason } = wish
  const before = foldCampaign(state.campaigns.get(campaignId) ?? [])
  if (step !== (before ? before.step + 1 : 0)) return { outcome: 'out-of-date' }
  const next = before ? nextState(before, deed) : deed === 'plan' ? 'planned' : undefined
  if (next === undefined) return { outcome: 'out-of-date' }
  const plan = deed === 'plan' || !before ? wish.plan : before.plan
  const problems = deed === 'plan' ? listPlanProblems(state, plan, dayOf(now)) : []
  if (problems.length > 0) return { outcome: 'not-ready', problems }
  const isSending = deed === 'pilot' || deed === 'start'
  if (isSending && (!audience || audience.audienceSha256 !== wish.audienceSha256)) return { outcome: 'out-of-date' }
  return {
    outcome: 'decided',
    fact: {
      kind: 'campaign',
      v: 1,
      tenantId,
      appVersion,
      recordedAt: toInstant(now),
      actor: personId,
      actorOid: oid,
      campaignId,
      step,
      deed,
      plan,
      ...(isSending && audience && { previewed: { people: audience.people, audienceSha256: audience.audienceSha256 } }),
      reason,
    },
  }
}

export function listPlanProblems({ requirements, organisation }: LogState, { requirementIds, unitIds = [], pilotUnitIds = [], startsOn, endsOn }: CampaignPlan, today: string): FieldProblem[] {
  return [
    ...requirementIds.flatMap((requirementId, index) => {
      const requirement = requirements.get(requirementId)?.at(-1)?.requirement
      // Tasks of the wheel come in the weekly card, and what is shown only is never asked for.
      return requirement && requirement.kind !== 'act' ? [] : [{ path: `requirementIds.${String(index)}`, problem: 'unknown' }]
    }),
    ...unitIds.flatMap((unitId, index) => (organisation.units.has(unitId) ? [] : [{ path: `unitIds.${String(index)}`, problem: 'unknown-unit' }])),
    ...pilotUnitIds.flatMap((unitId, index) => (organisation.units.has(unitId) ? [] : [{ path: `pilotUnitIds.${String(index)}`, problem: 'unknown-unit' }])),
    ...(startsOn < today ? [{ path: 'startsOn', problem: 'past' }] : []),
    ...(endsOn < startsOn ? [{ path: 'endsOn', problem: 'before-start' }] : []),
    ...(endsOn > addDays(startsOn, LONGEST_DAYS) ? [{ path: 'endsOn', problem: 'too-late' }] : []),
  ]
}
