import { answerTokenRequest } from '../../../../infra/local/issuer/answer-token-request'
import { RESOURCES } from '../../../../infra/local/issuer/registrations'
import { REGISTRATIONS, sampleIssuer } from '../../../sample/sample-graph'

const now = new Date()
const right = { grant_type: 'client_credentials', client_id: REGISTRATIONS.service.appId, client_secret: REGISTRATIONS.service.secret, scope: 'https://graph.microsoft.com/.default' }
const ask = async (form: Record<string, unknown>) => answerTokenRequest(await sampleIssuer(() => now), form, now)

describe('the token endpoint', () => {
  it('gives an application a token for its secret', async () => {
    const { status, body } = await ask({ ...right, scope: `${right.scope} openid profile offline_access` })
    expect(status).toBe(200)
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3_600 })
    expect(await (await sampleIssuer(() => now)).checkAppToken(String(body.access_token), RESOURCES.graph)).toMatchObject({ outcome: 'valid' })
  })

  it.each([
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type', 70003],
    ['an unknown application', { client_id: 'x' }, 400, 'unauthorized_client', 700016],
    ['no application', { client_id: undefined }, 400, 'unauthorized_client', 700016],
    ['a wrong secret', { client_secret: 'x' }, 401, 'invalid_client', 7000215],
    ['the secret of another application', { client_secret: REGISTRATIONS.provision.secret }, 401, 'invalid_client', 7000215],
    ['no secret', { client_secret: undefined }, 401, 'invalid_client', 7000218],
    ['a single permission', { scope: 'https://graph.microsoft.com/User.Read.All' }, 400, 'invalid_scope', 1002012],
    ['no scope', { scope: undefined }, 400, 'invalid_scope', 1002012],
    ['two resources', { scope: 'https://graph.microsoft.com/.default https://api.botframework.com/.default' }, 400, 'invalid_scope', 1002012],
    ['an unknown resource', { scope: 'https://vault.azure.net/.default' }, 400, 'invalid_resource', 500011],
  ])('refuses %s in Entra’s words', async (_, changes, status, error, code) => {
    const answer = await ask({ ...right, ...changes })
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject({ error, error_codes: [code], error_description: expect.stringMatching(new RegExp(`^AADSTS${code}: `)) as string })
    expect(answer.body).not.toHaveProperty('access_token')
  })

  it('wants an assertion to be signed by a certificate of the application', async () => {
    const assertion = { client_secret: undefined, client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer', client_assertion: 'x.y.z' }
    expect(await ask({ ...right, ...assertion })).toMatchObject({ status: 401, body: { error: 'invalid_client', error_codes: [700027] } })
  })

  it('never repeats a secret', async () => {
    const { body } = await ask({ ...right, client_secret: 'a-guessed-secret' })
    expect(JSON.stringify(body)).not.toContain('a-guessed-secret')
  })
})
