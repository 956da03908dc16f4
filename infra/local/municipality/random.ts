/** Randomness that is the same for the same seed on every machine. Never for anything secret. */
export type Random = {
  /** At least 0, below 1. */
  next(): number
  /** A whole number of at least 0, below `limit`. */
  below(limit: number): number
  chance(probability: number): boolean
  pick<T>(values: readonly T[]): T
  /** A GUID of version 4's form. */
  guid(): string
}

/** A stream of its own for each label, so that one more name drawn in one place moves nothing in another. */
export function createRandom(seed: number, label: string): Random {
  let state = mix(seed, label)
  // Mulberry32: small, fast and even enough for a sample.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  const hex = (digits: number): string => below(16 ** digits).toString(16).padStart(digits, '0')
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (values) => {
      const value = values[below(values.length)]
      if (value === undefined) throw new RangeError('Nothing to pick from')
      return value
    },
    guid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${'89ab'.charAt(below(4))}${hex(3)}-${hex(8)}${hex(4)}`,
  }
}

/** FNV-1a over the label, started from the seed. */
function mix(seed: number, label: string): number {
  let hash = (seed ^ 0x811c9dc5) | 0
  for (const character of label) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193)
  return hash
}
