import { errorOf, KEY_COLUMN, sampleGraph, type Answered, type SampleGraph } from '../../../sample/sample-graph'

type Response = { id: string; status: number; headers: Record<string, string>; body?: { error?: { code: string } } }
const JSON_TYPE = { 'Content-Type': 'application/json' }

describe('$batch', () => {
  let sample: SampleGraph
  let list: string
  beforeEach(async () => {
    sample = await sampleGraph()
    list = await sample.makeList([KEY_COLUMN])
  })
  afterEach(() => sample.graph.close())

  const send = (requests: object[]) => sample.ask('POST', '/$batch', { body: { requests } })
  const create = (id: string, key: string, more: object = {}) => ({ id, method: 'POST', url: `${list}/items`, headers: JSON_TYPE, body: { fields: { RecordKey: key } }, ...more })
  const responsesOf = ({ json }: Answered) => new Map((json.responses as Response[]).map((response) => [response.id, response]))

  it('answers each request by itself, not in their order', async () => {
    const answer = await send([create('1', 'a'), create('2', 'a'), { id: '3', method: 'GET', url: `${list}/items?$top=5` }, { id: '4', method: 'DELETE', url: `${list}/items/1` }])
    expect(answer.status).toBe(200)
    expect((answer.json.responses as Response[]).map(({ id }) => id)).not.toEqual(['1', '2', '3', '4'])
    const responses = responsesOf(answer)
    expect(responses.get('1')).toMatchObject({ status: 201, headers: JSON_TYPE, body: { id: '1' } })
    expect(responses.get('2')).toMatchObject({ status: 400, body: { error: { code: 'invalidRequest' } } })
    expect(responses.get('3')).toMatchObject({ status: 200, body: { value: [{ id: '1' }] } })
    expect(responses.get('4')).toEqual({ id: '4', status: 204, headers: { 'Cache-Control': 'no-cache' } })
  })

  it('does not carry out what depends on something that failed', async () => {
    const responses = responsesOf(await send([create('1', 'a'), create('2', 'a', { dependsOn: ['1'] }), create('3', 'b', { dependsOn: ['2'] })]))
    expect([...responses].map(([id, { status }]) => [id, status]).sort()).toEqual([['1', 201], ['2', 400], ['3', 424]])
    expect((await sample.ask('GET', `${list}/items`)).value).toHaveLength(1)
  })

  it('is refused as a whole when it is too long, has an id twice, or a body without its type', async () => {
    const many = Array.from({ length: 21 }, (_, index) => create(String(index), String(index)))
    const tooMany = await send(many)
    expect(tooMany.status).toBe(400)
    expect(errorOf(tooMany).message).toBe('Number of requests inside batch exceeds the limit.')
    expect((await send([create('a', 'a'), create('A', 'b')])).status).toBe(400)
    expect((await send([create('1', 'a', { headers: {} })])).status).toBe(400)
    expect((await send(many.slice(0, 20))).status).toBe(200)
  })

  it('is throttled and charged request by request, with 200 around it', async () => {
    sample.graph.throttle.refuseFor(30)
    const answer = await send([create('1', 'a'), create('2', 'b')])
    expect(answer.status).toBe(200)
    const responses = responsesOf(answer)
    expect(responses.get('1')).toMatchObject({ status: 429, headers: { 'Retry-After': '30' }, body: { error: { code: 'activityLimitReached' } } })
    expect(responses.get('2')?.status).toBe(429)
    expect(sample.graph.counts.read().requests).toMatchObject({ batch: 1, 'items.create': 2 })
  })

  it('asks each request for its own right', async () => {
    const responses = responsesOf(await sample.ask('POST', '/$batch', { as: 'service', body: { requests: [create('1', 'a')] } }))
    expect(responses.get('1')?.status).toBe(403)
  })
})
