import { Agent, request } from 'node:https'

export type ServedPage = { pieces: Buffer[]; milliseconds: number; next: string | undefined }

/** Asks for pages over https on one connection, as a client does that follows the links. */
export function createPageReader({ ca, token }: { ca: string; token: string }): { read(url: string): Promise<ServedPage>; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 1, ca })
  return {
    read: (url) =>
      new Promise((resolve, reject) => {
        const began = performance.now()
        const asked = request(url, { agent, headers: { authorization: `Bearer ${token}` } }, (response) => {
          const pieces: Buffer[] = []
          response.on('data', (piece: Buffer) => pieces.push(piece))
          response.once('error', reject)
          response.once('end', () => {
            const milliseconds = performance.now() - began
            if (response.statusCode === 200) resolve({ pieces, milliseconds, next: findNext(pieces) })
            else reject(new Error(`${url} was answered with ${String(response.statusCode)}: ${Buffer.concat(pieces).toString().slice(0, 300)}`))
          })
        })
        asked.once('error', reject)
        asked.end()
      }),
    close: () => agent.destroy(),
  }
}

/** The annotations stand in front of the items. */
function findNext([first]: readonly Buffer[]): string | undefined {
  return /"@odata\.nextLink":"([^"]+)"/.exec(first?.subarray(0, 2_000).toString() ?? '')?.[1]
}
