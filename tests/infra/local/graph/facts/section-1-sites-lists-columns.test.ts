import { HOST, KEY_COLUMN } from '../../../../sample/sample-graph'
import { errorIn, startWiredGraph, type WiredGraph } from './wired-graph'

let wired: WiredGraph
let lists: string
beforeAll(async () => {
  wired = await startWiredGraph(['Sites.FullControl.All'])
  lists = `/sites/${wired.siteId}/lists`
})
afterAll(() => wired.close())

let count = 0
async function makeList(columns: object[] = [], list: object = {}): Promise<string> {
  count += 1
  const { json } = await wired.ask('POST', lists, { body: { displayName: `List ${count}`, columns, list } })
  return `${lists}/${String(json.id)}`
}
const addColumn = (list: string, body: object) => wired.ask('POST', `${list}/columns`, { body })
const columnsOf = async (list: string, query = '') => new Map((await wired.get(`${list}/columns${query}`)).value.map((column) => [String(column.name), column]))

describe('0.1 Common wire format', () => {
  it('has errors with code, message and innerError, whose date has neither zone nor fraction', async () => {
    const { json, headers } = await wired.get('/sites/fjordvik.sharepoint.com:/sites/none', { headers: { 'client-request-id': 'mine' } })
    expect(json).toEqual({
      error: {
        code: 'itemNotFound',
        message: 'Requested site could not be found',
        innerError: { date: '2026-11-21T09:00:00', 'request-id': headers.get('request-id'), 'client-request-id': 'mine' },
      },
    })
  })

  it('sends the content types on record, and one with every error', async () => {
    expect((await wired.get(lists)).headers.get('content-type')).toBe('application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8')
    for (const heard of [await wired.get('/sites/nonsense'), await wired.get('/nonsense'), await wired.get(`${wired.url}/beta/sites`)]) expect(heard.headers.get('content-type')).toBe('application/json')
  })

  it('sends request-id, an echo of client-request-id, x-ms-ags-diagnostic, Date, Strict-Transport-Security and Cache-Control', async () => {
    const { headers } = await wired.get(lists, { headers: { 'client-request-id': 'mine' } })
    expect(headers.get('client-request-id')).toBe('mine')
    for (const name of ['request-id', 'x-ms-ags-diagnostic', 'date', 'strict-transport-security', 'cache-control']) expect(headers.get(name)).toBeTruthy()
  })

  it('refuses what never reaches it in the same envelope', async () => {
    const { headers, json } = await wired.get(`${wired.url}/beta/sites`)
    expect(json).toMatchObject({ error: { innerError: { 'request-id': headers.get('request-id'), date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/) as string } } })
  })
})

describe('1.1 Resolve the site', () => {
  it('is found by host and path, and has an id of host and two guids', async () => {
    const { status, json } = await wired.get(`/sites/${HOST}:/sites/kvitter`)
    expect([status, json]).toMatchObject([200, { id: expect.stringMatching(/^fjordvik\.sharepoint\.com,[0-9a-f-]{36},[0-9a-f-]{36}$/) as string, name: 'kvitter', displayName: 'Kvitter', webUrl: `https://${HOST}/sites/kvitter` }])
  })

  it('goes on behind a colon', async () => {
    expect((await wired.get(`/sites/${HOST}:/sites/kvitter:/lists`)).status).toBe(200)
  })

  it('is 404 itemNotFound when it is not there', async () => {
    const missing = await wired.get(`/sites/${HOST}:/sites/none`)
    expect([missing.status, errorIn(missing).code]).toEqual([404, 'itemNotFound'])
  })

  it('is 400 with the words on record when its id is malformed', async () => {
    const malformed = await wired.get('/sites/nonsense')
    expect([malformed.status, errorIn(malformed)]).toMatchObject([400, { code: 'invalidRequest', message: 'Provided identifier is malformed - site collection id is not valid' }])
  })

  it('is 403 accessDenied to an application without a grant', async () => {
    const denied = await wired.get(`/sites/${wired.siteId}`, { roles: ['Sites.Selected'] })
    expect([denied.status, errorIn(denied)]).toMatchObject([403, { code: 'accessDenied', message: 'Access denied' }])
  })

  it('shows only what is selected', async () => {
    expect(Object.keys((await wired.get(`/sites/${wired.siteId}?$select=id`)).json).sort()).toEqual(['@odata.context', 'id'])
  })
})

describe('1.2 List create', () => {
  const WHOLE = [
    KEY_COLUMN,
    { name: 'Notes', text: { allowMultipleLines: true, linesForEditing: 6, textType: 'plain' } },
    { name: 'DueAt', dateTime: { format: 'dateTime', displayAs: 'standard' }, indexed: true },
    { name: 'Score', number: { decimalPlaces: 'none', minimum: 0, maximum: 100 } },
    { name: 'IsActive', boolean: {} },
    { name: 'State', choice: { choices: ['Open', 'Closed'], displayAs: 'dropDownMenu', allowTextEntry: false }, indexed: true },
    { name: 'Owner', personOrGroup: { allowMultipleSelection: false, chooseFromType: 'peopleOnly' } },
    { name: 'Link', hyperlinkOrPicture: { isPicture: false } },
  ]

  it('answers 201 with the shape on record, and an eTag whose number is already 10', async () => {
    const { status, json } = await wired.ask('POST', lists, { body: { displayName: 'Everything', description: '...', columns: WHOLE, list: { template: 'genericList', contentTypesEnabled: false } } })
    expect(status).toBe(201)
    const eTag = `"${String(json.id)},10"`
    expect(json).toMatchObject({ '@odata.etag': eTag, eTag, name: 'Everything', displayName: 'Everything', parentReference: { siteId: wired.siteId }, list: { contentTypesEnabled: false, hidden: false, template: 'genericList' } })
    expect(json['@odata.context']).toBe(`${wired.url}/v1.0/$metadata#sites('${encodeURIComponent(wired.siteId)}')/lists/$entity`)
  })

  it('makes a generic list with Title when no template is named', async () => {
    const list = await makeList()
    expect((await wired.get(list)).json).toMatchObject({ list: { template: 'genericList' } })
    expect((await columnsOf(list)).has('Title')).toBe(true)
  })

  it('takes the columns along, leaves them out, or refuses them (switch)', async () => {
    expect((await columnsOf(await makeList([KEY_COLUMN]))).has('RecordKey')).toBe(true)
    wired.graph.switches.columnsWithList = 'ignored'
    expect((await columnsOf(await makeList([KEY_COLUMN]))).has('RecordKey')).toBe(false)
    wired.graph.switches.columnsWithList = 'refused'
    expect((await wired.ask('POST', lists, { body: { displayName: 'Refused', columns: [KEY_COLUMN] } })).status).toBe(400)
    wired.graph.switches.columnsWithList = 'taken'
  })

  it('knows of listInfo only content types, hidden and template: no versioning, no security', async () => {
    expect((await wired.ask('POST', lists, { body: { displayName: 'Versioned', list: { enableVersioning: true } } })).status).toBe(400)
  })

  it('honours hidden or not, and lists hidden ones or not (switches); by id they are always found', async () => {
    const shows = async (list: string) => (await wired.get(lists)).value.some(({ id }) => list.endsWith(String(id)))
    const hidden = await makeList([], { hidden: true })
    expect([(await wired.get(hidden)).json.list, await shows(hidden)]).toMatchObject([{ hidden: true }, false])
    wired.graph.switches.hiddenLists = 'listed'
    expect(await shows(hidden)).toBe(true)
    wired.graph.switches.hiddenOnCreate = 'ignored'
    expect((await wired.get(await makeList([], { hidden: true }))).json).toMatchObject({ list: { hidden: false } })
    Object.assign(wired.graph.switches, { hiddenLists: 'left-out', hiddenOnCreate: 'honoured' })
  })

  it('filters lists by displayName eq and by nothing else', async () => {
    expect((await wired.get(`${lists}?$filter=${encodeURIComponent("displayName eq 'Everything'")}`)).value).toHaveLength(1)
    for (const filter of ["name eq 'Everything'", "startswith(displayName,'E')", "displayName eq 'a' or displayName eq 'b'"]) {
      const refused = await wired.get(`${lists}?$filter=${encodeURIComponent(filter)}`)
      expect([refused.status, errorIn(refused)]).toMatchObject([400, { code: 'invalidRequest', message: 'The provided filter statement is not supported' }])
    }
  })

  it('refuses a name that is taken with 409 or 400 nameAlreadyExists (switch)', async () => {
    const again = async () => {
      const refused = await wired.ask('POST', lists, { body: { displayName: 'everything' } })
      return [refused.status, errorIn(refused).code]
    }
    expect(await again()).toEqual([409, 'nameAlreadyExists'])
    wired.graph.switches.duplicateListStatus = 400
    expect(await again()).toEqual([400, 'nameAlreadyExists'])
    wired.graph.switches.duplicateListStatus = 409
  })

  it('keeps the name in addresses when the caption changes', async () => {
    const { json } = await wired.ask('PATCH', await makeList(), { body: { displayName: 'Renamed' } })
    expect(json).toMatchObject({ displayName: 'Renamed', name: expect.stringMatching(/^List \d+$/) as string, eTag: expect.stringMatching(/,11"$/) as string })
  })
})

describe('1.3 Columns', () => {
  it('have the shape on record', async () => {
    const list = await makeList([{ name: 'Plain', text: {} }])
    expect((await columnsOf(list)).get('Plain')).toEqual({
      columnGroup: 'Custom Columns', description: '', displayName: 'Plain', enforceUniqueValues: false, hidden: false, id: expect.any(String) as string, indexed: false, name: 'Plain', readOnly: false, required: false,
      text: { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 },
    })
  })

  it('keep their name when the caption changes, and a column can be had by it', async () => {
    const list = await makeList()
    expect((await wired.ask('PATCH', `${list}/columns/Title`, { body: { displayName: 'USER_NAME' } })).json).toMatchObject({ name: 'Title', displayName: 'USER_NAME' })
    expect((await wired.get(`${list}/columns/Title`)).json['@odata.context']).toMatch(/\/columns\/\$entity$/)
  })

  it('come back without hyperlinkOrPicture, validation and isDeletable, whatever was written', async () => {
    const list = await makeList([{ name: 'Link', hyperlinkOrPicture: { isPicture: false }, isDeletable: true, validation: { formula: '=1' } }])
    expect(Object.keys((await columnsOf(list)).get('Link') ?? {}).sort()).toEqual(['columnGroup', 'description', 'displayName', 'enforceUniqueValues', 'hidden', 'id', 'indexed', 'name', 'readOnly', 'required'])
  })

  it('are left out when hidden, unless hidden is selected', async () => {
    const list = await makeList([{ name: 'Secret', text: {}, hidden: true }])
    expect((await columnsOf(list)).has('Secret')).toBe(false)
    expect((await columnsOf(list, '?$select=name,hidden')).get('Secret')).toEqual({ name: 'Secret', hidden: true })
  })

  it('get an internal name without spaces, letters beyond ASCII and leading digits, cut at 32 or not (switches)', async () => {
    const list = await makeList()
    const nameOf = async (name: string) => (await addColumn(list, { name, text: {} })).json.name
    expect([await nameOf('Due date'), await nameOf('Ærlig'), await nameOf('2026')]).toEqual(['Due_x0020_date', '_x00c6_rlig', '_x0032_026'])
    expect(await nameOf('A'.repeat(40))).toBe('A'.repeat(32))
    Object.assign(wired.graph.switches, { longColumnName: 'kept', columnName: 'refused-when-odd' })
    expect(await nameOf('B'.repeat(40))).toBe('B'.repeat(40))
    expect((await addColumn(list, { name: 'Other date', text: {} })).status).toBe(400)
    Object.assign(wired.graph.switches, { longColumnName: 'cut', columnName: 'encoded' })
  })

  it('cannot take a name that is taken, with 409 or 400 (switch)', async () => {
    const list = await makeList([KEY_COLUMN])
    for (const name of ['recordKey', 'Title', 'ID', 'Author', 'Edit']) expect(errorIn(await addColumn(list, { name, text: {} })).code).toBe('nameAlreadyExists')
    wired.graph.switches.duplicateColumnStatus = 400
    expect((await addColumn(list, KEY_COLUMN)).status).toBe(400)
    wired.graph.switches.duplicateColumnStatus = 409
  })

  it('named Scope can be made and never written', async () => {
    const list = await makeList([{ name: 'Scope', text: {} }])
    const refused = await wired.ask('POST', `${list}/items`, { body: { fields: { Scope: 'x' } } })
    expect([refused.status, errorIn(refused).message]).toEqual([400, "Field 'Scope' is not recognized"])
  })

  it('named XId swallow what is written to the person X', async () => {
    const list = await makeList([{ name: 'Employee', personOrGroup: {} }, { name: 'EmployeeId', text: {} }])
    const { status, json } = await wired.ask('POST', `${list}/items`, { body: { fields: { EmployeeLookupId: '6' } } })
    expect(status).toBe(201)
    expect(json.fields).not.toHaveProperty('EmployeeLookupId')
  })

  it('do not hold a maxLength below 255 against anybody', async () => {
    const list = await makeList([{ name: 'Short', text: { maxLength: 3 } }])
    expect((await wired.ask('POST', `${list}/items`, { body: { fields: { Short: 'longer' } } })).status).toBe(201)
  })

  it('that are required may be left empty, unless that is enforced (switch)', async () => {
    const list = await makeList([{ name: 'Needed', text: {}, required: true }])
    const create = () => wired.ask('POST', `${list}/items`, { body: { fields: { Title: 'x' } } })
    expect((await create()).status).toBe(201)
    wired.graph.switches.requiredColumns = 'enforced'
    expect((await create()).status).toBe(400)
    wired.graph.switches.requiredColumns = 'not-enforced'
  })

  it('have at most 20 indexes, notes none; who the 21st is refused with varies (switch)', async () => {
    const list = await makeList(Array.from({ length: 20 }, (_, index) => ({ name: `Column${index}`, text: {}, indexed: true })))
    expect((await addColumn(list, { name: 'OneMore', text: {}, indexed: true })).status).toBe(400)
    wired.graph.switches.tooManyIndexesStatus = 500
    expect((await addColumn(list, { name: 'OneMore', text: {}, indexed: true })).status).toBe(500)
    wired.graph.switches.tooManyIndexesStatus = 400
    expect((await addColumn(await makeList(), { name: 'Note', text: { allowMultipleLines: true }, indexed: true })).status).toBe(400)
  })

  it('are at most as many as the list takes (switch)', async () => {
    const list = await makeList()
    wired.graph.switches.mostColumns = 100
    for (let number = 1; number < 100; number += 1) await addColumn(list, { name: `Column${number}`, boolean: {} })
    expect((await addColumn(list, { name: 'Last', boolean: {} })).status).toBe(400)
    wired.graph.switches.mostColumns = 2_000
  })

  it('give a new item their default value', async () => {
    const list = await makeList([{ name: 'Score', number: {}, defaultValue: { value: '7' } }])
    expect((await wired.ask('POST', `${list}/items`, { body: { fields: {} } })).json.fields).toMatchObject({ Score: 7 })
  })

  it('get an index late only in a list that is not too large (switch)', async () => {
    const list = await makeList([{ name: 'Late', text: {} }])
    for (let row = 0; row < 5_020; row += 20)
      await wired.ask('POST', '/$batch', { body: { requests: Array.from({ length: 20 }, (_, index) => ({ id: String(index), method: 'POST', url: `${list}/items`, headers: { 'Content-Type': 'application/json' }, body: { fields: { Late: `${row + index}` } } })) } })
    const change = (indexed: boolean) => wired.ask('PATCH', `${list}/columns/Late`, { body: { indexed } })
    wired.graph.switches.lateIndex = 'refused-above-5000'
    expect((await change(true)).status).toBe(400)
    wired.graph.switches.lateIndex = 'refused-above-20000'
    expect((await change(true)).status).toBe(200)
    expect((await change(false)).status).toBe(200)
    wired.graph.switches.lateIndex = 'accepted'
    expect((await change(true)).status).toBe(200)
  }, 60_000)
})
