import { errorOf, fieldsOf, KEY_COLUMN, sampleGraph, type SampleGraph } from '../../../sample/sample-graph'

describe('delta of items', () => {
  let sample: SampleGraph
  let list: string
  beforeEach(async () => {
    sample = await sampleGraph()
    list = await sample.makeList([KEY_COLUMN])
    for (let number = 1; number <= 5; number++) await sample.ask('POST', `${list}/items`, { body: { fields: { RecordKey: `key-${number}` } } })
  })
  afterEach(() => sample.graph.close())

  async function follow(address: string) {
    const value: Record<string, unknown>[] = []
    for (let next = address; ; ) {
      const { json, value: page } = await sample.ask('GET', next)
      value.push(...page)
      if (typeof json['@odata.deltaLink'] === 'string') return { value, deltaLink: json['@odata.deltaLink'] }
      next = String(json['@odata.nextLink'])
    }
  }

  it('goes through everything first and tells only what changed afterwards', async () => {
    const { value, deltaLink } = await follow(`${list}/items/delta?$expand=fields&$top=2`)
    expect(value.map((item) => fieldsOf(item).RecordKey)).toEqual(['key-1', 'key-2', 'key-3', 'key-4', 'key-5'])
    expect((await follow(deltaLink)).value).toEqual([])

    await sample.ask('PATCH', `${list}/items/2/fields`, { body: { Title: 'changed' } })
    await sample.ask('DELETE', `${list}/items/4`)
    await sample.ask('POST', `${list}/items`, { body: { fields: { RecordKey: 'key-6' } } })
    const changes = await follow(deltaLink)
    expect(changes.value).toMatchObject([{ id: '2', fields: { Title: 'changed' } }, { id: '4', deleted: { state: 'deleted' } }, { id: '6' }])
    expect((await follow(changes.deltaLink)).value).toEqual([])
  })

  it('misses nothing that changes while it goes through everything', async () => {
    const first = await sample.ask('GET', `${list}/items/delta?$top=3`)
    await sample.ask('DELETE', `${list}/items/1`)
    await sample.ask('POST', `${list}/items`, { body: { fields: { RecordKey: 'key-6' } } })
    const rest = await follow(String(first.json['@odata.nextLink']))
    expect(rest.value.map(({ id }) => id)).toEqual(['4', '5', '6'])
    expect((await follow(rest.deltaLink)).value).toMatchObject([{ id: '1', deleted: {} }, { id: '6' }])
  })

  it('begins from now with token=latest', async () => {
    const { value, deltaLink } = await follow(`${list}/items/delta?token=latest`)
    expect(value).toEqual([])
    await sample.ask('PATCH', `${list}/items/3/fields`, { body: { Title: 'x' } })
    expect((await follow(deltaLink)).value.map(({ id }) => id)).toEqual(['3'])
  })

  it('answers a token it never gave with 410 and the address to begin anew at', async () => {
    const gone = await sample.ask('GET', `${list}/items/delta?$expand=fields&token=nonsense`)
    expect(gone.status).toBe(410)
    expect(errorOf(gone).code).toBe('resyncChangesApplyDifferences')
    expect((await follow(gone.headers.location ?? '')).value).toHaveLength(5)
  })

  it('costs one unit with a token and two without', async () => {
    sample.graph.counts.reset()
    const { deltaLink } = await follow(`${list}/items/delta`)
    expect(sample.graph.counts.read().resourceUnits).toBe(2)
    await follow(deltaLink)
    expect(sample.graph.counts.read().resourceUnits).toBe(3)
  })
})
