import { createListTables } from '../../../../infra/local/graph/list-tables'
import { openDatabase } from '../../../../infra/local/graph/database'
import { KEY_COLUMN, sampleGraph } from '../../../sample/sample-graph'

describe('the tenant’s lists as tables', () => {
  it('show their columns, their rows with the newest first, page by page, and how many there are', async () => {
    const { graph, makeList, ask } = await sampleGraph()
    const list = await makeList([{ ...KEY_COLUMN, displayName: 'Nøkkel' }])
    for (const key of ['a', 'b', 'c']) await ask('POST', `${list}/items`, { body: { fields: { RecordKey: key } } })
    await makeList([], 'Secret', { hidden: true })
    expect(graph.tables.list()).toEqual([{ name: 'Signatures', site: '/sites/kvitter', total: 3 }])
    expect(graph.tables.read('Signatures', { skip: 1, take: 1 })).toEqual({
      name: 'Signatures',
      columns: [{ name: 'Title', displayName: 'Title' }, { name: 'RecordKey', displayName: 'Nøkkel' }],
      rows: [{ id: '2', createdAt: '2026-11-21T09:00:00Z', values: { RecordKey: 'b' } }],
      total: 3,
    })
    graph.close()
  })

  it('show the files of a library', async () => {
    const { graph, makeList, ask } = await sampleGraph()
    const library = await makeList([], 'Evidence', { template: 'documentLibrary' })
    await ask('PUT', `${library}/drive/root:/scan.pdf:/content`, { bytes: Buffer.from('pdf'), contentType: 'application/pdf' })
    expect(graph.tables.read('Evidence', { skip: 0, take: 10 })).toMatchObject({ total: 1, rows: [{ values: { path: 'scan.pdf', mimeType: 'application/pdf', bytes: 3 } }] })
    graph.close()
  })

  it('are undefined for a list that is not there', () => {
    const sql = openDatabase(':memory:')
    expect(createListTables(sql).read('Signatures', { skip: 0, take: 10 })).toBeUndefined()
    sql.close()
  })
})
