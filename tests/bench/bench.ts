/** What a figure should reach. It is reported as met or missed and never lowered to be met. */
export type Aim = { at_most: number } | { at_least: number }

/** Names end in their unit: `p99_ms`, `memory_mb`, `ratio`. */
export type Figures = Record<string, number>

export type BenchResult = {
  figures: Figures
  /** The same figures of what ours is held against, where they exist. */
  baseline: Figures
  /** What the run was drawn from, so that it can be run again. */
  seed: number
  people: number
}

export type BenchSurroundings = {
  root: string
  /** A line for whoever waits. */
  say: (text: string) => void
}

/** One bench: its name, what it aims at, and how it is run. The table of all is index.ts. */
export type Bench = {
  name: string
  aims: Record<string, Aim>
  run(surroundings: BenchSurroundings): Promise<BenchResult>
}
