import { createHash } from 'node:crypto'

/** What a run did, as one hash over every occurrence in its order, and how often each kind occurred. */
export type Trace = {
  /** `kind` is counted, all of it is hashed together with the moment. */
  note(kind: string, ...details: (string | number)[]): void
  count(kind: string): number
  counts(): ReadonlyMap<string, number>
  hash(): string
}

export function createTrace(): Trace {
  const hash = createHash('sha256')
  const counts = new Map<string, number>()
  return {
    note(kind, ...details) {
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
      hash.update(`${Date.now()}|${kind}|${details.join('|')}\n`)
    },
    count: (kind) => counts.get(kind) ?? 0,
    counts: () => counts,
    hash: () => hash.copy().digest('hex'),
  }
}
