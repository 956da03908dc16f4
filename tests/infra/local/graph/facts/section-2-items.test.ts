import { REGISTRATIONS, TYPED_COLUMNS } from '../../../../sample/sample-graph'
import { errorIn, follow, startWiredGraph, type Heard, type WiredGraph } from './wired-graph'

let wired: WiredGraph
let list: string
beforeAll(async () => {
  wired = await startWiredGraph(['Sites.FullControl.All'])
  list = await makeList([...TYPED_COLUMNS, { name: 'Tags', choice: { choices: ['a', 'b'], displayAs: 'checkBoxes' } }, { name: 'Helpers', personOrGroup: { allowMultipleSelection: true } }, { name: 'Secret', text: {}, hidden: true }])
})
afterAll(() => wired.close())

let made = 0
async function makeList(columns: object[]): Promise<string> {
  made += 1
  const lists = `/sites/${wired.siteId}/lists`
  const { json } = await wired.ask('POST', lists, { body: { displayName: `List ${made}`, columns } })
  return `${lists}/${String(json.id)}`
}
const create = (fields: object, into = list) => wired.ask('POST', `${into}/items`, { body: { fields } })
const fieldsIn = ({ json }: Heard) => json.fields as Record<string, unknown>
const find = (filter: string, more = '', headers = {}) => wired.get(`${list}/items?$filter=${encodeURIComponent(filter)}${more}`, { headers })
const codeOf = (heard: Heard) => [heard.status, errorIn(heard).code]
/** What happens under another setting, which is put back afterwards. */
async function under<Result>(changes: Partial<WiredGraph['graph']['switches']>, act: () => Promise<Result>): Promise<Result> {
  const before = { ...wired.graph.switches }
  Object.assign(wired.graph.switches, changes)
  const result = await act()
  Object.assign(wired.graph.switches, before)
  return result
}

describe('2.1 Read', () => {
  it('has every system field of the sample, with ids as strings and no fraction in dates', async () => {
    const { json } = await create({ RecordKey: 'whole', Title: 'Null_test', LogNumber: 10 })
    const { json: page } = await wired.get(`${list}/items?$expand=fields&$top=1`)
    const [item] = page.value as Record<string, unknown>[]
    const eTag = `"${String(json.eTag).slice(1, 37)},1"`
    expect(item).toMatchObject({ '@odata.etag': eTag, eTag, id: '1', createdDateTime: '2026-11-21T09:00:00Z', lastModifiedDateTime: '2026-11-21T09:00:00Z', webUrl: expect.stringMatching(/\/1_\.000$/) as string, contentType: { id: expect.stringMatching(/^0x0100[0-9A-F]{32}/) as string, name: 'Item' } })
    expect(item?.fields).toEqual({
      '@odata.etag': eTag, Title: 'Null_test', RecordKey: 'whole', LogNumber: 10, id: '1', ContentType: 'Item', Modified: '2026-11-21T09:00:00Z', Created: '2026-11-21T09:00:00Z',
      AuthorLookupId: '1073741822', EditorLookupId: '1073741822', AppAuthorLookupId: '3', AppEditorLookupId: '3', _UIVersionString: '1.0', Attachments: false, Edit: '', LinkTitleNoMenu: 'Null_test', LinkTitle: 'Null_test',
      ItemChildCount: '0', FolderChildCount: '0', _ComplianceFlags: '', _ComplianceTag: '', _ComplianceTagWrittenTime: '', _ComplianceTagUserId: '',
    })
    expect(page['@odata.context']).toMatch(/\/items\(fields\(\)\)$/)
    expect(item?.['fields@odata.context']).toMatch(/items\('1'\)\/fields\/\$entity$/)
  })

  it('brings fields when they are expanded, with or without the dollar, and only those selected', async () => {
    expect((await wired.get(`${list}/items?$top=1`)).value[0]).not.toHaveProperty('fields')
    expect(Object.keys((await wired.get(`${list}/items?expand=fields($select=RecordKey)&$top=1`)).value[0]?.fields as object)).toEqual(['@odata.etag', 'RecordKey'])
  })

  it('brings the fields of one item unasked, or only when expanded (switch)', async () => {
    expect((await wired.get(`${list}/items/1`)).json).toHaveProperty('fields')
    await under({ fieldsOfOneItem: 'when-expanded' }, async () => {
      expect((await wired.get(`${list}/items/1`)).json).not.toHaveProperty('fields')
      expect((await wired.get(`${list}/items/1?$expand=fields`)).json).toHaveProperty('fields')
    })
  })

  it('shows hidden columns only when they are selected', async () => {
    const { json } = await create({ RecordKey: 'hidden', Secret: 's' })
    expect(fieldsIn(await wired.get(`${list}/items/${String(json.id)}?$expand=fields`))).not.toHaveProperty('Secret')
    expect(fieldsIn(await wired.get(`${list}/items/${String(json.id)}?$expand=fields($select=Secret)`))).toMatchObject({ Secret: 's' })
  })

  it('hands out 200 (switch) a page, cuts a larger $top without a word (switch), and goes on by base64url of Paged=TRUE&p_ID', async () => {
    const paged = await makeList([{ name: 'N', number: {}, indexed: true }])
    for (let number = 1; number <= 205; number += 1) await create({ N: number % 3 }, paged)
    const first = await wired.get(`${paged}/items`)
    expect([first.value.length, String(first.json['@odata.nextLink'])]).toEqual([200, expect.stringMatching(/^http.*\/v1\.0\/.*\$skiptoken=UGFnZWQ9VFJVRSZwX0lEPTIwMA$/)])
    await under({ standardPage: 100 }, async () => expect((await wired.get(`${paged}/items`)).value).toHaveLength(100))
    expect((await wired.get(`${paged}/items?$top=4000000`)).value).toHaveLength(205)
    for (const itemPages of ['short', 'empty-between'] as const)
      await under({ itemPages }, async () => expect(new Set((await follow(wired, `${paged}/items?$top=50`)).value.map(({ id }) => id)).size).toBe(205))
    await under({ itemPages: 'empty-between' }, async () => expect((await wired.get(`${paged}/items`)).value).toEqual([]))
    await under({ skipToken: 'with-field' }, async () => {
      const { value, pages } = await follow(wired, `${paged}/items?$filter=${encodeURIComponent('fields/N eq 1')}&$top=30`)
      expect([value.length, pages]).toEqual([69, 3])
    })
    const sorted = await follow(wired, `${paged}/items?$orderby=${encodeURIComponent('fields/N desc')}&$top=50&$expand=fields($select=N)`)
    const numbers = sorted.value.map(({ fields }) => (fields as { N: number }).N)
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
    expect(new Set(sorted.value.map(({ id }) => id)).size).toBe(205)
  })

  it('ignores $count or refuses it (switch), and has no /items/$count', async () => {
    expect(Object.keys((await wired.get(`${list}/items?$count=true`)).json)).not.toContain('@odata.count')
    await under({ itemCount: 'refused' }, async () => expect((await wired.get(`${list}/items?$count=true`)).status).toBe(400))
    expect((await wired.get(`${list}/items/$count`)).status).toBeGreaterThanOrEqual(400)
  })
})

describe('2.2 $filter', () => {
  it('refuses a field without an index in the words on record, also in a small list, unless the client prefers it', async () => {
    const refused = await find("fields/Title eq 'Null_test'")
    expect([refused.status, errorIn(refused)]).toMatchObject([400, { code: 'invalidRequest', message: "Field 'Title' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists." }])
    expect((await find("fields/Title eq 'Null_test'", '', { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' })).value).toHaveLength(1)
  })

  it.each(["contains(fields/PersonId,'a')", "endswith(fields/PersonId,'a')", "fields/PersonId in ('a')", "fields/Tags/any()", "fields/PersonId eq 'a' or fields/PersonId eq 'b'"])('refuses %s with 400 invalidRequest', async (filter) => {
    expect(codeOf(await find(filter))).toEqual([400, 'invalidRequest'])
  })

  it('wants the prefix, and the name in its case', async () => {
    expect(errorIn(await find("RecordKey eq 'whole'"))).toMatchObject({ code: 'BadRequest', message: 'Invalid filter clause' })
    expect((await find("createdDateTime ge '2026-01-01T00:00:00Z'")).status).toBe(400)
    expect((await find("fields/recordkey eq 'whole'")).status).toBe(400)
    expect((await find("fields/RecordKey eq 'WHOLE'")).value).toHaveLength(1)
  })

  it('filters booleans by 1 and 0; text is refused or finds the opposite (switch)', async () => {
    await create({ RecordKey: 'yes', IsActive: true })
    await create({ RecordKey: 'no', IsActive: false })
    const keys = async (filter: string) => (await find(filter, '&$expand=fields')).value.map(({ fields }) => (fields as { RecordKey: string }).RecordKey)
    expect(await keys('fields/IsActive eq 1')).toEqual(['yes'])
    expect(codeOf(await find("fields/IsActive eq 'true'"))).toEqual([400, 'invalidRequest'])
    await under({ textForBoolean: 'opposite' }, async () => expect(await keys("fields/IsActive eq 'true'")).toEqual(['no']))
  })

  it('filters people by their number, not by value', async () => {
    await create({ RecordKey: 'owned', OwnerLookupId: '6' })
    const headers = { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' }
    expect((await find('fields/OwnerLookupId eq 6', '', headers)).value).toHaveLength(1)
    expect((await find("fields/Owner eq 'Kari'", '', headers)).status).toBe(400)
  })

  it('takes instants in quotes, bare, or either (switch), doubles quotes in text', async () => {
    await create({ RecordKey: "o'brien", RecordedAt: '2026-02-01T00:00:00Z' })
    const status = async (literal: string) => (await find(`fields/RecordedAt ge ${literal}`)).status
    const [quoted, bare] = ["'2026-01-01T00:00:00Z'", '2026-01-01T00:00:00Z']
    expect([await status(quoted), await status(bare)]).toEqual([200, 200])
    await under({ dateLiteral: 'quoted' }, async () => expect([await status(quoted), await status(bare)]).toEqual([200, 400]))
    await under({ dateLiteral: 'unquoted' }, async () => expect([await status(quoted), await status(bare)]).toEqual([400, 200]))
    expect((await find("fields/RecordKey eq 'o''brien'")).value).toHaveLength(1)
  })

  it('applies a second indexed field or refuses it, and may find nothing at all (switches)', async () => {
    const both = "fields/RecordKey eq 'yes' and fields/IsActive eq 1"
    expect((await find(both)).value).toHaveLength(1)
    await under({ secondIndexedField: 'refused' }, async () => expect((await find(both)).status).toBe(400))
    await under({ fieldFilter: 'finds-nothing' }, async () => expect(await find("fields/RecordKey eq 'yes'")).toMatchObject({ status: 200, value: [] }))
  })
})

describe('2.5 Create, 2.6 values and 2.9 write errors', () => {
  it('answers 201 with fields inline, in the name of the application and SharePoint’s own account (switch)', async () => {
    const { status, json } = await create({ RecordKey: 'app' })
    expect([status, json.createdBy]).toEqual([201, { application: { id: REGISTRATIONS.service.appId, displayName: 'Kvitter' }, user: { displayName: 'SharePoint App' } }])
    expect(json['@odata.context']).toMatch(/\/items\/\$entity$/)
    await under({ authorOfApps: 'user' }, async () => expect((await create({})).json.createdBy).toEqual({ user: { displayName: 'SharePoint App' } }))
  })

  it.each<[object, number, string]>([
    [{ RecordKey: 'WHOLE' }, 400, 'One or more fields with unique constraints already has the provided value.'],
    [{ Nonsense: 'x' }, 400, "Field 'Nonsense' is not recognized"],
    [{ LogNumber: '7' }, 500, 'General exception while processing'],
    [{ RecordKey: 7 }, 500, 'General exception while processing'],
    [{ OwnerLookupId: 6 }, 500, 'General exception while processing'],
    [{ Tags: ['a'] }, 500, 'General exception while processing'],
    [{ Link: 'https://x.example' }, 400, 'The request is malformed or incorrect.'],
  ])('answers %j with %d', async (fields, status, message) => {
    const refused = await create(fields)
    expect([refused.status, errorIn(refused)]).toMatchObject([status, { code: status === 500 ? 'generalException' : 'invalidRequest', message }])
  })

  it('takes several values with the name of their type, or not at all (switch)', async () => {
    const tagged = { 'Tags@odata.type': 'Collection(Edm.String)', Tags: ['a', 'b'], 'HelpersLookupId@odata.type': 'Collection(Edm.Int32)', HelpersLookupId: [6, 7] }
    expect(fieldsIn(await create(tagged))).toMatchObject({ Tags: ['a', 'b'], Helpers: [{ LookupId: 6 }, { LookupId: 7 }] })
    expect(errorIn(await create({ HelpersLookupId: [6] })).message).toMatch(/^A value without a type name was found and no expected type is available/)
    await under({ multipleValues: 'refused' }, async () => expect((await create(tagged)).status).toBe(400))
  })

  it('differs in what nobody verified (switches): people as numbers, links, choices, bounds, lengths, null', async () => {
    await under({ personAsNumber: 'accepted' }, async () => expect(fieldsIn(await create({ OwnerLookupId: 6 }))).toMatchObject({ OwnerLookupId: '6' }))
    await under({ hyperlink: 'refused' }, async () => expect((await create({ Link: { Url: 'https://x.example' } })).status).toBe(400))
    expect((await create({ State: 'Elsewhere' })).status).toBe(201)
    await under({ choiceNotInList: 'refused' }, async () => expect((await create({ State: 'Elsewhere' })).status).toBe(400))
    const bounded = await makeList([{ name: 'Score', number: { minimum: 0, maximum: 100 } }])
    expect((await create({ Score: 101 }, bounded)).status).toBe(201)
    await under({ numberOutOfBounds: 'refused' }, async () => expect((await create({ Score: 101 }, bounded)).status).toBe(400))
    const [text, note] = ['x'.repeat(256), 'x'.repeat(64_000)]
    expect([(await create({ Title: text })).status, (await create({ Notes: note })).status]).toEqual([400, 400])
    await under({ longText: 'general-exception' }, async () => expect((await create({ Title: text })).status).toBe(500))
    await under({ longText: 'cut', longNote: 'cut' }, async () => {
      const cut = fieldsIn(await create({ Title: text, Notes: note }))
      expect([String(cut.Title).length, String(cut.Notes).length]).toEqual([255, 63_999])
    })
    await under({ longNote: 'taken' }, async () => expect((await create({ Notes: note })).status).toBe(201))
    await under({ nullField: 'refused' }, async () => expect((await create({ PersonId: null })).status).toBe(400))
  })
})

describe('2.7 Update and 2.8 Concurrency', () => {
  let path: string
  let eTag: string
  beforeEach(async () => {
    const { json } = await create({ PersonId: 'p' })
    path = `${list}/items/${String(json.id)}`
    eTag = String(json.eTag)
  })
  const patch = (body: object, ifMatch?: string, under = '/fields') => wired.ask('PATCH', `${path}${under}`, { body, headers: ifMatch === undefined ? {} : { 'If-Match': ifMatch } })
  const erase = (ifMatch: string) => wired.ask('DELETE', path, { headers: { 'If-Match': ifMatch } })
  const STALE = '"00000000-0000-4000-8000-000000000000,1"'

  it('answers a change of fields with the fields and nothing of the item, with the eTag or without (switch)', async () => {
    const { status, json } = await patch({ PersonId: null, Title: 't' }, eTag)
    expect([status, json]).toMatchObject([200, { Title: 't', _UIVersionString: '2.0', '@odata.etag': eTag.replace(',1"', ',2"') }])
    for (const name of ['contentType', 'webUrl', 'createdDateTime', 'lastModifiedDateTime', 'PersonId']) expect(Object.keys(json)).not.toContain(name)
    await under({ eTagOfChangedFields: 'left-out' }, async () => expect(Object.keys((await patch({ Title: 'u' })).json)).not.toContain('@odata.etag'))
  })

  it('answers a change of the item with the item', async () => {
    expect((await patch({ fields: { PersonId: 'q' } }, eTag, '')).json).toMatchObject({ contentType: { name: 'Item' }, fields: { PersonId: 'q' } })
  })

  it('refuses fields that SharePoint fills with 400', async () => {
    expect((await patch({ id: '7' })).status).toBe(400)
  })

  it('answers another eTag with 412 under one code or the other (switch), and one without quotes with malformedEntityTag', async () => {
    expect(codeOf(await patch({ Title: 'x' }, STALE))).toEqual([412, 'resourceModified'])
    await under({ mismatchCode: 'notAllowed' }, async () => expect(codeOf(await patch({ Title: 'x' }, STALE))).toEqual([412, 'notAllowed']))
    expect(errorIn(await patch({ Title: 'x' }, 'abc,1'))).toMatchObject({ message: 'ETags must be quoted strings', innerError: { code: 'malformedEntityTag' } })
  })

  it('takes a star or not, and heeds the condition on items and deletions or not (switches)', async () => {
    expect((await patch({ Title: 'x' }, '*')).status).toBe(200)
    await under({ ifMatchAny: 'refused' }, async () => expect((await patch({ Title: 'x' }, '*')).status).toBe(400))
    expect((await patch({ fields: {} }, STALE, '')).status).toBe(412)
    await under({ ifMatchOnItem: 'ignored' }, async () => expect((await patch({ fields: {} }, STALE, '')).status).toBe(200))
    expect((await erase(STALE)).status).toBe(412)
    await under({ ifMatchOnDelete: 'ignored' }, async () => expect(await erase(STALE)).toMatchObject({ status: 204, text: '' }))
  })

  it('says of a missing item that the list item is missing, in one wording or another (switch)', async () => {
    await erase('*')
    const words = async () => errorIn(await wired.get(path)).message
    expect(await words()).toBe('The specified list item could not be found')
    await under({ notFoundText: 'was not found' }, async () => expect(await words()).toBe('The specified list item was not found'))
    expect(errorIn(await wired.get(`/sites/${wired.siteId}/lists/none/items/1`)).message).toBe('The specified list could not be found')
  })
})

describe('2.3 $orderby and 2.4 the 5,000 threshold', () => {
  it('stops what would look through more than 5,000 rows, whichever way it is said (switch), and never an enumeration', async () => {
    const large = await makeList([...TYPED_COLUMNS.filter(({ name }) => name !== 'Owner'), { name: 'Owner', personOrGroup: {}, indexed: true }])
    for (let batch = 0; batch < 251; batch += 1)
      await wired.ask('POST', '/$batch', { body: { requests: Array.from({ length: 20 }, (_, index) => ({ id: String(index), method: 'POST', url: `${large}/items`, headers: { 'Content-Type': 'application/json' }, body: { fields: { RecordKey: `${batch * 20 + index}`, PersonId: 'all', OwnerLookupId: String(batch) } } })) } })
    const ask = (query: string) => wired.get(`${large}/items?${query}`, { headers: { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' } })
    const filter = (text: string) => ask(`$filter=${encodeURIComponent(text)}`)
    for (const wide of ["fields/PersonId eq 'all' and fields/RecordKey eq '7'", "fields/Title eq 'x'", 'fields/OwnerLookupId eq 7']) {
      const refused = await filter(wide)
      expect([refused.status, errorIn(refused)]).toMatchObject([422, { code: 'notSupported', message: 'The request is unprocessable because it uses too many resources', innerError: { code: 'tooManyResources' } }])
    }
    expect((await filter("fields/RecordKey eq '7' and fields/PersonId eq 'all'")).value).toHaveLength(1)
    await under({ thresholdStatus: 500 }, async () => expect((await filter("fields/Title eq 'x'")).status).toBe(500))
    await under({ thresholdStatus: 429 }, async () => {
      for (const again of [1, 2]) expect([again, ...codeOf(await filter("fields/Title eq 'x'"))]).toEqual([again, 429, 'activityLimitReached'])
    })
    expect((await ask('$orderby=fields/Title')).status).toBe(422)
    expect((await ask('$orderby=id desc&$top=1')).value).toMatchObject([{ id: '1' }])
    await under({ orderById: 'throttled-when-large' }, async () => expect((await ask('$orderby=id desc')).status).toBe(429))
    expect((await ask('$top=999999')).value).toHaveLength(5_000)
    await under({ largestPage: 1_000 }, async () => expect((await ask('$top=999999')).value).toHaveLength(1_000))
  }, 90_000)

  it('joins no more than twelve columns that look people up', async () => {
    const joined = await makeList(Array.from({ length: 13 }, (_, index) => ({ name: `Person${index}`, personOrGroup: {} })))
    expect((await wired.get(`${joined}/items?$expand=fields`)).status).toBe(422)
    expect((await wired.get(`${joined}/items?$expand=fields($select=Person1LookupId)`)).status).toBe(200)
  })
})
