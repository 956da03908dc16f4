import type { Bench } from './bench'
import { BENCH_PEOPLE, BENCH_SEED, withBenchTenant } from './bench-tenant'
import { serveBigList } from './big-list/serve-big-list'
import { countSignatures } from './graph-requests/count-signatures'
import { countStartAndRest } from './graph-requests/count-start-and-rest'

/** Enough for 12,000 of them to have something to sign; in the licence tier of the municipality of 12,000. */
const SIGNING_PEOPLE = 20_000

/**
 * How fast the local Graph serves a list of 1.1 million items, held against reading and serialising the same rows; and what
 * the product asks of Graph, counted by Graph itself with its limits on.
 */
export const graphServer: Bench = {
  name: 'graph-server',
  aims: { ratio: { at_most: 1.5 }, idle_ru_per_minute: { at_most: 37.5 } },
  async run({ root, say }) {
    const list = await serveBigList(root, say)
    const start = await withBenchTenant({ root, say }, (running) => countStartAndRest(running, say))
    const signing = { people: SIGNING_PEOPLE, licences: BENCH_PEOPLE, storage: 'measured' } as const
    const signatures = await withBenchTenant({ root, say, ...signing }, (running) => countSignatures(running, say))
    return {
      figures: { ratio: list.subject / list.baseline, page_ms: list.subject, list_mb: list.megabytes, ...start, ...signatures },
      baseline: { page_ms: list.baseline },
      seed: BENCH_SEED,
      people: BENCH_PEOPLE,
    }
  },
}
