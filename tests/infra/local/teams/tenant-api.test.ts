import { GUEST, KARI } from '../connector/sample-chats'
import { startWeb, type Web } from './sample-web'

let web: Web
beforeEach(async () => void (web = await startWeb()))
afterEach(() => web.close())
const ask = async (path: string) => (await web.get(`/teams/api/${path}`)).json() as Promise<unknown>

describe('what the page asks about the tenant', () => {
  it('which app there is', async () => {
    expect(await ask('app')).toMatchObject({ name: 'Kvitter', tenantName: 'Fjordvik kommune', tabUrl: '/tab/' })
  })

  it('whom one may be: suggestions by role, and everybody by search', async () => {
    expect(await ask('suggested')).toMatchObject({ people: [{ role: 'employee', oid: KARI.id }, { role: 'guest', oid: GUEST.id, isGuest: true }] })
    expect(await ask('people?search=gjest')).toMatchObject({ people: [{ oid: GUEST.id }] })
    expect((await web.get('/teams/api/people?search=')).status).toBe(400)
  })

  it('what was stored: lists, fifty rows at a time', async () => {
    expect(await ask('lists')).toEqual({ lists: [{ name: 'Signatures', site: '/sites/kvitter', total: 120 }] })
    const page = (await ask('lists/Signatures?skip=100')) as { rows: { id: string }[] }
    expect(page).toMatchObject({ total: 120, skip: 100, take: 50 })
    expect(page.rows.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, index) => String(20 - index)))
    expect((await web.get('/teams/api/lists/Nothing')).status).toBe(404)
    expect((await web.get('/teams/api/lists/Signatures?skip=-1')).status).toBe(400)
  })

  it('counters of the connector', async () => {
    web.counter.add('send', 201)
    expect(await ask('connector/counts')).toEqual({ send: { 201: 1 } })
    await fetch(`${web.url}/teams/api/connector/counts`, { method: 'DELETE' })
    expect(await ask('connector/counts')).toEqual({})
  })

  it('settings of Teams, kept with its chats', async () => {
    const patch = (changes: unknown) =>
      fetch(`${web.url}/teams/api/connector/settings`, { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: JSON.stringify(changes) })
    expect(await ask('connector/settings')).toMatchObject({ refusalShape: 'error-code', isBotDisabled: false })
    expect(await (await patch({ refusalShape: 'sub-code' })).json()).toMatchObject({ refusalShape: 'sub-code', redelivery: 'both' })
    expect((await patch({ refusalShape: 'other' })).status).toBe(400)
    expect((await patch({ nothing: true })).status).toBe(400)
    expect(web.chats.settings()).toMatchObject({ refusalShape: 'sub-code' })
  })
})
