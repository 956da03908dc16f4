import { errorOf, fieldsOf, sampleGraph, TYPED_COLUMNS, type Answered, type SampleGraph } from '../../../sample/sample-graph'

const filter = (text: string, more = '') => `?$filter=${encodeURIComponent(text)}${more}`
const PREFER = { prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' }

describe('pages of items', () => {
  let sample: SampleGraph
  let list: string
  beforeAll(async () => {
    sample = await sampleGraph()
    list = await sample.makeList(TYPED_COLUMNS)
    for (let number = 1; number <= 450; number++)
      await sample.ask('POST', `${list}/items`, {
        body: { fields: { RecordKey: `key-${number}`, PersonId: `p-${number % 10}`, LogNumber: number, IsActive: number % 2 === 0, RecordedAt: `2026-11-${10 + (number % 3)}T08:00:00Z`, Title: 'x' } },
      })
  }, 30_000)
  afterAll(() => sample.graph.close())

  const find = async (text: string) => (await sample.ask('GET', `${list}/items${filter(text, '&$expand=fields&$top=5000')}`)).value
  async function readAll(address: string): Promise<{ pages: number; items: Record<string, unknown>[] }> {
    const items: Record<string, unknown>[] = []
    let pages = 0
    for (let next: string | undefined = address; next; pages++) {
      const page: Answered = await sample.ask('GET', next)
      items.push(...page.value)
      next = page.json['@odata.nextLink'] as string | undefined
    }
    return { pages, items }
  }

  it('hold 200 items unless asked otherwise, and go on at an absolute https address', async () => {
    const first = await sample.ask('GET', `${list}/items`)
    expect(first.value).toHaveLength(200)
    expect(first.json['@odata.nextLink']).toMatch(/^https:\/\/localhost:6103\/v1\.0\/sites\/.*\$skiptoken=UGFnZWQ9VFJVRSZwX0lEPTIwMA$/)
    const { pages, items } = await readAll(`${list}/items`)
    expect(pages).toBe(3)
    expect(items.map(({ id }) => id)).toEqual(Array.from({ length: 450 }, (_, index) => String(index + 1)))
  })

  it('carry no field values without $expand, and only those selected', async () => {
    const [bare] = (await sample.ask('GET', `${list}/items?$top=1`)).value
    expect(bare).not.toHaveProperty('fields')
    const [some] = (await sample.ask('GET', `${list}/items?expand=fields($select=RecordKey,LogNumber)&$top=1`)).value
    expect(some && Object.keys(fieldsOf(some)).sort()).toEqual(['@odata.etag', 'LogNumber', 'RecordKey'])
  })

  it('keep filter and expansion on the way to the next page', async () => {
    const { pages, items } = await readAll(`${list}/items${filter("fields/PersonId eq 'p-3'", '&$expand=fields($select=PersonId)&$top=20')}`)
    expect(pages).toBe(3)
    expect(items).toHaveLength(45)
    expect(new Set(items.map((item) => fieldsOf(item).PersonId))).toEqual(new Set(['p-3']))
  })

  it.each([
    ["fields/RecordKey eq 'KEY-7'", 1],
    ["fields/PersonId ne 'p-3'", 405],
    ['fields/LogNumber gt 440', 10],
    ['fields/LogNumber le 10 and fields/IsActive eq 1', 5],
    ["startswith(fields/RecordKey,'key-44')", 11],
    ["fields/RecordedAt ge '2026-11-12T00:00:00Z'", 150],
    ["fields/RecordKey eq 'o''brien'", 0],
  ])('find what %s says', async (text, count) => {
    expect(await find(text)).toHaveLength(count)
  })

  it('refuse a field that is not indexed, in the words of Graph, however small the list', async () => {
    const refused = await sample.ask('GET', `${list}/items${filter("fields/Title eq 'x'")}`)
    expect(refused.status).toBe(400)
    expect(errorOf(refused)).toMatchObject({
      code: 'invalidRequest',
      message:
        "Field 'Title' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.",
    })
    const allowed = await sample.ask('GET', `${list}/items${filter("fields/Title eq 'x'")}`, { headers: PREFER })
    expect(allowed).toMatchObject({ status: 200, value: { length: 200 } })
    expect((await sample.ask('GET', `${list}/items?$orderby=fields/Title`)).status).toBe(400)
  })

  it.each([
    ["RecordKey eq 'key-1'", 'BadRequest', 'Invalid filter clause'],
    ["fields/recordkey eq 'key-1'", 'invalidRequest', "Field 'recordkey' is not recognized"],
    ["fields/PersonId eq 'a' or fields/PersonId eq 'b'", 'invalidRequest', 'The provided filter statement is not supported'],
    ["fields/IsActive eq 'true'", 'invalidRequest', 'The provided filter statement is not supported'],
    ["contains(fields/PersonId,'a')", 'invalidRequest', 'The provided filter statement is not supported'],
  ])('refuse %s', async (text, code, message) => {
    const refused = await sample.ask('GET', `${list}/items${filter(text)}`)
    expect(refused.status).toBe(400)
    expect(errorOf(refused)).toMatchObject({ code, message })
  })

  it('refuse to look through more than 5,000 rows, and still enumerate them all', async () => {
    const large = await sample.makeList(TYPED_COLUMNS, 'Large')
    for (let number = 1; number <= 5_001; number++) await sample.ask('POST', `${large}/items`, { body: { fields: { RecordKey: String(number), PersonId: 'all', LogNumber: number } } })
    const tooWide = await sample.ask('GET', `${large}/items${filter("fields/PersonId eq 'all' and fields/RecordKey eq '7'")}`)
    expect(tooWide.status).toBe(422)
    expect(errorOf(tooWide)).toMatchObject({ code: 'notSupported', innerError: { code: 'tooManyResources' } })
    expect((await sample.ask('GET', `${large}/items${filter("fields/Title eq 'x'")}`, { headers: PREFER })).status).toBe(422)
    expect((await sample.ask('GET', `${large}/items${filter("fields/RecordKey eq '7' and fields/PersonId eq 'all'")}`)).value).toHaveLength(1)
    const first = await sample.ask('GET', `${large}/items?$top=999999`)
    expect(first.value).toHaveLength(5_000)
    expect((await sample.ask('GET', String(first.json['@odata.nextLink']))).value).toHaveLength(1)
  }, 60_000)
})
