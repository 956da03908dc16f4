import { createRequestCounts } from '../../../../infra/local/graph/request-counts'

test('requests are counted by kind, answers by status, and units by service, until they are reset', () => {
  const counts = createRequestCounts()
  counts.add('items.create', 201, { on: 'site', units: 2 })
  counts.add('items.create', 429, { on: 'site', units: 2 })
  counts.add('users.get', 200, { on: 'directory', units: 1, isWrite: false })
  counts.add('batch', 200)
  expect(counts.read()).toEqual({ requests: { 'items.create': 2, 'users.get': 1, batch: 1 }, statuses: { 200: 2, 201: 1, 429: 1 }, resourceUnits: 4, directoryUnits: 1 })
  counts.reset()
  expect(counts.read()).toEqual({ requests: {}, statuses: {}, resourceUnits: 0, directoryUnits: 0 })
})
