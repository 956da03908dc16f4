import type { LogState } from '../facts/log-state'
import type { Delivery } from './delivery'

/** How far a campaign has come. `delivered`: Teams confirmed it; `acted`: they have since done something that it asked for. */
export type CampaignProgress = { sent: number; delivered: number; acted: number; unknown: number; unreachable: number; refused: number }

/** Over its deliveries. Nobody is followed further than what they recorded themselves. */
export function countProgress(state: LogState, deliveries: readonly Delivery[]): CampaignProgress {
  const of = (outcome: Delivery['outcome']) => deliveries.filter((delivery) => delivery.outcome === outcome).length
  const [delivered, unknown] = [of('sent'), of('unknown')]
  return { sent: delivered + unknown, delivered, acted: deliveries.filter((delivery) => hasActed(state, delivery)).length, unknown, unreachable: of('unreachable'), refused: of('refused') }
}

/** A minute after its claim a delivery is settled, or whoever made it has died. */
const UNDER_WAY_MILLISECONDS = 60_000

/** Claimed a moment ago: it is on its way, and nobody need wonder what became of it yet. */
export function isUnderWay({ settledAt, claimedAt }: Pick<Delivery, 'settledAt' | 'claimedAt'>, now: Date): boolean {
  return settledAt === undefined && now.getTime() - Date.parse(claimedAt) < UNDER_WAY_MILLISECONDS
}

export function hasActed({ recordsBySubject }: LogState, { personId, about, claimedAt, outcome }: Delivery): boolean {
  if (outcome !== 'sent' && outcome !== 'unknown') return false
  return recordsBySubject.get(personId)?.some(({ record }) => record.kind !== 'voiding' && about.includes(record.requirementId) && record.recordedAt >= claimedAt) ?? false
}
