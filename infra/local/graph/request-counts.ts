/** How many requests of each kind came and how they were answered, for benches and the control page. */
export type RequestCounts = {
  add(kind: string, status: number, units: number): void
  read(): { requests: Record<string, number>; statuses: Record<string, number>; resourceUnits: number }
  reset(): void
}

export function createRequestCounts(): RequestCounts {
  const requests = new Map<string, number>()
  const statuses = new Map<string, number>()
  let resourceUnits = 0
  const increase = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)

  return {
    add(kind, status, units) {
      increase(requests, kind)
      increase(statuses, String(status))
      resourceUnits += units
    },
    read: () => ({ requests: Object.fromEntries(requests), statuses: Object.fromEntries(statuses), resourceUnits }),
    reset() {
      requests.clear()
      statuses.clear()
      resourceUnits = 0
    },
  }
}
