import { tmpdir } from 'node:os'
import { request as rawRequest } from 'node:http'
import { serveTabFiles, TabNotBuiltError } from '../../../bot/web/tab-files'
import { openFrontDoor, type FrontDoor } from './front-door'

let door: FrontDoor
beforeAll(async () => void (door = await openFrontDoor()))
afterAll(() => door.close())

describe('the files of the tab', () => {
  it('begin with the page, which is asked for each time', async () => {
    const response = await door.send('/tab/')
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([200, 'text/html; charset=utf-8', 'no-cache'])
    expect(await response.text()).toContain('<title>Kvitter</title>')
    expect((await door.send('/tab/index.html')).status).toBe(200)
  })

  it('are kept for ever where their names carry a hash, and travel compressed', async () => {
    const response = await door.send('/tab/assets/main-1a2b.js')
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(await response.text()).toContain('Kvitter Kvitter')
    const plain = await door.send('/tab/assets/main-1a2b.js', { headers: { 'accept-encoding': 'identity' } })
    expect([plain.headers.get('content-encoding'), (await plain.text()).length > 1000]).toEqual([null, true])
  })

  it('are not sent again to somebody who has them', async () => {
    const etag = (await door.send('/tab/')).headers.get('etag') ?? ''
    // As a browser asks; fetch alone would add no-cache.
    const ask = async (known: string) => (await door.send('/tab/', { headers: { 'if-none-match': known, 'cache-control': 'max-age=0' } })).status
    expect([await ask(etag), await ask('"older"')]).toEqual([304, 200])
  })

  it('are found from the address without a slash, with what stands behind it', async () => {
    const response = await door.send('/tab?page=unit')
    expect([response.status, response.headers.get('location')]).toEqual([308, '/tab/?page=unit'])
  })

  it.each(['/tab/.vite/manifest.json', '/tab/assets/main-1a2b.js.map', '/tab/nothing.js', '/tab/assets', '/tab/constructor', '/tab//index.html'])('do not include %s', async (path) => {
    expect((await door.send(path)).status).toBe(404)
  })

  it.each(['/tab/../package.json', '/tab/..%2f..%2fetc/passwd', '/tab/%2e%2e/%2e%2e/etc/passwd', '/tab/assets/..%5c..%5cindex.html'])('never lead out of the folder: %s', async (path) => {
    expect(await rawStatus(path)).toBe(404)
  })

  it('cannot be written to', async () => {
    expect((await door.send('/tab/', { method: 'POST' })).status).toBe(404)
  })

  it('must be built before the service starts', () => {
    expect(() => serveTabFiles(tmpdir())).toThrow(TabNotBuiltError)
  })
})

/** fetch would tidy the path up before it is sent. */
function rawStatus(path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(door.url)
  return new Promise((resolve, reject) => {
    rawRequest({ hostname, port, path }, (response) => resolve(response.resume().statusCode)).on('error', reject).end()
  })
}
