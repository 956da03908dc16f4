import { KEY_COLUMN, samplePerson } from '../../../../sample/sample-graph'
import { ADVANCED, errorIn, startWiredGraph, type Heard, type WiredGraph } from './wired-graph'

type Inner = { id: string; status: number; headers: Record<string, string>; body?: Record<string, unknown> & { error?: { code: string; message: string } } }
const JSON_TYPE = { 'Content-Type': 'application/json' }

let wired: WiredGraph
let items: string
beforeEach(async () => {
  wired = await startWiredGraph(['Sites.FullControl.All', 'User.Read.All'])
  const { json } = await wired.ask('POST', `/sites/${wired.siteId}/lists`, { body: { displayName: 'Signatures', columns: [KEY_COLUMN] } })
  items = `/sites/${wired.siteId}/lists/${String(json.id)}/items`
})
afterEach(() => wired.close())

const post = (requests: unknown, headers = {}) => wired.ask('POST', '/$batch', { body: { requests }, headers })
const create = (id: string, key = id, more: object = {}) => ({ id, method: 'POST', url: items, headers: JSON_TYPE, body: { fields: { RecordKey: key } }, ...more })
const responsesIn = ({ json }: Heard) => json.responses as Inner[]
const byId = (heard: Heard) => new Map(responsesIn(heard).map((response) => [response.id, response]))
const total = async () => (await wired.get(items)).value.length

describe('4 $batch', () => {
  it('takes 20 requests and refuses the 21st with 400 and the words on record', async () => {
    const many = Array.from({ length: 21 }, (_, index) => create(`${index}`))
    expect((await post(many.slice(0, 20))).status).toBe(200)
    const refused = await post(many)
    expect(refused.status).toBe(400)
    expect(errorIn(refused)).toMatchObject({ code: 'BadRequest', message: 'Number of requests inside batch exceeds the limit.' })
    wired.graph.switches.batchTooLongCode = 'MaximumValueExceeded'
    expect(errorIn(await post(many)).code).toBe('MaximumValueExceeded')
    expect(await total()).toBe(20)
  })

  it('takes addresses below the version, with and without a slash in front', async () => {
    const responses = byId(await post([{ id: '1', method: 'GET', url: items }, { id: '2', method: 'GET', url: items.slice(1) }]))
    expect([...responses.values()].map(({ status }) => status)).toEqual([200, 200])
  })

  it('refuses the whole batch with 400 when an id comes twice, whatever its case, and does nothing of it', async () => {
    expect((await post([create('a'), create('A', 'b')])).status).toBe(400)
    expect(await total()).toBe(0)
  })

  it('refuses the whole batch with 400 when a body comes without its type, and does nothing of what stood before', async () => {
    const refused = await post([create('1'), create('2', 'b', { headers: {} })])
    expect(refused.status).toBe(400)
    expect(errorIn(refused).message).toContain('Content-Type')
    expect(await total()).toBe(0)
  })

  it('takes the name of a header in any case, and a body as base64url of JSON', async () => {
    const body = Buffer.from(JSON.stringify({ fields: { RecordKey: 'æ?' } })).toString('base64url')
    const responses = byId(await post([create('1', '', { headers: { 'content-type': 'application/json' }, body })]))
    expect(responses.get('1')).toMatchObject({ status: 201, body: { fields: { RecordKey: 'æ?' } } })
  })

  it.each([['no list of requests', {}], ['a request without an id', { requests: [{ method: 'GET', url: '/sites' }] }], ['a circle', { requests: [{ id: '1', method: 'GET', url: '/sites', dependsOn: ['1'] }] }]])(
    'refuses %s with 400',
    async (_, body) => expect((await wired.ask('POST', '/$batch', { body })).status).toBe(400),
  )

  it('answers in an order of its own, another for another batch, and the same again in another run', async () => {
    const requests = Array.from({ length: 6 }, (_, index) => ({ id: `${index}`, method: 'GET', url: items }))
    const orderOf = async (graph: WiredGraph) => responsesIn(await graph.ask('POST', '/$batch', { body: { requests: requests.map((request) => ({ ...request, url: '/nowhere' })) } })).map(({ id }) => id).join('')
    const again = await startWiredGraph([])
    try {
      const first = [await orderOf(wired), await orderOf(wired), await orderOf(wired)]
      expect(first).not.toContain('012345')
      expect(new Set(first).size).toBe(3)
      expect([await orderOf(again), await orderOf(again), await orderOf(again)]).toEqual(first)
    } finally {
      await again.close()
    }
  })

  it('answers 424 for what depends on something that failed, all the way down, and does not carry it out', async () => {
    await post([create('x', 'taken')])
    const responses = byId(await post([create('1', 'taken'), create('2', 'b', { dependsOn: ['1'] }), create('3', 'c', { dependsOn: ['2'] }), create('4', 'd')]))
    expect(['1', '2', '3', '4'].map((id) => responses.get(id)?.status)).toEqual([400, 424, 424, 201])
    expect(await total()).toBe(2)
  })

  it('carries out a chain in its order, wherever its links stand', async () => {
    wired.graph.switches.batchExecution = 'any-order'
    const responses = byId(await post([create('c', 'c', { dependsOn: ['b'] }), create('a'), create('b', 'b', { dependsOn: ['a'] })]))
    expect(['a', 'b', 'c'].map((id) => responses.get(id)?.body?.id)).toEqual(['1', '2', '3'])
  })

  it('may carry out what depends on nothing in any order (switch batchExecution)', async () => {
    wired.graph.switches.batchExecution = 'any-order'
    const responses = byId(await post(Array.from({ length: 20 }, (_, index) => create(`${index}`))))
    const itemIds = Array.from({ length: 20 }, (_, index) => Number(responses.get(`${index}`)?.body?.id))
    expect(itemIds).not.toEqual([...itemIds].sort((one, other) => one - other))
    expect(new Set(itemIds).size).toBe(20)
  })

  it('throttles request by request: 429 with Retry-After inside, 200 around it, each charged', async () => {
    wired.clock.now = new Date('2026-11-21T09:10:00Z')
    wired.graph.throttle.enforce(true)
    wired.graph.counts.reset()
    wired.graph.throttle.charge('10000000-0000-4000-8000-000000000001', { on: 'site', units: 3_740 })
    const heard = await post(Array.from({ length: 10 }, (_, index) => create(`${index}`)))
    expect(heard.status).toBe(200)
    expect(heard.headers.get('retry-after')).toBeNull()
    const statuses = responsesIn(heard).map(({ status }) => status)
    expect(statuses.filter((status) => status === 201)).toHaveLength(5)
    expect(responsesIn(heard).find(({ status }) => status === 429)).toMatchObject({
      headers: { 'Retry-After': '60', 'Content-Type': 'application/json', 'RateLimit-Remaining': '0' },
      body: { error: { code: 'activityLimitReached', message: 'The request has been throttled' } },
    })
    expect(wired.graph.counts.read().resourceUnits).toBe(10 * 2)
  })

  it('may have carried out what it says was throttled (switch throttledInBatch), in a batch and nowhere else', async () => {
    wired.graph.switches.throttledInBatch = 'applied'
    wired.graph.throttle.refuseFor(10)
    expect(byId(await post([create('1')])).get('1')?.status).toBe(429)
    expect((await wired.ask('POST', items, { body: { fields: { RecordKey: 'b' } } })).status).toBe(429)
    wired.graph.throttle.refuseFor(0)
    expect((await wired.get(`${items}?$expand=fields`)).value).toMatchObject([{ fields: { RecordKey: '1' } }])
  })

  it('gives absolute links to the next page', async () => {
    await post([create('1'), create('2')])
    const responses = byId(await post([{ id: '1', method: 'GET', url: `${items}?$top=1` }]))
    const next = String(responses.get('1')?.body?.['@odata.nextLink'])
    expect(next.startsWith(`${wired.url}/v1.0/sites/`)).toBe(true)
    expect((await wired.get(next)).value).toMatchObject([{ id: '2' }])
  })

  it('reads ConsistencyLevel from the headers inside, not from those around', async () => {
    wired.graph.directory.save([samplePerson(1)])
    const search = `/users?$search=${encodeURIComponent('"displayName:Person"')}&$count=true`
    expect(byId(await post([{ id: '1', method: 'GET', url: search }], ADVANCED)).get('1')?.status).toBe(400)
    expect(byId(await post([{ id: '1', method: 'GET', url: search, headers: ADVANCED }])).get('1')?.status).toBe(200)
  })

  it('leaves the body out of a 204, and gives every other answer the header Content-Type in exactly this spelling', async () => {
    await post([create('1')])
    const responses = byId(await post([{ id: '1', method: 'DELETE', url: `${items}/1` }, { id: '2', method: 'GET', url: `${items}/1` }]))
    expect(responses.get('1')).toEqual({ id: '1', status: 204, headers: { 'Cache-Control': 'no-cache' } })
    expect(responses.get('2')).toMatchObject({ status: 404, headers: JSON_TYPE, body: { error: { code: 'itemNotFound' } } })
  })

  it('finds nothing at an address with the version in it, as the published SDK 3.0.7 writes it (10.6)', async () => {
    const [response] = responsesIn(await post([{ id: '1', method: 'GET', url: `/v1.0${items}` }]))
    expect(response).toMatchObject({ status: 400, body: { error: { code: 'BadRequest', message: "Resource not found for the segment 'v1.0'." } } })
  })

  it('refuses a body over 4 MB, or over 1 MB (switch batchMostBytes), with 413', async () => {
    const large = (bytes: number) => post([create('1', 'a', { headers: { ...JSON_TYPE, 'x-padding': 'x'.repeat(bytes) } })])
    expect((await large(1_500_000)).status).toBe(200)
    wired.graph.switches.batchMostBytes = 1_048_576
    expect((await large(1_500_000)).status).toBe(413)
    wired.graph.switches.batchMostBytes = 4_194_304
    const tooLarge = await large(4_200_000)
    expect([tooLarge.status, errorIn(tooLarge).code]).toEqual([413, 'RequestEntityTooLarge'])
  })
})
