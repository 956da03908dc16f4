import { startWiredGraph, type WiredGraph } from './wired-graph'

let wired: WiredGraph
let list: string
beforeAll(async () => {
  wired = await startWiredGraph(['Sites.FullControl.All', 'User.Read.All'])
  const columns = [{ name: 'field_2', number: {} }, { name: 'field_3', number: {} }]
  const { json } = await wired.ask('POST', `/sites/${wired.siteId}/lists`, { body: { displayName: 'Test_table_query', columns } })
  list = `/sites/${wired.siteId}/lists/${String(json.id)}`
  await wired.ask('POST', `${list}/items`, { body: { fields: { Title: 'Null_test', field_2: 10, field_3: 123.32 } } })
  await wired.ask('POST', `${list}/items`, { body: { fields: { Title: 'Second' } } })
})
afterAll(() => wired.close())

/** The names of an object and what is in it, in the order of the wire. */
function outline(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value
  return Object.entries(value).map(([name, inner]) => (typeof inner === 'object' && inner !== null ? [name, outline(inner)] : name))
}

const WHO = [['application', ['id', 'displayName']], ['user', ['displayName']]]

describe('1.2, 1.3, 2.1 and 2.5 Recorded answers, name for name in their order', () => {
  it('a list', async () => {
    expect(outline((await wired.get(list)).json)).toEqual([
      '@odata.context', '@odata.etag', 'createdDateTime', 'description', 'eTag', 'id', 'lastModifiedDateTime', 'name', 'webUrl', 'displayName', ['createdBy', WHO], ['parentReference', ['siteId']],
      ['list', ['contentTypesEnabled', 'hidden', 'template']],
    ])
    expect((await wired.get(list)).json.eTag).toMatch(/^"[0-9a-f-]{36},1[01]"$/)
  })

  it('a column', async () => {
    expect(outline((await wired.get(`${list}/columns`)).value[0])).toEqual([
      'columnGroup', 'description', 'displayName', 'enforceUniqueValues', 'hidden', 'id', 'indexed', 'name', 'readOnly', 'required',
      ['text', ['allowMultipleLines', 'appendChangesToExistingText', 'linesForEditing', 'maxLength']],
    ])
  })

  it('a page of items and the address of the next', async () => {
    const { json, value } = await wired.get(`${list}/items?$expand=fields&$top=1`)
    expect(Object.keys(json)).toEqual(['@odata.context', '@odata.nextLink', 'value'])
    expect(json['@odata.nextLink']).toBe(`${wired.url}/v1.0${list}/items?$expand=fields&$top=1&$skiptoken=UGFnZWQ9VFJVRSZwX0lEPTE`)
    expect(outline(value[0])).toEqual([
      '@odata.etag', 'createdDateTime', 'eTag', 'id', 'lastModifiedDateTime', 'webUrl', ['createdBy', WHO], ['lastModifiedBy', WHO], ['parentReference', ['id', 'siteId']], ['contentType', ['id', 'name']], 'fields@odata.context',
      ['fields', [
        '@odata.etag', 'Title', 'field_2', 'field_3', 'id', 'ContentType', 'Modified', 'Created', 'AuthorLookupId', 'EditorLookupId', '_UIVersionString', 'Attachments', 'Edit', 'LinkTitleNoMenu', 'LinkTitle',
        'ItemChildCount', 'FolderChildCount', '_ComplianceFlags', '_ComplianceTag', '_ComplianceTagWrittenTime', '_ComplianceTagUserId', 'AppAuthorLookupId', 'AppEditorLookupId',
      ]],
    ])
    expect(value[0]).toMatchObject({ contentType: { id: expect.stringMatching(/^0x0100[0-9A-F]{32}00[0-9A-F]{32}$/) as string }, parentReference: { id: expect.not.stringMatching(list.slice(-36)) as string } })
  })

  it('an item just made', async () => {
    const { json, status } = await wired.ask('POST', `${list}/items`, { body: { fields: { Title: 'Prepare Presentation' } } })
    expect([status, Object.keys(json).slice(0, 2), json['@odata.context']]).toEqual([201, ['@odata.context', '@odata.etag'], expect.stringMatching(/\/items\/\$entity$/)])
    expect(json.eTag).toMatch(/^"[0-9a-f-]{36},1"$/)
  })
})

describe('2.8 The number in an eTag', () => {
  it('rises with every write, is 16 under version 15.0 and 21 under 19.0', async () => {
    const { json: made } = await wired.ask('POST', `${list}/items`, { body: { fields: { Title: '1' } } })
    const seen = new Map<unknown, number>()
    for (let write = 2; write <= 19; write += 1) {
      const { json } = await wired.ask('PATCH', `${list}/items/${String(made.id)}/fields`, { body: { Title: String(write) } })
      seen.set(json._UIVersionString, Number(/,(\d+)"$/.exec(String(json['@odata.etag']))?.[1]))
    }
    expect([seen.get('2.0'), seen.get('15.0'), seen.get('19.0')]).toEqual([2, 16, 21])
    const numbers = [...seen.values()]
    expect(numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0))).toBe(true)
  })
})
