import type { Proof } from './proof'

export type ProofRun = { names: string[]; seed?: number }

/** `[NAME …] [--seed N]` */
export function readProofArguments(given: readonly string[], proofs: readonly Proof[]): ProofRun {
  const at = given.indexOf('--seed')
  const seed = at < 0 ? undefined : Number(given[at + 1])
  if (seed !== undefined && !Number.isSafeInteger(seed)) throw new ProofArgumentError('--seed needs a whole number')
  const names = given.filter((_, index) => at < 0 || (index !== at && index !== at + 1))
  const unknown = names.filter((name) => !proofs.some((proof) => proof.name === name))
  if (unknown.length > 0) throw new ProofArgumentError(`There is no proof ${unknown.join(', ')}. There are: ${proofs.map(({ name }) => name).join(', ')}`)
  return { names, ...(seed !== undefined && { seed }) }
}

export class ProofArgumentError extends Error {
  override readonly name = 'ProofArgumentError'
}

/** Runs the proofs named, or all, and tells a table for each. Fails when anything does not hold, or nothing was run. */
export async function runProofs(proofs: readonly Proof[], { names, seed }: ProofRun, say: (line: string) => void): Promise<number> {
  let failed = 0
  const chosen = proofs.filter(({ name }) => names.length === 0 || names.includes(name))
  for (const { name, prove } of chosen) {
    const { lines, failures } = await prove({ say, ...(seed !== undefined && { seed }) })
    for (const line of [name, ...lines, ...failures, `${name}: ${failures.length === 0 ? 'holds' : `${failures.length} failed`}`]) say(line)
    if (failures.length > 0 || lines.length === 0) failed += 1
  }
  return failed > 0 || chosen.length === 0 ? 1 : 0
}
