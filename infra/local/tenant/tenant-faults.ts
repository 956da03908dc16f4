import type { Dependency, FaultSettings } from '../faults/fault'
import type { FaultPlan, FaultPlanState } from '../faults/fault-plan'
import type { StorageFaults } from '../faults/storage-control'

/** The rules of the whole tenant, of which storage keeps its own. */
export type TenantFaults = { set(settings: FaultSettings): Promise<FaultPlanState>; read(): Promise<FaultPlanState> }

const OF_STORAGE: ReadonlySet<Dependency> = new Set(['table', 'queue', 'blob'])

/** Storage is told only what concerns it, and not bothered while there is nothing to tell. */
export function createTenantFaults(plan: FaultPlan, storage: StorageFaults): TenantFaults {
  let isStorageSet = false
  const read = async () => (isStorageSet ? join(plan.read(), await storage.read()) : plan.read())
  return {
    async set(settings) {
      const isForStorage = settings.rules.some(({ on }) => OF_STORAGE.has(on))
      // Storage first: if it cannot be told, nothing has changed.
      if (isForStorage || isStorageSet) await storage.set(settings)
      isStorageSet = isForStorage
      plan.set(settings)
      return read()
    },
    read,
  }
}

/** Both have all the rules, under the same numbers, and each counts its own. */
function join(tenant: FaultPlanState, storage: FaultPlanState): FaultPlanState {
  const rules = tenant.rules.map((rule, number) => (OF_STORAGE.has(rule.on) ? (storage.rules[number] ?? rule) : rule))
  return { seed: tenant.seed, rules, decisions: [...tenant.decisions, ...storage.decisions] }
}
