import { createGraphClient, type GraphClient } from '../../../bot/graph/graph-client'
import type { FaultKind, FaultRule } from '../../../infra/local/faults/fault'
import { startLocalGraph, type LocalGraph } from '../../bot/graph/local-graph'

/** What the service's own client, which is Microsoft's SDK, sees of Graph under each kind of fault, and whether a row was written. */
jest.setTimeout(60_000)

let local: LocalGraph
let client: GraphClient
let items: string
beforeAll(async () => {
  local = await startLocalGraph()
  const siteId = await local.provision()
  const list = await local.provisioner.post<{ id: string }>(`/sites/${siteId}/lists`, { displayName: 'Fault', columns: [] })
  items = `/sites/${siteId}/lists/${list.id}/items`
  client = createGraphClient({ graphUrl: local.url, getToken: () => Promise.resolve('33333333-3333-4333-8333-333333333333'), appVersion: '0', patienceSeconds: 0, timeoutMilliseconds: 300, sleep: () => Promise.resolve() })
})
afterAll(() => local.close())
afterEach(() => local.faults.set({ seed: 1, rules: [] }))

const strike = (...rules: FaultRule[]) => local.faults.set({ seed: 1, rules })
const titles = async () => (await client.listAll<{ fields: { Title: string } }>(`${items}?$expand=fields`)).map(({ fields }) => fields.Title)
const nameOf = (error: unknown) => {
  const { status, code } = error as { status?: number; code?: string }
  return status === undefined ? 'no answer' : `${status} ${code}`
}

it.each<[FaultKind, string, boolean]>([
  ['throttled', '429 activityLimitReached', false],
  ['error-500', '500 generalException', false],
  ['error-502', '502 BadGateway', false],
  ['error-503', '503 serviceNotAvailable', false],
  ['error-504', '504 GatewayTimeout', false],
  ['expired-token', '401 InvalidAuthenticationToken', false],
  ['withdrawn-consent', '403 accessDenied', false],
  ['timeout-before', 'no answer', false],
  ['timeout-after', 'no answer', true],
  ['slow', 'answered', true],
  ['reset', 'no answer', false],
  ['truncated', 'no answer', true],
  ['stale-read', 'answered', true],
])('%s: %s, written: %s', async (kind, expected, isWritten) => {
  strike({ on: 'graph', kind, request: '^POST ', ...(kind === 'slow' && { milliseconds: 50 }) })
  const seen = await client.post(items, { fields: { Title: kind } }).then(() => 'answered', nameOf)
  strike()
  expect([seen, (await titles()).includes(kind)]).toEqual([expected, isWritten])
})

it('says how long to wait, when Graph does', async () => {
  strike({ on: 'graph', kind: 'throttled', retryAfterSeconds: 31 })
  await expect(client.get(items)).rejects.toMatchObject({ status: 429, retryAfterSeconds: 31 })
})

it('a stale read does not see a row that was just written, and does soon after', async () => {
  strike({ on: 'graph', kind: 'stale-read', milliseconds: 10_000 })
  await client.post(items, { fields: { Title: 'fresh' } })
  expect(await titles()).not.toContain('fresh')
  strike()
  expect(await titles()).toContain('fresh')
})
