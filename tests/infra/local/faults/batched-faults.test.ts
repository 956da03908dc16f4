import { createBatchedFaults } from '../../../../infra/local/faults/batched-faults'
import type { FaultRule } from '../../../../infra/local/faults/fault'
import { createFaultPlan } from '../../../../infra/local/faults/fault-plan'

const now = () => new Date('2026-11-22T10:00:00Z')
const request = { method: 'POST', path: '/sites/x/lists/y/items', query: new URLSearchParams({ $select: 'id' }) }

/** Asks once under a rule; whether the request was carried out is told, too. */
async function ask(rule: FaultRule) {
  const carryOut = jest.fn(() => Promise.resolve({ status: 201, json: { id: '1' } }))
  const plan = createFaultPlan({ seed: 1, rules: [rule] })
  const answer = await createBatchedFaults(plan, now)(request, carryOut)
  return { answer, isDone: carryOut.mock.calls.length === 1, decisions: plan.read().decisions }
}

describe('a fault inside a batch', () => {
  it('says no in the words of Graph, and how long to wait', async () => {
    const { answer, isDone } = await ask({ on: 'graph', kind: 'throttled', inBatch: true, retryAfterSeconds: 7 })
    expect(answer).toMatchObject({ status: 429, headers: { 'Retry-After': '7' }, json: { error: { code: 'activityLimitReached' } } })
    expect(isDone).toBe(false)
  })

  it.each([
    ['timeout-before', false],
    ['reset', false],
    ['timeout-after', true],
    ['truncated', true],
  ] as const)('tells who waits in vain that the gateway did too: %s', async (kind, expected) => {
    const { answer, isDone } = await ask({ on: 'graph', kind, inBatch: true })
    expect([answer.status, isDone]).toEqual([504, expected])
  })

  it('comes late where it is slow', async () => {
    const began = performance.now()
    expect((await ask({ on: 'graph', kind: 'slow', inBatch: true, milliseconds: 40 })).answer.status).toBe(201)
    expect(performance.now() - began).toBeGreaterThan(35)
  })

  it('is only for rules that fit the address inside, and say that they mean a batch', async () => {
    const { decisions } = await ask({ on: 'graph', kind: 'throttled', inBatch: true, request: '^POST /v1.0/sites/x/lists/y/items\\?' })
    expect(decisions).toMatchObject([{ request: 'POST /v1.0/sites/x/lists/y/items?%24select=id in $batch', strike: 'throttled' }])
    expect((await ask({ on: 'graph', kind: 'throttled', inBatch: true, request: '/users' })).answer.status).toBe(201)
    expect((await ask({ on: 'graph', kind: 'throttled' })).answer.status).toBe(201)
    expect((await ask({ on: 'table', kind: 'reset' })).answer.status).toBe(201)
  })
})
