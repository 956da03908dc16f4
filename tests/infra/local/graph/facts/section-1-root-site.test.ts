import { errorIn, startWiredGraph, type WiredGraph } from './wired-graph'

let wired: WiredGraph
beforeAll(async () => {
  wired = await startWiredGraph(['Sites.FullControl.All'])
})
afterAll(() => wired.close())

describe('1.1 The site at the top', () => {
  it('is found as root and by its host alone, and has lists of its own', async () => {
    const host = wired.siteId.split(',')[0] ?? ''
    const { json: root } = await wired.get('/sites/root')
    expect(root).toMatchObject({ id: expect.stringMatching(new RegExp(`^${host},`)) as string, webUrl: `https://${host}` })
    expect(root.id).not.toBe(wired.siteId)
    expect((await wired.get(`/sites/${host.toUpperCase()}`)).json.id).toBe(root.id)
    expect((await wired.get('/sites/root/lists')).value).toEqual([])
    expect((await wired.get(`/sites/${String(root.id)}/lists`)).value).toEqual([])
  })

  it('is closed to who has a grant on another site only', async () => {
    const heard = await wired.get('/sites/root', { roles: ['Sites.Selected'] })
    expect([heard.status, errorIn(heard).code]).toEqual([403, 'accessDenied'])
  })
})
