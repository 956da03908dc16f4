/** At least so many, or a slow moment of the machine decides (design.md, Benches). */
export const ROUNDS = 7

/** One measurement: what it took, and a sum over what it produced. */
export type Measured = { value: number; checksum: string }

/**
 * Medians of subject and baseline, measured in turns A-B-B-A, so that a machine growing slower or faster touches both alike.
 * Both must produce the same, or they did not do the same work.
 */
export async function measureInterleaved(
  subject: () => Promise<Measured>,
  baseline: () => Promise<Measured>,
  rounds = ROUNDS,
): Promise<{ subject: number; baseline: number }> {
  const values = { subject: [] as number[], baseline: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? (['subject', 'baseline'] as const) : (['baseline', 'subject'] as const)
    const checksums = new Map<string, string>()
    for (const side of order) {
      const { value, checksum } = await (side === 'subject' ? subject() : baseline())
      values[side].push(value)
      checksums.set(side, checksum)
    }
    if (checksums.get('subject') !== checksums.get('baseline')) throw new ChecksumError(round)
  }
  return { subject: median(values.subject), baseline: median(values.baseline) }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  if (low === undefined || high === undefined) throw new RangeError('The median of nothing')
  return (low + high) / 2
}

export class ChecksumError extends Error {
  override readonly name = 'ChecksumError'
  constructor(readonly round: number) {
    super(`Subject and baseline produced different things in round ${round + 1}`)
  }
}
