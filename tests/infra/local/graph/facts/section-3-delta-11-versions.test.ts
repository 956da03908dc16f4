import { KEY_COLUMN } from '../../../../sample/sample-graph'
import { errorIn, follow, startWiredGraph, type Heard, type WiredGraph } from './wired-graph'

let wired: WiredGraph
let list: string
beforeEach(async () => {
  wired = await startWiredGraph(['Sites.FullControl.All'])
  const { json } = await wired.ask('POST', `/sites/${wired.siteId}/lists`, { body: { displayName: 'Signatures', columns: [KEY_COLUMN] } })
  list = `/sites/${wired.siteId}/lists/${String(json.id)}`
  for (const key of ['a', 'b', 'c']) await create(key)
})
afterEach(() => wired.close())

const listId = () => list.split('/').at(-1) ?? ''
const create = (key: string) => wired.ask('POST', `${list}/items`, { body: { fields: { RecordKey: key } } })
const change = (id: number, title: string) => wired.ask('PATCH', `${list}/items/${id}/fields`, { body: { Title: title } })
const erase = (id: number) => wired.ask('DELETE', `${list}/items/${id}`)
const start = async (query = '?$expand=fields') => (await follow(wired, `${list}/items/delta${query}`)).deltaLink ?? ''
const ids = (value: Record<string, unknown>[]) => value.map(({ id }) => id)

describe('3 Delta for list items', () => {
  it('goes through everything without a token, and begins from now with latest', async () => {
    expect(ids((await follow(wired, `${list}/items/delta`)).value)).toEqual(['1', '2', '3'])
    const latest = await wired.get(`${list}/items/delta?token=latest`)
    expect([latest.value, latest.json['@odata.deltaLink']]).toEqual([[], expect.stringMatching(/\/items\/delta\?token=[\w-]+$/)])
  })

  it('tells the latest state of each item, and a deletion by a facet', async () => {
    const link = await start()
    await change(1, 'x')
    await change(1, 'y')
    await erase(3)
    const { value } = await follow(wired, link)
    expect(value).toMatchObject([{ id: '1', fields: { Title: 'y' } }, { id: '3', parentReference: { siteId: wired.siteId }, contentType: { name: 'Item' }, deleted: { state: 'deleted' } }])
  })

  it('takes $select and $top, the latter unless it is refused (switch)', async () => {
    expect((await wired.get(`${list}/items/delta?$select=id&$top=2`)).value).toEqual([{ '@odata.etag': expect.any(String) as string, id: '1' }, { '@odata.etag': expect.any(String) as string, id: '2' }])
    wired.graph.switches.deltaTop = 'refused'
    expect((await wired.get(`${list}/items/delta?$top=2`)).status).toBe(400)
  })

  it('may send an empty page with a link, or an item twice and in no order (switch)', async () => {
    wired.graph.switches.deltaPages = 'empty-first'
    const first = await wired.get(`${list}/items/delta`)
    expect([first.value, typeof first.json['@odata.nextLink']]).toEqual([[], 'string'])
    expect(ids((await follow(wired, `${list}/items/delta`)).value)).toEqual(['1', '2', '3'])
    wired.graph.switches.deltaPages = 'repeats'
    expect(ids((await follow(wired, `${list}/items/delta`)).value)).toEqual(['1', '3', '2', '1'])
  })

  it('expands fields or not (switch)', async () => {
    wired.graph.switches.deltaFields = 'left-out'
    expect((await wired.get(`${list}/items/delta?$expand=fields`)).value[0]).not.toHaveProperty('fields')
  })

  it('answers a token it never gave, or one of another list, with 410 and where to begin anew', async () => {
    const gone = await wired.get(`${list}/items/delta?$expand=fields&token=nonsense`)
    expect(gone.status).toBe(410)
    expect((await follow(wired, gone.headers.get('location') ?? '')).value).toHaveLength(3)
  })

  it.each(['resyncChangesApplyDifferences', 'resyncChangesUploadDifferences', 'resyncRequired'] as const)('spells the code of 410 %s (switch)', async (code) => {
    wired.graph.switches.resyncCode = code
    expect(errorIn(await wired.get(`${list}/items/delta?token=nonsense`)).code).toBe(code)
  })

  it.each(['resyncApplyDifferences', 'resyncUploadDifferences'] as const)('spells the inner code of 410 %s (switch)', async (code) => {
    wired.graph.switches.resyncCode = code
    expect(errorIn(await wired.get(`${list}/items/delta?token=nonsense`))).toMatchObject({ code: 'resyncRequired', innerError: { code } })
  })

  it('forgets tokens never, or after a week (switch)', async () => {
    const link = await start()
    wired.clock.now = new Date('2026-11-29T09:00:00Z')
    expect((await wired.get(link)).status).toBe(200)
    wired.graph.switches.deltaTokenLife = 'a-week'
    expect((await wired.get(link)).status).toBe(410)
  })

  it('may lose deletions behind an error among the items of a 200 (switch)', async () => {
    wired.graph.switches.deltaAfterDelete = 'error-in-value'
    const link = await start()
    await erase(2)
    const { status, value, json } = await wired.get(link)
    expect([status, value]).toMatchObject([200, [{ error: { code: 'InternalServerError', message: expect.stringMatching(/^Cannot write a deleted resource/) as string, innerError: { date: '2026-11-21T09:00:00' } } }]])
    expect(Object.keys(json)).toContain('@odata.deltaLink')
  })

  it('tells an item that was restored, or does not (switch)', async () => {
    const restoreAfterDelta = async (id: number) => {
      await erase(id)
      const link = await start()
      wired.graph.recycleBin.restoreItem(listId(), String(id))
      return ids((await follow(wired, link)).value)
    }
    expect(await restoreAfterDelta(2)).toEqual(['2'])
    wired.graph.switches.restoredItem = 'not-told'
    expect(await restoreAfterDelta(3)).toEqual([])
    expect(ids((await wired.get(`${list}/items`)).value)).toEqual(['1', '2', '3'])
  })

  it('costs one unit with a token and two without, and needs a role that varies (switch)', async () => {
    wired.graph.counts.reset()
    const link = await start()
    await wired.get(link)
    expect(wired.graph.counts.read().resourceUnits).toBe(3)
    const read = () => wired.get(`${list}/items/delta`, { roles: ['Sites.Read.All'] })
    expect((await read()).status).toBe(200)
    wired.graph.switches.roleToReadChanges = 'write'
    expect((await read()).status).toBe(403)
  })
})

describe('11 Versions, records and the recycle bin', () => {
  it('keeps every version with its fields, the newest first, and brings one back', async () => {
    await change(1, 'first')
    await change(1, 'second')
    const { value } = await wired.get(`${list}/items/1/versions`)
    expect(value).toMatchObject([{ id: '3.0', fields: { Title: 'second' } }, { id: '2.0', fields: { Title: 'first' } }, { id: '1.0', fields: { RecordKey: 'a' } }])
    expect((await wired.get(`${list}/items/1/versions/2.0/fields`)).json).toMatchObject({ Title: 'first', _UIVersionString: '2.0' })
    expect((await wired.get(`${list}/items/1/versions/9.0`)).status).toBe(404)
    expect((await wired.ask('POST', `${list}/items/1/versions/2.0/restoreVersion`)).status).toBe(204)
    expect((await wired.get(`${list}/items/1?$expand=fields`)).json.fields).toMatchObject({ Title: 'first', _UIVersionString: '4.0' })
  })

  it('refuses to change a locked record, with one answer or another (switch)', async () => {
    wired.graph.recycleBin.lockItem(listId(), '1')
    const said = (heard: Heard) => [heard.status, errorIn(heard).code]
    expect([said(await change(1, 'x')), said(await erase(1))]).toEqual([[403, 'accessDenied'], [403, 'accessDenied']])
    wired.graph.switches.lockedItem = 'notAllowed'
    expect(said(await change(1, 'x'))).toEqual([403, 'notAllowed'])
    wired.graph.switches.lockedItem = 'locked'
    expect(said(await change(1, 'x'))).toEqual([423, 'notAllowed'])
  })

  it('keeps what was deleted for 93 days, and never uses a number again', async () => {
    await erase(3)
    expect((await create('d')).json.id).toBe('4')
    expect(wired.graph.recycleBin.list().items).toMatchObject([{ id: '3', listName: 'Signatures' }])
    wired.clock.now = new Date('2027-02-23T09:00:00Z')
    expect(wired.graph.recycleBin.restoreItem(listId(), '3')).toBe(false)
  })

  it('does not restore an item whose unique value somebody else has now', async () => {
    await erase(3)
    await create('c')
    expect(() => wired.graph.recycleBin.restoreItem(listId(), '3')).toThrow('unique constraints')
  })

  it('restores a deleted list under its id with all that was in it, unless its name is taken', async () => {
    expect((await wired.ask('DELETE', list)).status).toBe(204)
    expect((await wired.get(list)).status).toBe(404)
    expect(wired.graph.recycleBin.restoreList(listId())).toBe(true)
    expect(ids((await wired.get(`${list}/items`)).value)).toEqual(['1', '2', '3'])
    await wired.ask('DELETE', list)
    await wired.ask('POST', `/sites/${wired.siteId}/lists`, { body: { displayName: 'Signatures' } })
    expect(() => wired.graph.recycleBin.restoreList(listId())).toThrow('already exists')
  })
})

describe('12 Checklist', () => {
  it('answers 401 without a token, under one code or another (switch)', async () => {
    const code = async () => {
      const refused = await wired.get(list, { token: null })
      return [refused.status, errorIn(refused).code, errorIn(refused).message]
    }
    expect(await code()).toEqual([401, 'InvalidAuthenticationToken', 'Access token is empty.'])
    wired.graph.switches.missingTokenCode = 'unauthenticated'
    expect(await code()).toEqual([401, 'unauthenticated', 'Access token is empty.'])
  })

  it('lets lists be made with the role that the tenant asks for (switch)', async () => {
    const make = async (role: string) => (await wired.ask('POST', `/sites/${wired.siteId}/lists`, { body: { displayName: role }, roles: [role] })).status
    expect([await make('Sites.ReadWrite.All'), await make('Sites.Manage.All')]).toEqual([403, 201])
    wired.graph.switches.roleToMakeLists = 'fullcontrol'
    expect([await make('Sites.Manage.All'), await make('Sites.FullControl.All')]).toEqual([403, 201])
    wired.graph.switches.roleToMakeLists = 'write'
    expect(await make('Sites.ReadWrite.All')).toBe(201)
  })
})
