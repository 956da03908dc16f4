import type { Dependency, FaultRule } from '../../../../infra/local/faults/fault'
import { createFaultPlan, drawDelayMilliseconds } from '../../../../infra/local/faults/fault-plan'
import { createRandom } from '../../../../infra/local/municipality/random'

const plan = (rules: FaultRule[], seed = 7) => createFaultPlan({ seed, rules })
const get = (url = '/rows', on: Dependency = 'graph') => ({ on, method: 'GET', url })
const kinds = (created: ReturnType<typeof plan>, count: number) => Array.from({ length: count }, () => created.decide(get())?.kind)

describe('the plan of faults', () => {
  it('lets everything pass while no rule stands', () => {
    const empty = createFaultPlan()
    expect(empty.isSetOn('graph')).toBe(false)
    expect(empty.decide(get())).toBeUndefined()
    expect(empty.read()).toEqual({ seed: 1, rules: [], decisions: [] })
  })

  it('strikes the dependency that a rule names, and no other', () => {
    const created = plan([{ on: 'table', kind: 'reset' }])
    expect([created.isSetOn('table'), created.isSetOn('graph')]).toEqual([true, false])
    expect(created.isSetOn('table', 'stale-read')).toBe(false)
    expect([created.decide(get()), created.decide(get('/rows', 'table'))]).toEqual([undefined, { kind: 'reset' }])
  })

  it('holds the pattern against method and address', () => {
    const created = plan([{ on: 'graph', kind: 'reset', request: '^POST .*/items$' }])
    expect(created.decide({ on: 'graph', method: 'POST', url: '/lists/1/items' })).toEqual({ kind: 'reset' })
    expect(created.decide({ on: 'graph', method: 'GET', url: '/lists/1/items' })).toBeUndefined()
    expect(created.decide({ on: 'graph', method: 'POST', url: '/lists/1/items/2' })).toBeUndefined()
  })

  it('strikes inside a batch only by rules that say so, and by them nothing else', () => {
    const created = plan([{ on: 'graph', kind: 'throttled', inBatch: true, times: 1 }, { on: 'graph', kind: 'reset' }])
    expect(created.decide(get())).toEqual({ kind: 'reset' })
    expect(created.decide({ ...get(), inBatch: true })).toEqual({ kind: 'throttled' })
    expect(created.decide({ ...get(), inBatch: true })).toBeUndefined()
    expect(created.read().decisions.map(({ request }) => request)).toEqual(['GET /rows', 'GET /rows in $batch', 'GET /rows in $batch'])
  })

  it('passes the first ones and strikes so many', () => expect(kinds(plan([{ on: 'graph', kind: 'reset', skip: 1, times: 2 }]), 4)).toEqual([undefined, 'reset', 'reset', undefined]))

  it('asks a later rule only about what the earlier ones let pass', () => {
    const created = plan([
      { on: 'graph', kind: 'reset', times: 1 },
      { on: 'graph', kind: 'slow', times: 1, milliseconds: 5 },
    ])
    expect([created.decide(get()), created.decide(get()), created.decide(get())]).toEqual([{ kind: 'reset' }, { kind: 'slow', milliseconds: 5 }, undefined])
  })

  it('strikes the same requests for the same seed, others for another, and about the share asked for', () => {
    const rules: FaultRule[] = [{ on: 'graph', kind: 'reset', share: 0.3 }, { on: 'graph', kind: 'slow', medianMilliseconds: 50, share: 0.5 }]
    const first = Array.from({ length: 400 }, ((created) => () => created.decide(get()))(plan(rules)))
    const again = Array.from({ length: 400 }, ((created) => () => created.decide(get()))(plan(rules)))
    expect(again).toEqual(first)
    expect(kinds(plan(rules, 8), 400)).not.toEqual(first.map((strike) => strike?.kind))
    expect(first.filter((strike) => strike?.kind === 'reset').length / 400).toBeCloseTo(0.3, 1)
  })

  it('strikes as before when a rule for others is added after it', () => {
    const rule: FaultRule = { on: 'graph', kind: 'reset', share: 0.5 }
    expect(kinds(plan([rule, { on: 'blob', kind: 'slow', share: 0.5 }]), 100)).toEqual(kinds(plan([rule]), 100))
  })

  it('keeps every decision, so that a run can be read afterwards', () => {
    const created = plan([{ on: 'graph', kind: 'reset', skip: 1 }, { on: 'graph', kind: 'slow', share: 0 }])
    created.decide(get('/a'))
    created.decide(get('/b'))
    expect(created.read()).toEqual({
      seed: 7,
      rules: [
        { on: 'graph', kind: 'reset', skip: 1, seen: 2, struck: 1 },
        { on: 'graph', kind: 'slow', share: 0, seen: 1, struck: 0 },
      ],
      decisions: [
        { number: 1, on: 'graph', request: 'GET /a' },
        { number: 2, on: 'graph', request: 'GET /b', strike: 'reset', rule: 0 },
      ],
    })
  })

  it('begins anew when it is set', () => {
    const created = plan([{ on: 'graph', kind: 'reset', times: 1 }])
    created.decide(get())
    created.set({ seed: 7, rules: [{ on: 'graph', kind: 'reset', times: 1 }] })
    expect(created.read()).toMatchObject({ decisions: [], rules: [{ seen: 0, struck: 0 }] })
    expect(created.decide(get())).toEqual({ kind: 'reset' })
  })

  it('draws delays around the median, the hundredth slowest about four times as long', () => {
    const random = createRandom(3, 'delays')
    const delays = Array.from({ length: 20_000 }, () => drawDelayMilliseconds(100, random)).sort((one, other) => one - other)
    expect(delays[10_000]).toBeGreaterThan(97)
    expect(delays[10_000]).toBeLessThan(103)
    expect(delays[19_800]).toBeGreaterThan(370)
    expect(delays[19_800]).toBeLessThan(470)
  })
})
