import type { AddressInfo } from 'node:net'
import express from 'express'
import { createHttpServer } from '../../../bot/web/http-server'

describe('the server under Express', () => {
  it('answers as Express does, with requests that need no other prototype', async () => {
    const web = express()
    const changed: unknown[] = []
    web.use((request, response, next) => {
      changed.push(request.app !== web)
      next()
    })
    web.post('/echo', express.json(), (request, response) => response.status(201).json(request.body))
    const server = createHttpServer(web)
    // Before Express sees them.
    server.prependListener('request', (request, response) => {
      changed.push(Object.getPrototypeOf(request) !== web.request, Object.getPrototypeOf(response) !== web.response)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    try {
      const { port } = server.address() as AddressInfo
      const answer = await fetch(`http://127.0.0.1:${port}/echo`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"name":"Kari"}' })
      expect([answer.status, await answer.json()]).toEqual([201, { name: 'Kari' }])
      expect(changed).toEqual([false, false, false])
    } finally {
      server.close()
    }
  })
})
