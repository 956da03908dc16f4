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

export function hasActed({ recordsBySubject }: LogState, { personId, about, claimedAt, outcome }: Delivery): boolean {
  if (outcome !== 'sent' && outcome !== 'unknown') return false
  return recordsBySubject.get(personId)?.some(({ record }) => record.kind !== 'voiding' && about.includes(record.requirementId) && record.recordedAt >= claimedAt) ?? false
}
