import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTokenNetwork } from '../../../bot/entra/token-network'

describe('The way to Entra', () => {
  const heard: string[] = []
  let isSilent = false
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      heard.push(`${request.method} ${request.url} ${String(request.headers['x-asked'] ?? '')} ${body}`)
      if (request.url === '/moved') return void response.writeHead(302, { location: '/token' }).end()
      if (!isSilent) response.writeHead(400, { 'content-type': 'application/json', 'x-answered': 'yes' }).end('{"error":"invalid_client"}')
    })
  })
  let url = ''
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  beforeEach(() => {
    heard.length = 0
    isSilent = false
  })
  afterAll(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  it('hands MSAL status, headers and body, of refusals too', async () => {
    const answer = await createTokenNetwork().sendPostRequestAsync(`${url}/token`, { headers: { 'x-asked': 'here' }, body: 'grant_type=client_credentials' })
    expect(answer).toMatchObject({ status: 400, headers: { 'x-answered': 'yes' }, body: { error: 'invalid_client' } })
    await createTokenNetwork().sendGetRequestAsync(`${url}/configuration`)
    expect(heard).toEqual(['POST /token here grant_type=client_credentials', 'GET /configuration  '])
  })

  it('gives up on an Entra that does not answer', async () => {
    isSilent = true
    await expect(createTokenNetwork(50).sendPostRequestAsync(`${url}/token`, { body: 'x' })).rejects.toThrow(expect.objectContaining({ name: 'TimeoutError' }) as Error)
  })

  it('takes no secret to another address', async () => {
    await expect(createTokenNetwork().sendPostRequestAsync(`${url}/moved`, { body: 'client_secret=x' })).rejects.toThrow()
    expect(heard).toHaveLength(1)
  })
})
