import { FaultRule, FaultSettings } from '../../../../infra/local/faults/fault'

describe('a rule for faults', () => {
  it('needs no more than who fails and how', () => {
    expect(FaultRule.parse({ on: 'graph', kind: 'throttled' })).toEqual({ on: 'graph', kind: 'throttled' })
    expect(FaultSettings.parse({ rules: [] })).toEqual({ seed: 1, rules: [] })
  })

  it.each([
    [{ on: 'mail', kind: 'reset' }],
    [{ on: 'graph', kind: 'error-418' }],
    [{ on: 'graph', kind: 'reset', request: '(' }],
    [{ on: 'graph', kind: 'reset', share: 1.1 }],
    [{ on: 'graph', kind: 'reset', times: 0 }],
    [{ on: 'graph', kind: 'reset', tims: 1 }],
    [{ on: 'connector', kind: 'refused' }],
    [{ on: 'graph', kind: 'refused', refusal: 'throttled' }],
    [{ on: 'connector', kind: 'reset', refusal: 'throttled' }],
    [{ on: 'table', kind: 'reset', inBatch: true }],
    [{ on: 'graph', kind: 'stale-read', inBatch: true }],
  ])('is refused when it says what cannot be: %j', (rule) => expect(FaultRule.safeParse(rule).success).toBe(false))
})
