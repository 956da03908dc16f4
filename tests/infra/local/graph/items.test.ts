import { errorOf, fieldsOf, REGISTRATIONS, sampleGraph, TYPED_COLUMNS, type SampleGraph } from '../../../sample/sample-graph'

describe('list items', () => {
  let sample: SampleGraph
  let list: string
  beforeEach(async () => {
    sample = await sampleGraph()
    list = await sample.makeList(TYPED_COLUMNS)
    await sample.grant('service', 'write')
  })
  afterEach(() => sample.graph.close())

  const create = (fields: object) => sample.ask('POST', `${list}/items`, { body: { fields }, as: 'service' })

  it('are created with 201, numbered from 1 as a string, with their fields', async () => {
    const { status, json } = await create({ RecordKey: 'a', LogNumber: 7, IsActive: true, RecordedAt: '2026-11-21T08:00:00.123Z' })
    expect(status).toBe(201)
    expect(json).toMatchObject({ id: '1', createdDateTime: '2026-11-21T09:00:00Z', contentType: { name: 'Item' } })
    expect(fieldsOf(json)).toMatchObject({ RecordKey: 'a', LogNumber: 7, IsActive: true, RecordedAt: '2026-11-21T08:00:00Z', id: '1', _UIVersionString: '1.0' })
    expect(fieldsOf(json)['@odata.etag']).toBe(json['@odata.etag'])
    expect(json.eTag).toMatch(/^"[0-9a-f-]{36},1"$/)
  })

  it('name the application as author, never a person', async () => {
    const { json } = await create({ RecordKey: 'a' })
    const identity = { application: { id: REGISTRATIONS.service.appId, displayName: 'Kvitter' }, user: { displayName: 'SharePoint App' } }
    expect(json).toMatchObject({ createdBy: identity, lastModifiedBy: identity, fields: { AuthorLookupId: '1073741822', AppAuthorLookupId: '3' } })
  })

  it('leave out fields that were never set', async () => {
    const { json } = await create({ RecordKey: 'a' })
    expect(Object.keys(fieldsOf(json))).not.toContain('Notes')
  })

  it('refuse a second one with a unique value in any case, and leave nothing behind', async () => {
    await create({ RecordKey: 'abc' })
    const second = await create({ RecordKey: 'ABC' })
    expect(second.status).toBe(400)
    expect(errorOf(second)).toMatchObject({ code: 'invalidRequest', message: 'One or more fields with unique constraints already has the provided value.' })
    expect((await sample.ask('GET', `${list}/items`)).value).toHaveLength(1)
  })

  it('answer 400 to an unknown field and 500 to a wrong JSON type', async () => {
    const unknown = await create({ RecordKey: 'a', Nonsense: 'x' })
    expect(unknown.status).toBe(400)
    expect(errorOf(unknown)).toMatchObject({ code: 'invalidRequest', message: "Field 'Nonsense' is not recognized" })
    const wrong = await create({ RecordKey: 'a', LogNumber: '7' })
    expect(wrong.status).toBe(500)
    expect(errorOf(wrong)).toMatchObject({ code: 'generalException', message: 'General exception while processing' })
  })

  it('do without required fields, as the real ones do', async () => {
    expect((await create({ PersonId: 'p' })).status).toBe(201)
  })

  it('change with a new eTag and version, and the condition on the old one is answered with 412', async () => {
    const { json: item } = await create({ RecordKey: 'a', PersonId: 'p' })
    sample.clock.now = new Date('2026-11-21T10:00:00Z')
    const changed = await sample.ask('PATCH', `${list}/items/1/fields`, { body: { PersonId: 'q' }, headers: { 'if-match': String(item.eTag) }, as: 'service' })
    expect(changed.status).toBe(200)
    expect(changed.json).toMatchObject({ id: '1', RecordKey: 'a', PersonId: 'q', _UIVersionString: '2.0', Modified: '2026-11-21T10:00:00Z' })
    expect(changed.json).not.toHaveProperty('webUrl')
    expect(changed.json['@odata.etag']).toMatch(/,2"$/)

    const late = await sample.ask('PATCH', `${list}/items/1/fields`, { body: { PersonId: 'r' }, headers: { 'if-match': String(item.eTag) }, as: 'service' })
    expect(late.status).toBe(412)
    expect(errorOf(late).code).toBe('resourceModified')
    expect(fieldsOf((await sample.ask('GET', `${list}/items/1`)).json).PersonId).toBe('q')
  })

  it('lose a field that is set to null', async () => {
    await create({ RecordKey: 'a', PersonId: 'p' })
    const { json } = await sample.ask('PATCH', `${list}/items/1`, { body: { fields: { PersonId: null } }, as: 'service' })
    expect(json.fields).not.toHaveProperty('PersonId')
  })

  it('refuse fields that SharePoint fills itself', async () => {
    expect((await create({ RecordKey: 'a', Created: '2020-01-01T00:00:00Z' })).status).toBe(400)
  })

  it('are deleted with 204, then missing with words that clients look for, and their number is never used again', async () => {
    await create({ RecordKey: 'a' })
    expect(await sample.ask('DELETE', `${list}/items/1`, { as: 'service' })).toMatchObject({ status: 204, json: {} })
    const missing = await sample.ask('GET', `${list}/items/1`)
    expect(missing.status).toBe(404)
    expect(errorOf(missing)).toMatchObject({ code: 'itemNotFound', message: 'The specified list item could not be found' })
    expect((await create({ RecordKey: 'a' })).json.id).toBe('2')
  })

  it('are not to be had in a list that does not exist', async () => {
    const missing = await sample.ask('GET', `/sites/${sample.siteId}/lists/nonsense/items/1`)
    expect(missing.status).toBe(404)
    expect(errorOf(missing).message).toBe('The specified list could not be found')
  })
})
