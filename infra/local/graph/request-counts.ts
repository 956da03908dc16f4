import { unitsOf } from './charge'
import type { Charge } from './throttle'

/** How many requests of each kind came and how they were answered, for benches and the control page. */
export type RequestCounts = {
  add(kind: string, status: number, charge?: Charge): void
  /** Resource units are SharePoint's; the directory has units of its own. */
  read(): { requests: Record<string, number>; statuses: Record<string, number>; resourceUnits: number; directoryUnits: number }
  reset(): void
}

export function createRequestCounts(): RequestCounts {
  const requests = new Map<string, number>()
  const statuses = new Map<string, number>()
  const units = { site: 0, directory: 0 }
  const increase = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)

  return {
    add(kind, status, charge) {
      increase(requests, kind)
      increase(statuses, String(status))
      if (charge?.on === 'site' || charge?.on === 'directory') units[charge.on] += unitsOf(charge)
    },
    read: () => ({ requests: Object.fromEntries(requests), statuses: Object.fromEntries(statuses), resourceUnits: units.site, directoryUnits: units.directory }),
    reset() {
      requests.clear()
      statuses.clear()
      units.site = 0
      units.directory = 0
    },
  }
}
