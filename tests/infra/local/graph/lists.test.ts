import { LIST_SHAPES } from '../../../../bot/lists'
import { errorOf, HOST, KEY_COLUMN, sampleGraph, type SampleGraph } from '../../../sample/sample-graph'

describe('lists', () => {
  let sample: SampleGraph
  beforeEach(async () => (sample = await sampleGraph()))
  afterEach(() => sample.graph.close())

  const lists = () => `/sites/${sample.siteId}/lists`

  it('are created with 201, an eTag and their columns', async () => {
    const { status, json } = await sample.ask('POST', lists(), { body: { displayName: 'Signatures', description: 'All of them', columns: [KEY_COLUMN] } })
    expect(status).toBe(201)
    expect(json).toMatchObject({
      displayName: 'Signatures',
      name: 'Signatures',
      description: 'All of them',
      webUrl: `https://${HOST}/sites/kvitter/Lists/Signatures`,
      list: { template: 'genericList', hidden: false, contentTypesEnabled: false },
      parentReference: { siteId: sample.siteId },
    })
    expect(json.eTag).toBe(`"${String(json.id)},10"`)
    const columns = (await sample.ask('GET', `${lists()}/${String(json.id)}/columns`)).value
    expect(columns.filter(({ readOnly }) => readOnly === false).map(({ name }) => name)).toEqual(['Title', 'RecordKey'])
  })

  it('are found by their name, and by no other filter', async () => {
    await sample.makeList([], 'Signatures')
    await sample.makeList([], 'Findings')
    const find = (filter: string) => sample.ask('GET', `${lists()}?$filter=${encodeURIComponent(filter)}`)
    expect((await find("displayName eq 'Findings'")).value).toMatchObject([{ displayName: 'Findings' }])
    expect((await find("displayName eq 'Nothing'")).value).toEqual([])
    const refused = await find("name eq 'Findings'")
    expect(refused.status).toBe(400)
    expect(errorOf(refused)).toMatchObject({ code: 'invalidRequest', message: 'The provided filter statement is not supported' })
    expect((await sample.ask('GET', `${lists()}?$select=id,displayName`)).value.map((list) => Object.keys(list).sort())).toEqual(
      Array.from({ length: 2 }, () => ['@odata.etag', 'displayName', 'id']),
    )
  })

  it('leave hidden ones out, which can still be had by id', async () => {
    const path = await sample.makeList([], 'Secret', { hidden: true })
    expect((await sample.ask('GET', lists())).value).toEqual([])
    expect((await sample.ask('GET', path)).json).toMatchObject({ displayName: 'Secret', list: { hidden: true } })
  })

  it('cannot share a name', async () => {
    await sample.makeList([], 'Signatures')
    const second = await sample.ask('POST', lists(), { body: { displayName: 'SIGNATURES' } })
    expect(second.status).toBe(409)
    expect(errorOf(second).code).toBe('nameAlreadyExists')
  })

  it('are not half made when a column is refused', async () => {
    const refused = await sample.ask('POST', lists(), { body: { displayName: 'Signatures', columns: [KEY_COLUMN, KEY_COLUMN] } })
    expect(refused.status).toBe(409)
    expect((await sample.ask('GET', lists())).value).toEqual([])
    expect((await sample.ask('POST', lists(), { body: { displayName: 'Signatures', columns: [KEY_COLUMN] } })).status).toBe(201)
  })

  it('go with all their items', async () => {
    const path = await sample.makeList([KEY_COLUMN])
    await sample.ask('POST', `${path}/items`, { body: { fields: { RecordKey: 'a' } } })
    expect((await sample.ask('DELETE', path)).status).toBe(204)
    expect((await sample.ask('GET', `${path}/items`)).status).toBe(404)
  })

  it.each(LIST_SHAPES.map(({ name }) => [name]))('know no column of %s that must not be', async (name) => {
    const { columns } = LIST_SHAPES.find((shape) => shape.name === name) ?? { columns: [] }
    const plain = columns.map((column) => ({ name: column.name, displayName: column.caption, text: {}, ...(column.indexed && { indexed: true }) }))
    expect((await sample.ask('POST', lists(), { body: { displayName: name, columns: plain } })).status).toBe(201)
  })
})
