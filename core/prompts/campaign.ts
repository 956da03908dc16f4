import { dayOf, type Day } from '../days/day'
import type { CampaignDeed, CampaignFact, CampaignPlan } from '../facts/campaign-facts'

/** `planned` and `paused` prompt nobody; `pilot` only in its pilot units. */
export type CampaignState = 'planned' | 'pilot' | 'running' | 'paused' | 'cancelled'

/** A round of prompts as its facts leave it. */
export type Campaign = {
  campaignId: string
  plan: CampaignPlan
  state: CampaignState
  /** What it returns to after a pause. */
  pausedFrom?: 'pilot' | 'running'
  step: number
  plannedOn: Day
  startedAt?: string
  endedAt?: string
}

/** Undefined without facts. They come in the order of the log. */
export function foldCampaign(facts: readonly CampaignFact[]): Campaign | undefined {
  let campaign: Campaign | undefined
  for (const fact of facts) campaign = applyDeed(campaign, fact)
  return campaign
}

function applyDeed(before: Campaign | undefined, fact: CampaignFact): Campaign | undefined {
  const { campaignId, plan, deed, step, recordedAt } = fact
  if (!before) return deed === 'plan' ? { campaignId, plan, step, state: 'planned', plannedOn: dayOf(recordedAt) } : undefined
  const next = nextState(before, deed)
  if (next === undefined) return before
  const { pausedFrom: _, ...kept } = before
  return {
    ...kept,
    plan,
    step,
    state: next,
    ...(next === 'paused' && (before.state === 'pilot' || before.state === 'running') && { pausedFrom: before.state }),
    ...((deed === 'pilot' || deed === 'start') && before.startedAt === undefined && { startedAt: recordedAt }),
    ...(deed === 'cancel' && { endedAt: recordedAt }),
  }
}

/** What a deed makes of a campaign; undefined where it cannot be done. */
export function nextState({ state, pausedFrom, plan }: Pick<Campaign, 'state' | 'pausedFrom' | 'plan'>, deed: CampaignDeed): CampaignState | undefined {
  switch (deed) {
    case 'plan':
      return state === 'planned' ? 'planned' : undefined
    case 'pilot':
      return state === 'planned' && plan.pilotUnitIds ? 'pilot' : undefined
    case 'start':
      return state === 'planned' || state === 'pilot' ? 'running' : undefined
    case 'pause':
      return state === 'pilot' || state === 'running' ? 'paused' : undefined
    case 'resume':
      return state === 'paused' ? pausedFrom : undefined
    case 'cancel':
      return state === 'cancelled' ? undefined : 'cancelled'
  }
}

/** Whether it prompts anybody on that day. */
export function isPrompting({ state, plan }: Campaign, day: Day): boolean {
  return (state === 'pilot' || state === 'running') && day >= plan.startsOn && day <= plan.endsOn
}
