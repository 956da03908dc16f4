import { z } from 'zod'
import { REFUSALS, type RefusalName } from './refusals'

/** What a bot asks of the connector. */
export const OPERATIONS = ['create', 'send', 'update', 'delete', 'members', 'conversations'] as const
export type Operation = (typeof OPERATIONS)[number]

const refusalNames = [...Object.keys(REFUSALS), 'writesBlocked'] as RefusalName[]

/**
 * Something that goes wrong on purpose, for tests and benches. `lost` carries the request out and then breaks the connection, so
 * that the bot cannot know; `dropped` breaks it before anything is done.
 */
export const Fault = z.strictObject({
  on: z.enum(OPERATIONS),
  fault: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('refused'), refusal: z.enum(refusalNames), retryAfterSeconds: z.int().min(0).optional() }),
    z.strictObject({ kind: z.literal('lost') }),
    z.strictObject({ kind: z.literal('dropped') }),
    z.strictObject({ kind: z.literal('slow'), milliseconds: z.int().min(1).max(60_000) }),
  ]),
  /** Only for this person; for everybody when absent. */
  oid: z.guid().optional(),
  /** How many requests it strikes; all when absent. */
  times: z.int().min(1).optional(),
})
export type Fault = z.infer<typeof Fault>

export type Faults = {
  set(faults: readonly Fault[]): void
  /** The first fault that fits; it is used up by one. */
  take(on: Operation, oid: string | undefined): Fault['fault'] | undefined
}

export function createFaults(): Faults {
  let active: { fault: Fault; left: number }[] = []
  return {
    set: (faults) => void (active = faults.map((fault) => ({ fault, left: fault.times ?? Infinity }))),
    take(on, oid) {
      const found = active.find(({ fault, left }) => left > 0 && fault.on === on && (fault.oid === undefined || fault.oid === oid))
      if (!found) return undefined
      found.left -= 1
      return found.fault.fault
    },
  }
}
