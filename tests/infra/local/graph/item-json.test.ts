import { piecesOfPage, textOfPage } from '../../../../infra/local/graph/item-json'
import { sampleGraph, TYPED_COLUMNS, fieldsOf } from '../../../sample/sample-graph'

describe('an item as JSON', () => {
  it.each([['plain'], ['with "quotes", a \\ and\na line'], ['","Title":"another"'], ['{,"Title":"x"}'], ['æøå 😀']])('shows %j in every field that repeats the title', async (text) => {
    const sample = await sampleGraph()
    const list = await sample.makeList(TYPED_COLUMNS)
    const notes = '{"Title":"not this one"},"Title":"nor this"'
    await sample.ask('POST', `${list}/items`, { body: { fields: { Notes: notes, Title: text, PersonId: text } } })
    const [item] = (await sample.ask('GET', `${list}/items?$expand=fields`)).value
    expect(fieldsOf(item ?? {})).toMatchObject({ Notes: notes, Title: text, LinkTitle: text, LinkTitleNoMenu: text, PersonId: text })
    sample.graph.close()
  })

  it('without any field set is whole all the same', async () => {
    const sample = await sampleGraph()
    const list = await sample.makeList([])
    const { json } = await sample.ask('POST', `${list}/items`, { body: { fields: {} } })
    expect(json).toMatchObject({ '@odata.context': expect.stringContaining('items/$entity') as string, parentReference: { siteId: sample.siteId }, fields: { id: '1' } })
    expect(json.fields).not.toHaveProperty('LinkTitle')
    expect((await sample.ask('GET', `${list}/items/1?$select=id&$expand=fields($select=id)`)).json).toEqual({
      '@odata.context': expect.any(String) as string,
      '@odata.etag': json['@odata.etag'],
      'fields@odata.context': expect.stringContaining("items('1')/fields/$entity") as string,
      id: '1',
      fields: { '@odata.etag': json['@odata.etag'], id: '1' },
    })
    sample.graph.close()
  })
})

describe('a page in pieces', () => {
  it.each([0, 1, 249, 250, 251, 500, 501])('of %d items says the same as in one', (count) => {
    const rows = Array.from({ length: count }, (_, index) => index)
    const annotations = { '@odata.context': 'x' }
    expect([...piecesOfPage(annotations, rows, String)].join('')).toBe(textOfPage(annotations, rows.map(String)))
  })

  it('makes a piece when it is asked for, and not before', () => {
    const made: number[] = []
    const pieces = piecesOfPage({}, Array.from({ length: 1_200 }, (_, index) => index), (row) => String(made.push(row)))
    pieces.next()
    expect(made).toHaveLength(250)
  })
})
