import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { startWeb, type Web } from './sample-web'

let web: Web
afterEach(() => web.close())

describe('the page that plays Teams', () => {
  it('is served at /teams, with and without a person in its address, and the root leads there', async () => {
    web = await startWeb()
    for (const path of ['/teams', '/teams/', '/teams?person=x']) expect(await (await web.get(path)).text()).toContain('<title>Teams')
    expect((await web.get('/')).headers.get('location')).toBe('/teams')
  })

  it('leads to localhost from the other names of this machine, which the tab would not be framed by', async () => {
    web = await startWeb()
    const answer = await fetch(`http://127.0.0.1:${web.port}/teams?person=x`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `${web.url}/teams?person=x`])
  })

  it('runs no foreign script and is framed by nobody', async () => {
    web = await startWeb()
    const policy = (await web.get('/teams')).headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'; script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
  })

  it('lets what it is built of be kept, and what it asks not', async () => {
    web = await startWeb()
    expect((await web.get('/teams/assets/page.js')).headers.get('cache-control')).toContain('immutable')
    expect((await web.get('/teams/assets/gone.js')).status).toBe(404)
    expect((await web.get('/teams/api/app')).headers.get('cache-control')).toBe('no-store')
    expect((await web.get('/teams/api/nothing')).status).toBe(404)
  })

  it('says what to do when it is not built', async () => {
    web = await startWeb()
    rmSync(join(web.folder, 'index.html'))
    const answer = await web.get('/teams')
    expect([answer.status, await answer.text()]).toEqual([503, 'The page is not built. Run: npm run build'])
  })
})
