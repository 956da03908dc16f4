/** What a bot asks of the connector. */
export type Operation = 'create' | 'send' | 'update' | 'delete' | 'members' | 'conversations'

/** How many requests of each kind were answered with which status, for benches and tests: `{ send: { 201: 12, 429: 3 } }`. */
export type Counts = Record<string, Record<string, number>>

export type Counter = { add(operation: Operation, status: number): void; read(): Counts; reset(): void }

export function createCounter(): Counter {
  let counts: Counts = {}
  return {
    add(operation, status) {
      const ofOperation = (counts[operation] ??= {})
      ofOperation[status] = (ofOperation[status] ?? 0) + 1
    },
    read: () => structuredClone(counts),
    reset: () => void (counts = {}),
  }
}
