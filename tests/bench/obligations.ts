import { fork } from 'node:child_process'
import { join } from 'node:path'
import { SERVICE_MEMORY } from '../../infra/local/launcher/local-tenant'
import { bundleProgram } from '../infra/local/run-bundled'
import type { Bench, BenchResult } from './bench'
import type { Said } from './obligations/program'

/**
 * What everybody owes on one day: people at work, all who left in five years, units, roles and contracts, by twenty
 * requirements with what was done for five years. Rules are made ready anew in each round, as after a publication. The
 * engine is measured as the build makes it, in a process with the memory that the service has.
 */
export const obligations: Bench = {
  name: 'obligations',
  aims: { all_ms: { at_most: 1_500 }, one_person_ms: { at_most: 0.2 }, ratio: { at_least: 10 }, exponent: { at_most: 1.1 } },
  run({ root, say }) {
    const program = join(root, 'dist/bench/obligations.cjs')
    bundleProgram('tests/bench/obligations/program.ts', program)
    return new Promise<BenchResult>((resolve, reject) => {
      const child = fork(program, { cwd: root, execArgv: [...SERVICE_MEMORY, ...HEAP_OF_A_CITY] })
      child.on('message', (said: Said) => ('result' in said ? resolve(said.result) : say(said.said)))
      child.once('error', reject)
      child.once('exit', (code) => reject(new Error(`The measuring ended with ${String(code)}`)))
    })
  },
}

/** Five years of 110,000 people, and what they are drawn from, are more than a process may have by itself. */
const HEAP_OF_A_CITY = ['--max-old-space-size=6000']
