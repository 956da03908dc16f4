import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createIssuerApp } from '../../../../infra/local/issuer/issuer-app'
import { REGISTRATIONS, sampleIssuer, TENANT } from '../../../sample/sample-graph'

describe('the issuer’s addresses', () => {
  let server: Server
  let url: string
  beforeAll(async () => {
    const now = () => new Date()
    server = createServer(createIssuerApp(await sampleIssuer(now), now))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll((done) => {
    server.closeAllConnections()
    server.close(done)
  })

  const get = async (path: string) => (await fetch(`${url}${path}`)).json() as Promise<Record<string, unknown>>

  it.each([[`/${TENANT}/v2.0/.well-known/openid-configuration`], [`/${TENANT}/.well-known/openid-configuration`]])('%s says where tokens come from', async (path) => {
    expect(await get(path)).toMatchObject({
      issuer: `https://localhost:6102/${TENANT}/v2.0`,
      token_endpoint: `https://localhost:6102/${TENANT}/oauth2/v2.0/token`,
      jwks_uri: `https://localhost:6102/${TENANT}/discovery/v2.0/keys`,
    })
  })

  it('the keys of Entra and of Bot Framework are different ones', async () => {
    const [entra, botFramework] = await Promise.all([get(`/${TENANT}/discovery/v2.0/keys`), get('/v1/.well-known/keys')])
    expect(entra).toMatchObject({ keys: [{ kid: 'entra', kty: 'RSA' }] })
    expect(botFramework).toMatchObject({ keys: [{ kid: 'bot-framework', endorsements: ['msteams'] }] })
    expect(await get('/v1/.well-known/openidconfiguration')).toMatchObject({ issuer: 'https://api.botframework.com', jwks_uri: 'https://localhost:6102/v1/.well-known/keys' })
  })

  it('a form at the token endpoint gets a token that nobody may store', async () => {
    const { appId, secret } = REGISTRATIONS.service
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: appId, client_secret: secret, scope: 'https://graph.microsoft.com/.default' })
    const response = await fetch(`${url}/${TENANT}/oauth2/v2.0/token`, { method: 'POST', body })
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toMatchObject({ access_token: expect.stringMatching(/^eyJ/) as string })
    expect((await fetch(`${url}/${TENANT}/oauth2/v2.0/token`, { method: 'POST' })).status).toBe(400)
  })

  it('another tenant is not here', async () => {
    expect((await fetch(`${url}/common/v2.0/.well-known/openid-configuration`)).status).toBe(404)
  })

  it('clients that ask for the cloud are told this is one', async () => {
    expect(await get('/common/discovery/instance')).toMatchObject({ metadata: [{ preferred_network: 'localhost:6102' }] })
  })
})
