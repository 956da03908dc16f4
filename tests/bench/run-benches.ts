import type { Bench, BenchSurroundings } from './bench'
import { judge, toJsonLine, toText } from './report'

export type BenchRun = { names: string[]; isJson: boolean }

/** `[NAME …] [--json]` */
export function readBenchArguments(given: readonly string[], benches: readonly Bench[]): BenchRun {
  const names = given.filter((argument) => argument !== '--json')
  const unknown = names.filter((name) => !benches.some((bench) => bench.name === name))
  if (unknown.length > 0) throw new UnknownBenchError(unknown, benches.map(({ name }) => name))
  return { names, isJson: given.includes('--json') }
}

export class UnknownBenchError extends Error {
  override readonly name = 'UnknownBenchError'
  constructor(readonly unknown: string[], known: string[]) {
    super(`There is no bench ${unknown.join(', ')}. There are: ${known.join(', ')}.`)
  }
}

export type Output = { out(text: string): void; error(text: string): void }

/**
 * Runs the benches named, or all, one after the other. A missed aim is told and is no failure; a bench that could not be run is.
 * With `--json` standard output holds one line for each bench and nothing else.
 */
export async function runBenches(benches: readonly Bench[], { names, isJson }: BenchRun, { root }: { root: string }, output: Output): Promise<number> {
  const surroundings: BenchSurroundings = { root, say: (text) => output.error(`${text}\n`) }
  let failed = 0
  for (const bench of benches.filter(({ name }) => names.length === 0 || names.includes(name))) {
    try {
      const report = judge(bench, await bench.run(surroundings))
      output.out(`${isJson ? toJsonLine(report) : toText(report)}\n`)
    } catch (error) {
      failed++
      output.error(`${bench.name} could not be run. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    }
  }
  return failed > 0 ? 1 : 0
}
