/** Something that is proven by running it many times; `npm run proof` runs them all. */
export type Proof = { name: string; prove: (options: ProofOptions) => Promise<ProofResult> }

export type ProofOptions = {
  /** Only the run of this seed, to see again what failed. */
  seed?: number
  say: (line: string) => void
}

/** A short table, and what does not hold, each with the command that shows it again. */
export type ProofResult = { lines: string[]; failures: string[] }
