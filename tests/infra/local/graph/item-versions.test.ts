import { KEY_COLUMN, sampleGraph } from '../../../sample/sample-graph'

describe('versions of an item', () => {
  it('name who made each, and come without fields when something else is expanded', async () => {
    const sample = await sampleGraph()
    const list = await sample.makeList([KEY_COLUMN])
    await sample.ask('POST', `${list}/items`, { body: { fields: { RecordKey: 'a' } } })
    await sample.ask('PATCH', `${list}/items/1/fields`, { body: { Title: 'x' } })
    const { value } = await sample.ask('GET', `${list}/items/1/versions`)
    expect(value.map(({ id, lastModifiedBy }) => [id, lastModifiedBy])).toMatchObject([['2.0', { application: { displayName: 'Provision' } }], ['1.0', { application: { displayName: 'Provision' } }]])
    expect((await sample.ask('GET', `${list}/items/1/versions/1.0?$expand=driveItem`)).json).not.toHaveProperty('fields')
    sample.graph.close()
  })
})
