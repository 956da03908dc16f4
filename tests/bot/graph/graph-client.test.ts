import { createGraphClient, type GraphClient } from '../../../bot/graph/graph-client'
import { GraphRequestError } from '../../../bot/graph/graph-error'
import { startWire, type Wire } from './wire'

describe('The Graph client', () => {
  let wire: Wire
  let client: GraphClient
  beforeAll(async () => {
    wire = await startWire()
    client = createGraphClient({ graphUrl: wire.url, getToken: () => Promise.resolve('t'), appVersion: '0', sleep: () => Promise.resolve() })
  })
  afterAll(() => wire.close())
  beforeEach(() => wire.reset())

  it('asks below the version, with the query as it was encoded', async () => {
    wire.answer({ status: 200, json: { id: 7 } })
    expect(await client.get(`/sites/a:/b/lists?$filter=${encodeURIComponent("displayName eq 'a&b#c'")}&$select=id`)).toEqual({ id: 7 })
    expect(wire.heard[0]?.url).toBe('/v1.0/sites/a:/b/lists?$filter=displayName%20eq%20%27a%26b%23c%27&$select=id')
  })

  it('sends JSON, and bytes as they are', async () => {
    await client.post('/x', { text: 'æ' })
    await client.patch('/x', { n: 1 })
    await client.putBytes('/x/content', new Uint8Array([1, 2, 3, 4]).subarray(1, 3))
    expect(wire.heard.map(({ method, headers, body }) => [method, headers['content-type'], body])).toEqual([
      ['POST', 'application/json', '{"text":"æ"}'],
      ['PATCH', 'application/json', '{"n":1}'],
      ['PUT', 'application/octet-stream', '\u0002\u0003'],
    ])
  })

  it('follows the link to the next page, also past an empty one', async () => {
    wire.answer(
      { status: 200, json: { value: [1, 2], '@odata.nextLink': `${wire.url}/v1.0/users?$top=2&$skiptoken=UGFnZWQ_x-1` } },
      { status: 200, json: { value: [], '@odata.nextLink': `${wire.url}/v1.0/users?$skiptoken=2` } },
      { status: 200, json: { value: [3] } },
    )
    expect(await client.listAll('/users?$top=2')).toEqual([1, 2, 3])
    expect(wire.heard.map(({ url }) => url)).toEqual(['/v1.0/users?$top=2', '/v1.0/users?$top=2&$skiptoken=UGFnZWQ_x-1', '/v1.0/users?$skiptoken=2'])
  })

  it('follows no link that leads elsewhere', async () => {
    wire.answer({ status: 200, json: { value: [], '@odata.nextLink': 'https://attacker.example/v1.0/users' } })
    await expect(client.listAll('/users')).rejects.toThrow('another host')
    expect(wire.heard).toHaveLength(1)
  })

  it('turns an error into one of ours, with status, code and how long to wait', async () => {
    wire.answer({ status: 429, headers: { 'Retry-After': '77' }, json: { error: { code: 'activityLimitReached', message: 'The request has been throttled', innerError: {} } } })
    await expect(client.get('/x?secret=1')).rejects.toMatchObject({
      name: 'GraphRequestError', status: 429, code: 'activityLimitReached', retryAfterSeconds: 77,
      message: 'Graph answered 429 activityLimitReached: The request has been throttled to GET /x',
    })
  })

  it('says so when nobody answers', async () => {
    const nobody = createGraphClient({ graphUrl: 'http://127.0.0.1:9', getToken: () => Promise.resolve('t'), appVersion: '0' })
    const error = await nobody.get('/x').catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(GraphRequestError)
    expect(error).toMatchObject({ status: undefined })
  })
})
