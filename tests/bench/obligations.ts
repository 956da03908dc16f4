import { createRequire } from 'node:module'
import { join } from 'node:path'
import { bundleProgram } from '../infra/local/run-bundled'
import type { Bench } from './bench'

/**
 * What everybody owes on one day: people at work, all who left in five years, units, roles and contracts, by twenty
 * requirements with what was done for five years. Rules are made ready anew in each round, as after a publication. The
 * engine is measured as the build makes it: what runs TypeScript here gives each function its name anew whenever one is made.
 */
export const obligations: Bench = {
  name: 'obligations',
  aims: { all_ms: { at_most: 1_500 }, one_person_ms: { at_most: 0.2 }, ratio: { at_least: 10 }, exponent: { at_most: 1.1 } },
  run({ root, say }) {
    const program = join(root, 'dist/bench/obligations.cjs')
    bundleProgram('tests/bench/obligations/measure.ts', program)
    const { measureObligations } = createRequire(program)(program) as typeof import('./obligations/measure')
    return measureObligations(say)
  },
}
