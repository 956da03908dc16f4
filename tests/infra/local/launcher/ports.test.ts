import { createServer, type AddressInfo, type Server } from 'node:net'
import { listTakenPorts } from '../../../../infra/local/launcher/ports'

const listen = (host: string): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer()
    server.listen(0, host, () => resolve(server))
  })
const portOf = (server: Server): number => (server.address() as AddressInfo).port
const close = (server: Server): Promise<unknown> => new Promise((resolve) => server.close(resolve))

test('a port that somebody listens on is taken, whichever of our addresses they chose', async () => {
  const servers = await Promise.all([listen('127.0.0.1'), listen('0.0.0.0')])
  expect(await listTakenPorts(servers.map(portOf))).toEqual(servers.map(portOf))
  await Promise.all(servers.map(close))
})

test('a port that was given back is free', async () => {
  const server = await listen('127.0.0.1')
  const port = portOf(server)
  await close(server)
  expect(await listTakenPorts([port])).toEqual([])
  // Asking must not have taken it.
  expect(await listTakenPorts([port])).toEqual([])
})
