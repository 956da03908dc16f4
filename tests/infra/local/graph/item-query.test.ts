import { whereOf } from '../../../../infra/local/graph/item-query'
import { errorOf, sampleGraph, TYPED_COLUMNS } from '../../../sample/sample-graph'

describe('a query for items', () => {
  it('joins its conditions', () => {
    expect([whereOf([]), whereOf(['a = ?', 'id > ?'])]).toEqual(['', ' WHERE a = ? AND id > ?'])
  })

  it('is refused for its order as for its filter', async () => {
    const sample = await sampleGraph()
    const list = await sample.makeList(TYPED_COLUMNS)
    const refused = await sample.ask('GET', `${list}/items?$orderby=fields/Title`)
    expect([refused.status, errorOf(refused).message]).toEqual([400, expect.stringContaining("Field 'Title' cannot be referenced in filter or orderby")])
    for (const order of ['fields/LogNumber', 'id desc', 'createdDateTime']) expect((await sample.ask('GET', `${list}/items?$orderby=${encodeURIComponent(order)}`)).status).toBe(200)
    sample.graph.close()
  })
})
