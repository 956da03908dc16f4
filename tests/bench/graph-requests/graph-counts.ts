import { setTimeout as pause } from 'node:timers/promises'

/** What the tenant's Graph has counted. */
export type GraphCounts = { requests: number; resourceUnits: number; kinds: Record<string, number>; throttled: number }

const LOOK_MILLISECONDS = 1_000

export function createGraphCounts(teamsAddress: string) {
  const ask = async (changes?: object): Promise<GraphCounts> => {
    const init = changes ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(changes) } : {}
    const answer = await fetch(`${teamsAddress}/api/control`, init)
    const { counts } = (await answer.json()) as { counts: { requests: Record<string, number>; statuses: Record<string, number>; resourceUnits: number } }
    return {
      requests: Object.values(counts.requests).reduce((sum, count) => sum + count, 0),
      resourceUnits: counts.resourceUnits,
      kinds: counts.requests,
      throttled: counts.statuses['429'] ?? 0,
    }
  }
  const read = () => ask()

  return {
    read,
    reset: () => ask({ resetCounts: true }),
    /** Waits until nothing was asked for so long; what was counted by then. */
    async untilQuiet(seconds: number): Promise<GraphCounts> {
      let last = await read()
      for (let quietSince = performance.now(); performance.now() - quietSince < seconds * 1000; ) {
        await pause(LOOK_MILLISECONDS)
        const now = await read()
        if (now.requests !== last.requests) quietSince = performance.now()
        last = now
      }
      return last
    },
    async countRows(listName: string): Promise<number> {
      const answer = await fetch(`${teamsAddress}/api/lists`)
      const { lists } = (await answer.json()) as { lists: { name: string; total: number }[] }
      return lists.find(({ name }) => name === listName)?.total ?? 0
    },
  }
}

export function describeCounts(what: string, { requests, resourceUnits, throttled, kinds }: GraphCounts): string {
  const each = Object.entries(kinds).map(([kind, count]) => `${kind} ${count}`)
  return `${what}: ${requests} requests, ${resourceUnits} units, ${throttled} throttled (${each.join(', ')})`
}
