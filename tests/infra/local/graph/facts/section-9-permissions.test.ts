import { REGISTRATIONS, TENANT } from '../../../../sample/sample-graph'
import { errorIn, startWiredGraph, type WiredGraph } from './wired-graph'

const APP = { id: REGISTRATIONS.service.appId, displayName: 'Kvitter' }
const SELECTED = { roles: ['Sites.Selected'] }

describe('9 Sites.Selected and friends', () => {
  let wired: WiredGraph
  let path: string
  beforeEach(async () => {
    wired = await startWiredGraph(['Sites.FullControl.All'])
    path = `/sites/${wired.siteId}/permissions`
  })
  afterEach(() => wired.close())

  const grant = (role: string, shape: object = { grantedToIdentities: [{ application: APP }] }) => wired.ask('POST', path, { body: { roles: [role], ...shape } })
  const read = (asked: object) => wired.get(`/sites/${wired.siteId}`, asked)

  it('gives access by consent, grant and token together, and by no two of them', async () => {
    expect((await read(SELECTED)).status).toBe(403)
    await grant('write')
    expect((await read(SELECTED)).status).toBe(200)
    expect((await read({ roles: [] })).status).toBe(403)
    expect((await read({ ...SELECTED, token: null })).status).toBe(401)
  })

  it('grants with 201, both shapes of identities, and an id of application and tenant', async () => {
    const { status, json } = await grant('write')
    expect([status, json]).toMatchObject([201, { roles: ['write'], grantedToIdentities: [{ application: APP }], grantedToIdentitiesV2: [{ application: APP }] }])
    expect(Buffer.from(String(json.id), 'base64').toString()).toBe(`i:0i.t|ms.sp.ext|${APP.id}@${TENANT}`)
  })

  it('takes whom it is granted to in each shape of the documentation', async () => {
    for (const shape of [{ grantedToIdentitiesV2: [{ application: APP }] }, { grantedTo: { application: APP } }, { grantedToV2: { application: APP } }]) expect((await grant('read', shape)).status).toBe(201)
    expect((await grant('read', {})).status).toBe(400)
  })

  it('grants manage, fullcontrol and owner only by a change, or at once (switch)', async () => {
    for (const role of ['manage', 'fullcontrol', 'owner']) expect((await grant(role)).status).toBe(400)
    const { id } = (await grant('write')).json
    for (const role of ['manage', 'fullcontrol', 'owner']) expect((await wired.ask('PATCH', `${path}/${String(id)}`, { body: { roles: [role] } })).json).toMatchObject({ roles: [role] })
    wired.graph.switches.elevatedRoleAtOnce = 'granted'
    expect((await grant('fullcontrol')).status).toBe(201)
  })

  it('lets write change items but make no lists (switch), and fullcontrol grant', async () => {
    const { id } = (await grant('write')).json
    const makeList = (displayName: string) => wired.ask('POST', `/sites/${wired.siteId}/lists`, { body: { displayName }, ...SELECTED })
    expect((await makeList('A')).status).toBe(403)
    wired.graph.switches.roleToMakeLists = 'write'
    expect((await makeList('A')).status).toBe(201)
    expect((await wired.get(path, SELECTED)).status).toBe(403)
    await wired.ask('PATCH', `${path}/${String(id)}`, { body: { roles: ['owner'] } })
    expect((await wired.get(path, SELECTED)).status).toBe(200)
  })

  it('denies another site', async () => {
    await grant('write')
    const other = wired.graph.ensureSite({ host: 'fjordvik.sharepoint.com', path: '/sites/other', displayName: 'Other' })
    const denied = await wired.get(`/sites/${other}`, SELECTED)
    expect([denied.status, errorIn(denied).code]).toEqual([403, 'accessDenied'])
  })

  it('finds nothing by search with Sites.Selected, or is refused, or finds its own (switch)', async () => {
    await grant('read')
    const search = async (asked = {}) => {
      const { status, value } = await wired.get('/sites?search=kvitter', asked)
      return [status, value.length]
    }
    expect(await search()).toEqual([200, 1])
    expect(await search(SELECTED)).toEqual([200, 0])
    wired.graph.switches.siteSearchWithSelected = 'refused'
    expect(await search(SELECTED)).toEqual([403, 0])
    wired.graph.switches.siteSearchWithSelected = 'granted'
    expect(await search(SELECTED)).toEqual([200, 1])
  })

  it('ends with the grant', async () => {
    const { id } = (await grant('write')).json
    expect((await wired.ask('DELETE', `${path}/${String(id)}`)).status).toBe(204)
    expect((await read(SELECTED)).status).toBe(403)
  })

  it('costs 5 units a call', async () => {
    wired.graph.counts.reset()
    const { id } = (await grant('write')).json
    await wired.get(path)
    await wired.ask('DELETE', `${path}/${String(id)}`)
    expect(wired.graph.counts.read().resourceUnits).toBe(15)
  })

  describe('permissions of one list', () => {
    const ON_LIST = { roles: ['Lists.SelectedOperations.Selected'] }
    let list: string
    beforeEach(async () => {
      const { json } = await wired.ask('POST', `/sites/${wired.siteId}/lists`, { body: { displayName: 'Findings' } })
      list = `/sites/${wired.siteId}/lists/${String(json.id)}`
    })
    const grantList = () => wired.ask('POST', `${list}/permissions`, { body: { roles: ['write'], grantedTo: { application: APP } } })

    it('open this list and nothing else', async () => {
      expect((await wired.get(`${list}/items`, ON_LIST)).status).toBe(403)
      const { status, json } = await grantList()
      expect([status, json.roles]).toEqual([201, ['write']])
      expect((await wired.ask('POST', `${list}/items`, { body: { fields: { Title: 'x' } }, ...ON_LIST })).status).toBe(201)
      expect((await read(ON_LIST)).status).toBe(403)
      expect((await wired.get(`${list}/permissions`)).value).toHaveLength(1)
      expect((await wired.ask('DELETE', `${list}/permissions/${String(json.id)}`)).status).toBe(204)
      expect((await wired.get(`${list}/items`, ON_LIST)).status).toBe(403)
    })

    it('may not be in v1.0 (switch)', async () => {
      wired.graph.switches.permissionsOfLists = 'missing'
      expect((await grantList()).status).toBe(400)
    })
  })
})
