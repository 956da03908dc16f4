import { startWiredGraph, type WiredGraph } from './facts/wired-graph'

let wired: WiredGraph
let list: string
beforeAll(async () => {
  wired = await startWiredGraph(['Sites.FullControl.All'])
  const { json } = await wired.ask('POST', `/sites/${wired.siteId}/lists`, { body: { displayName: 'Findings' } })
  list = `/sites/${wired.siteId}/lists/${String(json.id)}`
  for (const Title of ['one', 'two', 'three']) await wired.ask('POST', `${list}/items`, { body: { fields: { Title } } })
})
afterAll(() => wired.close())

const titlesIn = (items: unknown) => (items as { fields?: { Title: string } }[]).map(({ fields }) => fields?.Title)

describe('the items of a list', () => {
  it('come along when the list is asked for them, with their fields when those are', async () => {
    expect((await wired.get(list)).json).not.toHaveProperty('items')
    expect(titlesIn((await wired.get(`${list}?$expand=items`)).json.items)).toEqual([undefined, undefined, undefined])
    const { json } = await wired.get(`${list}?$select=id&$expand=columns,items($expand=fields($select=Title))`)
    expect(titlesIn(json.items)).toEqual(['one', 'two', 'three'])
    expect(json['items@odata.context']).toMatch(/\/items\(fields\(\)\)$/)
    expect(Object.keys(json)).toEqual(expect.arrayContaining(['id', 'columns']))
    expect(json).not.toHaveProperty('displayName')
  })

  it('leave of the columns beside them what is selected of those', async () => {
    const { json } = await wired.get(`${list}?$expand=columns($select=name),items`)
    expect((json.columns as object[])[0]).toEqual({ name: 'Title' })
  })

  it('come a page at a time, with an address of their own for the next', async () => {
    const { json } = await wired.get(`${list}?$expand=items($top=2;$expand=fields)`)
    expect(titlesIn(json.items)).toEqual(['one', 'two'])
    expect(titlesIn((await wired.get(String(json['items@odata.nextLink']))).value)).toEqual(['three'])
  })

  it('come with every list of a page as well', async () => {
    const { value } = await wired.get(`/sites/${wired.siteId}/lists?$expand=items($expand=fields)`)
    expect(value.map(({ items }) => titlesIn(items))).toEqual([['one', 'two', 'three']])
  })
})
