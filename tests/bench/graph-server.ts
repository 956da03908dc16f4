import type { Bench } from './bench'
import { BENCH_PEOPLE, BENCH_SEED, withBenchTenant } from './bench-tenant'
import { serveBigList } from './big-list/serve-big-list'
import { countRequests } from './graph-requests/count-requests'

/**
 * How fast the local Graph serves a list of 1.1 million items, held against reading and serialising the same rows; and what
 * the product asks of Graph, counted by Graph itself with its limits on.
 */
export const graphServer: Bench = {
  name: 'graph-server',
  aims: { ratio: { at_most: 1.5 }, idle_ru_per_minute: { at_most: 37.5 } },
  async run({ root, say }) {
    const list = await serveBigList(root, say)
    const counted = await withBenchTenant({ root, say }, (running) => countRequests(running, say))
    return {
      figures: { ratio: list.subject / list.baseline, page_ms: list.subject, list_mb: list.megabytes, ...counted },
      baseline: { page_ms: list.baseline },
      seed: BENCH_SEED,
      people: BENCH_PEOPLE,
    }
  },
}
