import type { Day } from '../days/day'
import type { LogState } from '../facts/log-state'
import { listUnitAndAncestors } from '../organisation/organisation'
import { foldCampaign, isPrompting, type Campaign } from './campaign'
import type { CampaignOnBoard } from './plan-prompts'
import type { PromptBoard } from './prompt-board'

export function listCampaigns({ campaigns }: LogState): Campaign[] {
  return [...campaigns.values()].flatMap((facts) => foldCampaign(facts) ?? [])
}

/** Those that prompt somebody on the board's day, oldest first, each with its units as they lie in today's tree. */
export function placeCampaigns(state: LogState, board: PromptBoard): CampaignOnBoard[] {
  return listCampaigns(state)
    .filter((campaign) => isPrompting(campaign, board.day))
    .map((campaign) => ({ campaign, isOfUnit: markUnits(state, board, unitsOf(campaign)) }))
}

/** Whose prompts go out in its present state; undefined for everybody's. */
export function unitsOf({ state, plan }: Pick<Campaign, 'state' | 'plan'>): readonly string[] | undefined {
  return state === 'pilot' ? plan.pilotUnitIds : plan.unitIds
}

function markUnits(state: LogState, { units, day }: PromptBoard, unitIds: readonly string[] | undefined): Uint8Array | undefined {
  return unitIds && Uint8Array.from(units, (unitId) => Number(isWithin(state, unitId, unitIds, day)))
}

/** Whether a unit is one of these or lies below one. */
export function isWithin({ organisation }: Pick<LogState, 'organisation'>, unitId: string, unitIds: readonly string[], day: Day): boolean {
  return listUnitAndAncestors(organisation, unitId, day).some((above) => unitIds.includes(above.unitId))
}
