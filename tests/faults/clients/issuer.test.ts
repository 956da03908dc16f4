import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAppTokens, GRAPH_SCOPE } from '../../../bot/entra/app-tokens'
import { createTokenNetwork } from '../../../bot/entra/token-network'
import type { FaultKind } from '../../../infra/local/faults/fault'
import { createFaultPlan } from '../../../infra/local/faults/fault-plan'
import { withFaults } from '../../../infra/local/faults/with-faults'
import { createIssuerApp } from '../../../infra/local/issuer/issuer-app'
import { BOT_APP_ID, REGISTRATIONS, sampleIssuer, TENANT } from '../../sample/sample-graph'

/** What MSAL sees of Entra under each kind of fault. It wants https, which is taken off on the way. */
const plan = createFaultPlan()
const real = globalThis.fetch
let url = ''
let close: () => Promise<void>
beforeAll(async () => {
  const now = () => new Date()
  const issuer = await sampleIssuer(now)
  const server = createServer(withFaults(createIssuerApp(issuer, now), 'issuer', plan))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  jest.spyOn(globalThis, 'fetch').mockImplementation((input, init) => real(new Request(input).url.replace('https://localhost:6102', url), init))
  close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})
afterAll(() => close())

const tokens = () => {
  const { appId, secret } = REGISTRATIONS.service
  const settings = { botAppId: BOT_APP_ID, tabAppId: appId, endpoints: { authority: `https://localhost:6102/${TENANT}`, botTokenScope: 's' } as never }
  return createAppTokens({ ...settings, credential: { kind: 'secret', botSecret: 'unused', tabSecret: secret } }, createTokenNetwork(300))
}

it.each<[FaultKind, RegExp]>([
  ['throttled', /429|AADSTS90055|temporarily_unavailable/],
  ['error-500', /AADSTS50000|server_error|500/],
  ['error-502', /./],
  ['error-503', /AADSTS90033|temporarily_unavailable|503/],
  ['error-504', /AADSTS90006|temporarily_unavailable|504/],
  ['expired-token', /AADSTS7000222/],
  ['withdrawn-consent', /AADSTS65001/],
  ['timeout-before', /./],
  ['timeout-after', /./],
  ['reset', /./],
  ['truncated', /./],
])('%s gives no token, and %s', async (kind, says) => {
  plan.set({ seed: 1, rules: [{ on: 'issuer', kind, request: '/token' }] })
  const error = await tokens().graph(GRAPH_SCOPE).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(Error)
  expect(String(error)).toMatch(says)
  expect(plan.read().rules[0]?.struck).toBeGreaterThan(0)
})

it.each<FaultKind>(['slow', 'stale-read'])('%s gives a token all the same', async (kind) => {
  plan.set({ seed: 1, rules: [{ on: 'issuer', kind, milliseconds: 50 }] })
  expect(await tokens().graph(GRAPH_SCOPE)).toMatch(/^ey/)
})
