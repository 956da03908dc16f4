import { FAULT_KINDS } from '../../../infra/local/faults/fault'
import { listCalls, patternOf, withoutIds } from './outbound-calls'
import { planCases, ruleOf } from './plan-cases'

const HEARD = [
  { on: 'table' as const, request: 'POST /lane0/$batch' },
  { on: 'table' as const, request: "GET /lane0/log(PartitionKey='log',RowKey='n-000000000005')" },
  { on: 'table' as const, request: 'POST /lane0/$batch' },
  { on: 'graph' as const, request: 'GET /v1.0/sites/fjordvik.sharepoint.com,11111111-1111-4111-8111-111111111111,2/lists?$select=id' },
  { on: 'connector' as const, request: 'PUT /v3/conversations/a%3A1abc/activities/1%3A1xyz' },
]

it('A call is known without the ids in it, and by how often it came', () => {
  expect(listCalls(HEARD).map(({ request, occurrence }) => `${request} #${occurrence}`)).toEqual([
    'POST /account/$batch #1',
    'GET /account/log(…) #1',
    'POST /account/$batch #2',
    'GET /v1.0/sites/…/lists #1',
    'PUT /v3/conversations/…/activities/… #1',
  ])
})

it('The pattern of a call fits what it was made from, and no other', () => {
  for (const { on, request } of HEARD) {
    const fitting = HEARD.filter((other) => new RegExp(patternOf({ request: withoutIds(on, request) })).test(other.request))
    expect(new Set(fitting.map((other) => withoutIds(other.on, other.request)))).toEqual(new Set([withoutIds(on, request)]))
  }
})

describe('The plan of all cases', () => {
  const calls = listCalls(HEARD)
  const all = planCases(calls, { reduced: false, seed: 1 })
  const few = planCases(calls, { reduced: true, seed: 1 })

  // A stale read means nothing for a table; 429 comes in two.
  it('has every call, each kind and both attempts, but for kinds that mean nothing there', () => {
    expect(new Set(all.map(({ call }) => call)).size).toBe(5)
    expect(all.filter(({ call }) => call === calls[0])).toHaveLength(FAULT_KINDS.length * 2)
    expect(all.filter(({ kind }) => kind === 'stale-read').map(({ call }) => call.on)).toEqual(['graph', 'graph'])
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
  })

  it('reduced has every call, every kind of each dependency and every kind at either attempt at least once, the same for the same seed', () => {
    expect(new Set(few.map(({ call }) => call)).size).toBe(5)
    expect(new Set(few.map(({ call, kind }) => `${call.on} ${kind}`))).toEqual(new Set(all.map(({ call, kind }) => `${call.on} ${kind}`)))
    expect(new Set(few.map(({ kind, attempt }) => `${kind} ${attempt}`))).toEqual(new Set(all.map(({ kind, attempt }) => `${kind} ${attempt}`)))
    expect(few.length).toBeLessThan(all.length)
    expect(planCases(calls, { reduced: true, seed: 1 })).toEqual(few)
    expect(planCases(calls, { reduced: true, seed: 2 })).not.toEqual(few)
  })

  it('strikes the call that is meant, once, or once more when it is tried again', () => {
    const [first, second] = all.filter(({ call, kind }) => call === calls[2] && kind === 'timeout-after').map(ruleOf)
    expect(first).toEqual({ on: 'table', request: '^POST /[^/]+/\\$batch(\\?|$)', skip: 1, times: 1, kind: 'timeout-after' })
    expect(second).toMatchObject({ skip: 1, times: 2 })
  })
})
