import { fieldsOf, KEY_COLUMN, sampleGraph } from '../../../sample/sample-graph'

describe('items as they are kept', () => {
  it('change whole or not at all', async () => {
    const sample = await sampleGraph()
    const list = await sample.makeList([KEY_COLUMN])
    for (const key of ['a', 'b']) await sample.ask('POST', `${list}/items`, { body: { fields: { RecordKey: key } } })
    expect((await sample.ask('PATCH', `${list}/items/2/fields`, { body: { Title: 'x', RecordKey: 'A' } })).status).toBe(400)
    const { json } = await sample.ask('GET', `${list}/items/2`)
    expect(fieldsOf(json)).toMatchObject({ RecordKey: 'b', _UIVersionString: '1.0' })
    expect(fieldsOf(json)).not.toHaveProperty('Title')
    expect((await sample.ask('GET', `${list}/items/2/versions`)).value).toHaveLength(1)
    sample.graph.close()
  })
})
