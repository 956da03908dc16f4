import { RESOURCES } from '../../../../infra/local/issuer/registrations'
import { errorOf, KEY_COLUMN, REGISTRATIONS, sampleGraph, sampleIssuer, samplePerson, type SampleGraph } from '../../../sample/sample-graph'

describe('Graph', () => {
  let sample: SampleGraph
  let list: string
  beforeEach(async () => {
    sample = await sampleGraph()
    list = await sample.makeList([KEY_COLUMN])
  })
  afterEach(() => sample.graph.close())

  const create = (key: string) => sample.ask('POST', `${list}/items`, { body: { fields: { RecordKey: key } } })
  const count = async () => (await sample.ask('GET', `${list}/items`)).value.length
  const provision = REGISTRATIONS.provision

  describe('lets nobody in', () => {
    const authorizations: [string, () => Promise<string | undefined> | string | undefined][] = [
      ['without a token', () => undefined],
      ['with an empty token', () => 'Bearer '],
      ['with something that is no token', () => 'Bearer nonsense'],
      ['with another scheme', async () => `Basic ${await sample.issuer.mintAppToken(provision, RESOURCES.graph)}`],
      ['with a token for the connector', async () => `Bearer ${await sample.issuer.mintAppToken(provision, RESOURCES.connector)}`],
      ['with a token of a person for the tab', async () => `Bearer ${await sample.issuer.mintTabToken(samplePerson(1))}`],
      ['with a token for the bot', async () => `Bearer ${await sample.issuer.mintBotToken({ serviceUrl: 'https://localhost/' })}`],
      ['with a token of another issuer’s key', async () => `Bearer ${await (await sampleIssuer(() => sample.clock.now, true)).mintAppToken(provision, RESOURCES.graph)}`],
      [
        'with a token that has expired',
        async () => {
          const token = await sample.issuer.mintAppToken(provision, RESOURCES.graph)
          sample.clock.now = new Date(sample.clock.now.getTime() + 3_601_000)
          return `Bearer ${token}`
        },
      ],
      [
        'with a token whose claims were changed',
        async () => {
          const [header = '', payload = '', signature = ''] = (await sample.issuer.mintAppToken(REGISTRATIONS.nobody, RESOURCES.graph)).split('.')
          const claims = { ...(JSON.parse(Buffer.from(payload, 'base64url').toString()) as object), roles: ['Sites.FullControl.All'] }
          return `Bearer ${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`
        },
      ],
      [
        'with a token that is not signed',
        async () => {
          const [, payload = ''] = (await sample.issuer.mintAppToken(provision, RESOURCES.graph)).split('.')
          return `Bearer ${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${payload}.`
        },
      ],
    ]

    it.each(authorizations)('%s, and writes nothing', async (_, authorizationOf) => {
      const authorization = await authorizationOf()
      const body = { kind: 'json', value: { fields: { RecordKey: 'a' } } } as const
      const answer = await sample.graph.answer({ method: 'POST', path: `${list}/items`, query: new URLSearchParams(), headers: { authorization }, body })
      expect(answer.status).toBe(401)
      expect(answer.json).toMatchObject({ error: { code: 'InvalidAuthenticationToken' } })
      expect(answer.headers).toHaveProperty('WWW-Authenticate')
      expect(await count()).toBe(0)
    })
  })

  it('says that an address leads nowhere', async () => {
    const answer = await sample.ask('GET', '/nonsense')
    expect(answer.status).toBe(400)
    expect(errorOf(answer).message).toBe("Resource not found for the segment 'nonsense'.")
  })

  it('gives errors a date without zone and the ids of the request', async () => {
    const answer = await sample.ask('GET', `${list}/items/7`, { headers: { 'client-request-id': 'mine' } })
    expect(errorOf(answer).innerError).toMatchObject({ date: '2026-11-21T09:00:00', 'client-request-id': 'mine', 'request-id': expect.any(String) as string })
  })

  it('throttles when told, in SharePoint’s words for sites and in Graph’s for people', async () => {
    sample.graph.throttle.refuseFor(10)
    const site = await create('a')
    expect(site).toMatchObject({ status: 429, headers: { 'Retry-After': '10' } })
    expect(errorOf(site)).toMatchObject({ code: 'activityLimitReached', message: 'The request has been throttled' })
    expect(errorOf(await sample.ask('GET', '/users', { as: 'service' }))).toMatchObject({ code: 'TooManyRequests' })
  })

  it('counts requests by kind, answers by status, and resource units', async () => {
    sample.graph.counts.reset()
    await create('a')
    await create('a')
    await sample.ask('GET', `${list}/items/1`)
    expect(sample.graph.counts.read()).toEqual({ requests: { 'items.create': 2, 'items.get': 1 }, statuses: { 200: 1, 201: 1, 400: 1 }, resourceUnits: 5, directoryUnits: 0 })
  })
})
