import { z } from 'zod'
import { Day, Instant } from '../days/day'
import { UNREACHABLE_REASONS } from './prompt-memory'

/** Which card it is: what is open to sign and learn, the leader's week, who is late below them, a lesson to talk through. */
export const DeliveryKind = z.enum(['week', 'late', 'leader-lesson', 'ask'])
export type DeliveryKind = z.infer<typeof DeliveryKind>

export const UnreachableReasonCode = z.enum(UNREACHABLE_REASONS)

/**
 * What became of a prompt. `unknown`: nobody can say whether it arrived, so it is not sent again before the next step. `refused`:
 * Teams would not take the message itself; the reason is its code. Throttled ones are tried again and become one of these.
 */
export const DeliveryOutcome = z.enum(['sent', 'unknown', 'unreachable', 'refused'])
export type DeliveryOutcome = z.infer<typeof DeliveryOutcome>

/** One prompt to one person on one day, as it is remembered. At most one exists for a person and day. */
export const Delivery = z.object({
  personId: z.string(),
  day: Day,
  kind: DeliveryKind,
  campaignId: z.string().optional(),
  /** Keys of what it asked for, and the rung of each. */
  asks: z.array(z.object({ key: z.string(), rung: z.int().min(0) })),
  /** Requirements that it was about. */
  about: z.array(z.string()).max(50),
  claimedAt: Instant,
  outcome: DeliveryOutcome,
  /** An `UnreachableReason`, or the code that Teams or the network gave. */
  reason: z.string().optional(),
  settledAt: Instant.optional(),
})
export type Delivery = z.infer<typeof Delivery>

/** Whether it counts as a prompt: it arrived, or may have. */
export function mayHaveArrived({ outcome }: Pick<Delivery, 'outcome'>): boolean {
  return outcome === 'sent' || outcome === 'unknown'
}
