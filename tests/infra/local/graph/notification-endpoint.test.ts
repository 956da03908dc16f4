import { mkdtemp, rm } from 'node:fs/promises'
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPostToEndpoint } from '../../../../infra/local/graph/notification-endpoint'
import { prepareCertificates, type Certificates } from '../../../../infra/local/tenant/certificates'

describe('an address of an application', () => {
  let folder: string
  let certificates: Certificates
  const servers: Server[] = []
  const body = { contentType: 'application/json', text: '{"a":"æ"}' }
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kvitter-endpoint-'))
    certificates = await prepareCertificates(folder, new Date())
  })
  afterAll(async () => {
    for (const server of servers) {
      server.closeAllConnections()
      server.close()
    }
    await rm(folder, { recursive: true })
  })
  const serve = async (server: Server) => {
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return (server.address() as AddressInfo).port
  }
  const echo: RequestListener = (request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' })
    request.pipe(response)
  }

  it('gets what is posted, and what it answers is read', async () =>
    expect(await createPostToEndpoint()(`http://127.0.0.1:${await serve(createHttpServer(echo))}/`, body, 2_000)).toEqual({
      outcome: 'answered',
      status: 200,
      contentType: 'text/plain',
      text: body.text,
    }))

  it('is believed with a certificate of the tenant’s authority, and not without', async () => {
    const url = `https://localhost:${await serve(createServer(certificates, echo))}/`
    expect(await createPostToEndpoint(certificates.ca)(url, body, 2_000)).toMatchObject({ outcome: 'answered', status: 200 })
    expect(await createPostToEndpoint()(url, body, 2_000)).toEqual({ outcome: 'no-answer' })
  })

  it('is given up when it does not answer in time, stops in the middle, or is not there', async () => {
    const post = createPostToEndpoint()
    const silent = await serve(createHttpServer(() => undefined))
    const half = await serve(createHttpServer((_, response) => response.writeHead(200).write('half')))
    expect(await post(`http://127.0.0.1:${silent}/`, body, 100)).toEqual({ outcome: 'no-answer' })
    expect(await post(`http://127.0.0.1:${half}/`, body, 100)).toEqual({ outcome: 'no-answer' })
    expect(await post('http://127.0.0.1:1/', body, 100)).toEqual({ outcome: 'no-answer' })
  })
})
