import { Agent, request as ask, type RequestListener } from 'node:http'

/** Hands each request on to a server of this machine as it came, so that every world may have faults of its own before one Azurite. */
export function proxyTo(port: number): { listener: RequestListener; close(): void } {
  const agent = new Agent({ keepAlive: true })
  return {
    listener: (request, response) => {
      const { method, url, headers } = request
      const asked = ask({ host: '127.0.0.1', port, method, path: url, headers, agent }, (answer) => {
        // How the body is cut into chunks is between each two.
        const { 'transfer-encoding': _, connection: __, ...kept } = answer.headers
        response.writeHead(answer.statusCode ?? 502, kept)
        answer.pipe(response)
      })
      asked.on('error', () => response.destroy())
      request.pipe(asked)
    },
    close: () => agent.destroy(),
  }
}
