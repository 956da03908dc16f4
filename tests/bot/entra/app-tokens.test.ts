import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAppTokens, GRAPH_SCOPE } from '../../../bot/entra/app-tokens'
import type { Config } from '../../../bot/config'

const TENANT = '11111111-1111-4111-8111-111111111111'
const AUTHORITY = `https://login.test/${TENANT}`
const settings = {
  botAppId: '22222222-2222-4222-8222-222222222222',
  tabAppId: '33333333-3333-4333-8333-333333333333',
  endpoints: { authority: AUTHORITY, botTokenScope: 'https://api.botframework.com' } as Config['endpoints'],
}
const withSecrets = { ...settings, credential: { kind: 'secret', botSecret: 'bot-secret', tabSecret: 'tab-secret' } } as const

/** What Entra was asked for its tokens; it answers each with another token. */
function playEntra(): { asked: URLSearchParams[]; addresses: string[] } {
  const asked: URLSearchParams[] = []
  const addresses: string[] = []
  jest.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    const address = new Request(input, init).url
    addresses.push(address)
    if (address.endsWith('/.well-known/openid-configuration'))
      return Promise.resolve(
        Response.json({
          issuer: `${AUTHORITY}/v2.0`,
          token_endpoint: `${AUTHORITY}/oauth2/v2.0/token`,
          authorization_endpoint: `${AUTHORITY}/oauth2/v2.0/authorize`,
          end_session_endpoint: `${AUTHORITY}/oauth2/v2.0/logout`,
          jwks_uri: `${AUTHORITY}/discovery/v2.0/keys`,
        }),
      )
    asked.push(new URLSearchParams(typeof init?.body === 'string' ? init.body : ''))
    return Promise.resolve(Response.json({ token_type: 'Bearer', expires_in: 3600, access_token: `token-${asked.length}` }))
  })
  return { asked, addresses }
}

afterEach(() => jest.restoreAllMocks())

describe('app-only tokens with a secret', () => {
  it('are asked for Graph as the tab and for the connector as the bot', async () => {
    const { asked } = playEntra()
    const tokens = createAppTokens(withSecrets)
    expect([await tokens.graph(GRAPH_SCOPE), await tokens.connector('https://api.botframework.com/.default')]).toEqual(['token-1', 'token-2'])
    expect(asked.map((form) => [form.get('client_id'), form.get('client_secret'), form.get('scope')?.split(' ')[0], form.get('grant_type')])).toEqual([
      [settings.tabAppId, 'tab-secret', 'https://graph.microsoft.com/.default', 'client_credentials'],
      [settings.botAppId, 'bot-secret', 'https://api.botframework.com/.default', 'client_credentials'],
    ])
  })

  it('are kept until they expire', async () => {
    const { asked } = playEntra()
    const { graph } = createAppTokens(withSecrets)
    expect([await graph(GRAPH_SCOPE), await graph(GRAPH_SCOPE)]).toEqual(['token-1', 'token-1'])
    expect(asked).toHaveLength(1)
  })

  it('ask nobody but the configured authority', async () => {
    const { addresses } = playEntra()
    await createAppTokens(withSecrets).graph(GRAPH_SCOPE)
    expect(new Set(addresses.map((address) => new URL(address).host))).toEqual(new Set(['login.test']))
  })

  it('fail with the service’s own words when the authority refuses', async () => {
    playEntra()
    const { graph } = createAppTokens(withSecrets)
    jest.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(Response.json({ error: 'invalid_client', error_description: 'AADSTS7000215' }, { status: 401 })))
    await expect(graph(GRAPH_SCOPE)).rejects.toThrow()
  })
})

describe('app-only tokens in Azure', () => {
  it('are vouched for by the managed identity, without a secret', async () => {
    const resources: (string | null)[] = []
    const identityEndpoint = createServer((request, response) => {
      resources.push(new URL(request.url ?? '', 'http://identity').searchParams.get('resource'))
      const expires = Math.floor(Date.now() / 1000) + 3600
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ access_token: 'assertion-of-the-identity', expires_on: String(expires), resource: 'x', token_type: 'Bearer' }))
    })
    await new Promise<void>((resolve) => identityEndpoint.listen(0, '127.0.0.1', resolve))
    const before = { ...process.env }
    process.env['IDENTITY_ENDPOINT'] = `http://127.0.0.1:${(identityEndpoint.address() as AddressInfo).port}/token`
    process.env['IDENTITY_HEADER'] = 'header'
    try {
      const { asked } = playEntra()
      const tokens = createAppTokens({ ...settings, credential: { kind: 'managed-identity', clientId: '44444444-4444-4444-8444-444444444444' } })
      expect(await tokens.graph(GRAPH_SCOPE)).toBe('token-1')
      expect(resources).toEqual(['api://AzureADTokenExchange'])
      expect(asked[0]?.get('client_id')).toBe(settings.tabAppId)
      expect(asked[0]?.get('client_assertion')).toBe('assertion-of-the-identity')
      expect(asked[0]?.get('client_secret')).toBeNull()
    } finally {
      process.env = before
      await new Promise((resolve) => identityEndpoint.close(resolve))
    }
  })
})
