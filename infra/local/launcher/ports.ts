import { createServer } from 'node:net'

/** Ports of the ten that somebody else listens on, on any of this machine's own addresses. */
export async function listTakenPorts(ports: readonly number[]): Promise<number[]> {
  const taken = await Promise.all(ports.map(async (port) => (await isFree(port, '127.0.0.1')) && (await isFree(port, '::1'))))
  return ports.filter((_, index) => !taken[index])
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    // An address that this machine does not have (no IPv6) is in nobody's way.
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES'))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}
