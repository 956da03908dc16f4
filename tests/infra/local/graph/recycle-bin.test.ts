import { KEY_COLUMN, sampleGraph } from '../../../sample/sample-graph'

describe('the recycle bin', () => {
  it('shows what was deleted, gives it back once, and knows nothing of anything else', async () => {
    const sample = await sampleGraph()
    const { recycleBin } = sample.graph
    const list = await sample.makeList([KEY_COLUMN])
    const id = list.split('/').at(-1) ?? ''
    await sample.ask('POST', `${list}/items`, { body: { fields: { RecordKey: 'a' } } })
    await sample.ask('DELETE', `${list}/items/1`)
    expect(recycleBin.list()).toEqual({ lists: [], items: [{ listId: id, listName: 'Signatures', id: '1' }] })
    expect([recycleBin.restoreItem(id, '1'), recycleBin.restoreItem(id, '1'), recycleBin.restoreItem('none', '1')]).toEqual([true, false, false])
    expect((await sample.ask('GET', `${list}/items/1`)).status).toBe(200)

    await sample.ask('DELETE', list)
    expect(recycleBin.list()).toEqual({ lists: [{ id, name: 'Signatures' }], items: [] })
    expect([recycleBin.restoreList(id), recycleBin.restoreList(id)]).toEqual([true, false])
    expect((await sample.ask('GET', `${list}/columns/RecordKey`)).status).toBe(200)
    expect([recycleBin.lockItem(id, '1'), recycleBin.lockItem(id, '2'), recycleBin.lockItem('none', '1')]).toEqual([true, false, false])
    sample.graph.close()
  })
})
