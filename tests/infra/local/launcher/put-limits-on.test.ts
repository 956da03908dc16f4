import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { putLimitsOn, TenantRefusedError } from '../../../../infra/local/launcher/put-limits-on'

async function withTenant(status: number, use: (port: number) => Promise<void>): Promise<{ path: string | undefined; type: string | undefined; body: string }[]> {
  const heard: { path: string | undefined; type: string | undefined; body: string }[] = []
  const server = createServer((request: IncomingMessage, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      heard.push({ path: request.url, type: request.headers['content-type'], body })
      response.writeHead(status).end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  await use((server.address() as AddressInfo).port).finally(() => server.close())
  return heard
}

test('the tenant is asked to throttle from now on', async () => {
  expect(await withTenant(200, putLimitsOn)).toEqual([{ path: '/teams/api/control', type: 'application/json', body: '{"limits":true}' }])
})

test('a tenant that refuses stops the start', async () => {
  await withTenant(400, (port) => expect(putLimitsOn(port)).rejects.toThrow(TenantRefusedError))
})
