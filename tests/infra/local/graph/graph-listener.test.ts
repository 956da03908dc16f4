import { createServer, get, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { graphListener } from '../../../../infra/local/graph/graph-listener'
import type { GraphAnswer, GraphRequest } from '../../../../infra/local/graph/route'

describe('the wire around Graph', () => {
  let server: Server
  let url: string
  let asked: GraphRequest[]
  let answer: GraphAnswer | Error
  const warnings: string[] = []
  beforeAll((done) => {
    const graph = {
      answer: (request: GraphRequest) => {
        asked.push(request)
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
      },
    }
    server = createServer(graphListener(graph, (message) => warnings.push(message))).listen(0, '127.0.0.1', () => {
      url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      done()
    })
  })
  afterAll((done) => {
    server.closeAllConnections()
    server.close(done)
  })
  beforeEach(() => {
    asked = []
    answer = { status: 200, json: { value: [] } }
  })

  it('takes the whole address in the first line, as behind a proxy', async () => {
    const { port } = new URL(url)
    await new Promise((resolve) => get({ host: '127.0.0.1', port, path: 'https://localhost:1/v1.0/sites/x?$top=5' }, (response) => response.resume().on('end', resolve)))
    expect([asked[0]?.path, asked[0]?.query.get('$top')]).toEqual(['/sites/x', '5'])
  })

  it('hands on path, query, headers and JSON, and sends what Graph sends', async () => {
    const body = JSON.stringify({ fields: {} })
    const response = await fetch(`${url}/v1.0/sites/x/lists?$top=5`, { method: 'POST', body, headers: { 'content-type': 'application/json', 'client-request-id': 'mine', Prefer: 'x' } })
    expect(asked[0]).toMatchObject({ method: 'POST', path: '/sites/x/lists', headers: { prefer: 'x' }, body: { kind: 'json', value: { fields: {} } } })
    expect(asked[0]?.query.get('$top')).toBe('5')
    expect(response.headers.get('content-type')).toMatch(/^application\/json;odata\.metadata=minimal/)
    expect(response.headers.get('client-request-id')).toBe('mine')
    expect(response.headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(await response.json()).toEqual({ value: [] })
  })

  it('sends no body with 204, bytes as they are, and errors with a type', async () => {
    answer = { status: 204 }
    const empty = await fetch(`${url}/v1.0/x`, { method: 'DELETE' })
    expect([empty.status, empty.headers.get('content-type'), await empty.text()]).toEqual([204, null, ''])
    answer = { status: 200, headers: { 'content-type': 'application/pdf' }, bytes: Buffer.from('pdf') }
    const bytes = await fetch(`${url}/v1.0/x`)
    expect([bytes.headers.get('content-type'), await bytes.text()]).toEqual(['application/pdf', 'pdf'])
    answer = { status: 429, headers: { 'Retry-After': '7' }, json: { error: {} } }
    const throttled = await fetch(`${url}/v1.0/x`)
    expect([throttled.status, throttled.headers.get('content-type'), throttled.headers.get('retry-after')]).toEqual([429, 'application/json', '7'])
  })

  it('sends pieces one after the other, and does not mind when nobody waits for the rest', async () => {
    answer = { status: 200, headers: { 'RateLimit-Limit': '1' }, pieces: ['{"value":', '["æ"]', '}'] }
    const whole = await fetch(`${url}/v1.0/x`)
    expect([whole.headers.get('content-length'), whole.headers.get('ratelimit-limit'), await whole.json()]).toEqual([null, '1', { value: ['æ'] }])
    let made = 0
    const endless = function* () {
      for (;;) {
        made++
        yield 'x'.repeat(100_000)
      }
    }
    answer = { status: 200, pieces: endless() }
    const left = await fetch(`${url}/v1.0/x`)
    await left.body?.cancel()
    await new Promise((resolve) => setTimeout(resolve, 100))
    const madeUntilLeft = made
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(made).toBe(madeUntilLeft)
    expect(warnings).toEqual([])
  })

  it('takes a file as bytes, even one of JSON', async () => {
    await fetch(`${url}/v1.0/drives/d/root:/a.json:/content`, { method: 'PUT', body: '{"a":', headers: { 'content-type': 'application/json' } })
    expect(asked[0]?.body).toMatchObject({ kind: 'bytes', contentType: 'application/json' })
  })

  it('refuses broken JSON, too much of it, and another version, without asking Graph', async () => {
    const post = (path: string, body: string) => fetch(`${url}${path}`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
    expect((await post('/v1.0/x', '{')).status).toBe(400)
    expect((await post('/v1.0/x', JSON.stringify('a'.repeat(5_000_000)))).status).toBe(413)
    expect((await post('/beta/x', '{}')).status).toBe(400)
    expect(asked).toEqual([])
  })

  it('answers 500 and says why to whoever runs it, when something breaks', async () => {
    answer = new Error('broken')
    const response = await fetch(`${url}/v1.0/x`)
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('broken')
    expect(warnings.join()).toContain('broken')
  })
})
