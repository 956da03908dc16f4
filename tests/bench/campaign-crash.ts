import { join } from 'node:path'
import { startAzurite } from '../azurite'
import { bundleProgram } from '../infra/local/run-bundled'
import type { Bench } from './bench'
import { runCrashes } from './campaign/run-crashes'

const PEOPLE = 4_000
const RANDOM_KILLS = 50
const SEED = 1

/**
 * Two instances in processes of their own over Azurite: `kill -9` of one after every step that is journalled, told or taken, and of
 * whichever sends at 50 random moments; the other takes over. What is settled is compared with what arrived at the wire.
 */
export const campaignCrash: Bench = {
  name: 'campaign-crash',
  aims: { duplicates: { at_most: 0 }, missing: { at_most: 0 }, unknown_per_kill: { at_most: 50 }, unlisted: { at_most: 0 } },
  async run({ root, say }) {
    const program = join(root, 'dist/bench/campaign-crash.cjs')
    bundleProgram('tests/bench/campaign/crash-program.ts', program)
    const azurite = await startAzurite()
    try {
      const run = await runCrashes({ program, connectionString: azurite.connectionString, people: PEOPLE, randomKills: RANDOM_KILLS, seed: SEED, say })
      return {
        figures: { duplicates: run.duplicates, missing: run.missing, unknown_per_kill: run.mostUnknownOfAKill, unknown: run.unknown, unlisted: run.unlisted, kills: run.kills, kills_at_steps: run.killsAtSteps, seconds: run.seconds },
        baseline: {},
        seed: SEED,
        people: PEOPLE,
      }
    } finally {
      await azurite.stop()
    }
  },
}
