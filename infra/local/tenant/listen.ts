import type { Server } from 'node:http'

/** Everything of the tenant is for this machine alone. */
const LOOPBACK = '127.0.0.1'
const GRACE_MILLISECONDS = 2_000

export class PortInUseError extends Error {
  override readonly name = 'PortInUseError'
  constructor(readonly port: number) {
    super(`Port ${port} is in use. Stop what uses it, or set PORT to another one.`)
  }
}

/** Starts a server on this machine; what comes back stops it, after the answers it is just giving. */
export async function listen(server: Server, port: number): Promise<() => Promise<void>> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? new PortInUseError(port) : error))
    server.listen(port, LOOPBACK, resolve)
  })
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeIdleConnections()
      // Streams to open pages never end by themselves.
      setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS).unref()
    })
}
