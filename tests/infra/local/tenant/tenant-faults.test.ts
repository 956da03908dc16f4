import type { FaultSettings } from '../../../../infra/local/faults/fault'
import { createFaultPlan } from '../../../../infra/local/faults/fault-plan'
import { StorageNotStruckError } from '../../../../infra/local/faults/storage-control'
import { createTenantFaults } from '../../../../infra/local/tenant/tenant-faults'

/** Azurite's own plan, in this process. */
function create() {
  const [plan, storagePlan] = [createFaultPlan(), createFaultPlan()]
  const told: FaultSettings[] = []
  const storage = {
    set(settings: FaultSettings) {
      told.push(settings)
      storagePlan.set(settings)
      return Promise.resolve(storagePlan.read())
    },
    read: () => Promise.resolve(storagePlan.read()),
  }
  return { plan, storagePlan, told, storage, faults: createTenantFaults(plan, storage) }
}
const GRAPH = { on: 'graph', kind: 'reset' } as const
const TABLE = { on: 'table', kind: 'slow' } as const

describe('the faults of the whole tenant', () => {
  it('leave storage alone while they do not concern it', async () => {
    const { faults, plan, told } = create()
    await faults.set({ seed: 2, rules: [GRAPH] })
    expect([plan.isSetOn('graph'), told]).toEqual([true, []])
  })

  it('tell storage all rules, and join what each has seen', async () => {
    const { faults, plan, storagePlan } = create()
    await faults.set({ seed: 2, rules: [GRAPH, TABLE] })
    plan.decide({ on: 'graph', method: 'GET', url: '/a' })
    storagePlan.decide({ on: 'table', method: 'GET', url: '/b' })
    expect(await faults.read()).toMatchObject({
      seed: 2,
      rules: [{ on: 'graph', struck: 1 }, { on: 'table', struck: 1 }],
      decisions: [{ request: 'GET /a', rule: 0 }, { request: 'GET /b', rule: 1 }],
    })
  })

  it('are over in storage too, and then it is left alone', async () => {
    const { faults, storagePlan, told } = create()
    await faults.set({ seed: 2, rules: [TABLE] })
    await faults.set({ seed: 1, rules: [] })
    await faults.set({ seed: 1, rules: [] })
    expect([storagePlan.isSetOn('table'), told.length]).toEqual([false, 2])
  })

  it('change nothing when storage cannot be told', async () => {
    const { plan, storage } = create()
    const faults = createTenantFaults(plan, { ...storage, set: () => Promise.reject(new StorageNotStruckError('away')) })
    await expect(faults.set({ seed: 2, rules: [GRAPH, TABLE] })).rejects.toThrow(StorageNotStruckError)
    expect(plan.isSetOn('graph')).toBe(false)
  })
})
