import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A storage account that takes every request and answers none, as when a connection hangs. */
export async function startSilentStorage(): Promise<{ connectionString: string; close(): Promise<void> }> {
  const server = createServer(() => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const endpoint = (name: string) => `${name}Endpoint=http://127.0.0.1:${port}/silent;`
  return {
    connectionString: `DefaultEndpointsProtocol=http;AccountName=silent;AccountKey=c2lsZW50;${['Blob', 'Queue', 'Table'].map(endpoint).join('')}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
