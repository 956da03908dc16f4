/** Everything that is written, told or taken on the way of a prompt, in its order. */
export const STEPS = ['leased', 'queued', 'taken', 'claimed', 'sent', 'remembered', 'settled', 'packed', 'completed'] as const
export type Step = (typeof STEPS)[number]

/** What an instance that is to be killed is told. */
export type CrashOrders = {
  connectionString: string
  connectorUrl: string
  people: number
  requestsPerSecond: number
  leaseMilliseconds: number
  dieAfter?: { step: Step; count: number }
}
