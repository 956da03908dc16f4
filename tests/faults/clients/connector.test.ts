import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createConnectorSender } from '../../../bot/botframework/connector-sender'
import { createLog } from '../../../bot/observability/log'
import type { FaultKind } from '../../../infra/local/faults/fault'
import { createFaultPlan } from '../../../infra/local/faults/fault-plan'
import { withFaults } from '../../../infra/local/faults/with-faults'

/** What the sender makes of each kind of fault, and whether the message is in the chat: never sent twice, never taken for sent. */
const [TENANT_ID, BOT_APP_ID] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']
const plan = createFaultPlan()
let received = 0
const server = createServer(
  withFaults((request, response) => {
    request.resume().on('end', () => {
      received += 1
      response.writeHead(201, { 'content-type': 'application/json' }).end('{"id":"1:1"}')
    })
  }, 'connector', plan),
)
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll((done) => {
  server.closeAllConnections()
  server.close(done)
})

it.each<[FaultKind, object, number]>([
  ['throttled', { outcome: 'throttled', retryAfterSeconds: 10 }, 0],
  ['error-500', { outcome: 'unknown', reason: 'ServiceError' }, 0],
  ['error-502', { outcome: 'unknown', reason: 'ServiceError' }, 0],
  ['error-503', { outcome: 'unknown', reason: 'ServiceError' }, 0],
  ['error-504', { outcome: 'unknown', reason: 'ServiceError' }, 0],
  ['expired-token', { outcome: 'throttled' }, 0],
  ['withdrawn-consent', { outcome: 'unreachable', reason: 'BotDisabledByAdmin' }, 0],
  ['timeout-before', { outcome: 'unknown' }, 0],
  ['timeout-after', { outcome: 'unknown' }, 1],
  ['slow', { outcome: 'sent', activityId: '1:1' }, 1],
  ['reset', { outcome: 'unknown' }, 0],
  ['truncated', { outcome: 'unknown' }, 1],
  ['stale-read', { outcome: 'sent', activityId: '1:1' }, 1],
])('%s is %j, received: %i', async (kind, expected, count) => {
  received = 0
  plan.set({ seed: 1, rules: [{ on: 'connector', kind, ...(kind === 'slow' && { milliseconds: 50 }) }] })
  const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const sender = createConnectorSender({
    config: { botAppId: BOT_APP_ID, tenantId: TENANT_ID, endpoints: { botTokenScope: 'scope', serviceUrlHosts: ['connector.test'] } as never },
    getToken: () => Promise.resolve('token'),
    clock: () => new Date('2026-11-22T10:00:00Z'),
    log: createLog('error', { write: () => undefined }),
    timeoutMilliseconds: 300,
    fetch: (address, init) => fetch(new Request(address).url.replace('https://connector.test/', serviceUrl), init),
  })
  const to = { conversationId: 'a:1', serviceUrl: 'https://connector.test/', tenantId: TENANT_ID, teamsUserId: '29:1' }
  expect(await sender.send(to, { card: { type: 'AdaptiveCard', version: '1.5' }, summary: 's' })).toMatchObject(expected)
  expect(received).toBe(count)
})
