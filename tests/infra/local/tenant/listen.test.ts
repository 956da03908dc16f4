import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { listen, PortInUseError } from '../../../../infra/local/tenant/listen'

describe('listening', () => {
  it('is for this machine alone', async () => {
    const server = createServer()
    const stop = await listen(server, 0)
    expect((server.address() as AddressInfo).address).toBe('127.0.0.1')
    await stop()
    expect(server.listening).toBe(false)
  })

  it('on a port that is taken says which', async () => {
    const server = createServer()
    const stop = await listen(server, 0)
    const { port } = server.address() as AddressInfo
    await expect(listen(createServer(), port)).rejects.toThrow(new PortInUseError(port))
    await stop()
  })

  it('ends although a page holds a stream open', async () => {
    const server = createServer((_, response) => void response.write('first'))
    const stop = await listen(server, 0)
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    await response.body?.getReader().read()
    await stop()
    expect(server.listening).toBe(false)
  })
})
