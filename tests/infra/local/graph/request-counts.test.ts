import { createRequestCounts } from '../../../../infra/local/graph/request-counts'

describe('request counts', () => {
  it('add up by kind and status until they are reset', () => {
    const counts = createRequestCounts()
    counts.add('items.create', 201, 2)
    counts.add('items.create', 429, 2)
    expect(counts.read()).toEqual({ requests: { 'items.create': 2 }, statuses: { 201: 1, 429: 1 }, resourceUnits: 4 })
    counts.reset()
    expect(counts.read()).toEqual({ requests: {}, statuses: {}, resourceUnits: 0 })
  })
})
