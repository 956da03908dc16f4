import { errorOf, KEY_COLUMN, sampleGraph, TYPED_COLUMNS, type SampleGraph } from '../../../sample/sample-graph'

describe('columns', () => {
  let sample: SampleGraph
  beforeEach(async () => (sample = await sampleGraph()))
  afterEach(() => sample.graph.close())

  const add = (list: string, column: object) => sample.ask('POST', `${list}/columns`, { body: column })

  it('come back with name, caption, index and facet, but links without theirs', async () => {
    const list = await sample.makeList(TYPED_COLUMNS)
    const byName = new Map((await sample.ask('GET', `${list}/columns`)).value.map((column) => [column.name, column]))
    expect(byName.get('RecordKey')).toMatchObject({ indexed: true, enforceUniqueValues: true, displayName: 'RecordKey', text: { maxLength: 64 } })
    expect(byName.get('Notes')).toMatchObject({ text: { allowMultipleLines: true }, indexed: false })
    expect(byName.get('Link')).not.toHaveProperty('hyperlinkOrPicture')
    expect(byName.get('Created')).toMatchObject({ readOnly: true })
  })

  it('are at most 20 with an index', async () => {
    const indexed = Array.from({ length: 20 }, (_, index) => ({ name: `Column${index}`, text: {}, indexed: true }))
    const list = await sample.makeList(indexed)
    expect((await add(list, { name: 'OneMore', text: {}, indexed: true })).status).toBe(400)
    expect((await add(list, { name: 'OneMore', text: {} })).status).toBe(201)
  })

  it('get and lose an index in a list that has rows', async () => {
    const list = await sample.makeList([KEY_COLUMN, { name: 'PersonId', text: {} }])
    expect((await sample.ask('PATCH', `${list}/columns/PersonId`, { body: { indexed: true } })).json).toMatchObject({ indexed: true })
    await sample.ask('POST', `${list}/items`, { body: { fields: { RecordKey: 'a', PersonId: 'p' } } })
    expect((await sample.ask('GET', `${list}/items?$filter=${encodeURIComponent("fields/PersonId eq 'p'")}`)).value).toHaveLength(1)
    expect((await sample.ask('PATCH', `${list}/columns/PersonId`, { body: { indexed: false } })).json).toMatchObject({ indexed: false })
    expect((await sample.ask('GET', `${list}/items?$filter=${encodeURIComponent("fields/PersonId eq 'p'")}`)).status).toBe(400)
    expect((await add(list, { name: 'Late', text: {}, indexed: true })).status).toBe(201)
    expect((await sample.ask('PATCH', `${list}/columns/PersonId`, { body: { displayName: 'Person' } })).json).toMatchObject({ displayName: 'Person', name: 'PersonId' })
  })

  it.each([
    [{ name: 'Notes', text: { allowMultipleLines: true }, indexed: true }],
    [{ name: 'Unique', text: {}, enforceUniqueValues: true }],
    [{ name: 'Both', text: {}, number: {} }],
    [{ name: 'None' }],
    [{ name: 'Typo', tekst: {} }],
  ])('refuse %j', async (column) => {
    const list = await sample.makeList([])
    expect((await add(list, column)).status).toBe(400)
  })

  it('cannot take a name that is taken, in any case', async () => {
    const list = await sample.makeList([KEY_COLUMN])
    for (const name of ['recordkey', 'Title', 'Created']) expect(errorOf(await add(list, { name, text: {} })).code).toBe('nameAlreadyExists')
  })

  it('go away with their index, and their fields are unknown from then on', async () => {
    const list = await sample.makeList([KEY_COLUMN])
    expect((await sample.ask('DELETE', `${list}/columns/RecordKey`)).status).toBe(204)
    expect((await sample.ask('POST', `${list}/items`, { body: { fields: { RecordKey: 'a' } } })).status).toBe(400)
    expect((await add(list, KEY_COLUMN)).status).toBe(201)
  })
})
