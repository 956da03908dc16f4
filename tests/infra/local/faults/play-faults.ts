import { createServer, request as ask, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Dependency, FaultRule } from '../../../../infra/local/faults/fault'
import { createFaultPlan } from '../../../../infra/local/faults/fault-plan'
import { withFaults } from '../../../../infra/local/faults/with-faults'

export type Seen = { status: number; headers: Record<string, string | string[] | undefined>; text: string } | { broke: string; status?: number; text?: string } | 'silence'

const PATIENCE_MILLISECONDS = 150

/** A listener behind rules on a port of its own, and a client that says what it sees at the wire. */
export async function playFaults(on: Dependency, listener: RequestListener, rules: FaultRule[], now?: () => Date) {
  const plan = createFaultPlan({ seed: 1, rules })
  const server = createServer(withFaults(listener, on, plan, now))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    plan,
    see: (path = '/rows', { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string } = {}) =>
      new Promise<Seen>((resolve) => {
        const asked = ask({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
          let text = ''
          const status = response.statusCode ?? 0
          response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
          response.once('end', () => resolve({ status, headers: response.headers, text }))
          response.once('error', (error: NodeJS.ErrnoException) => resolve({ broke: error.code ?? error.message, status, text }))
        })
        asked.once('error', (error: NodeJS.ErrnoException) => resolve({ broke: error.code ?? error.message }))
        asked.setTimeout(PATIENCE_MILLISECONDS, () => {
          resolve('silence')
          asked.destroy()
        })
        asked.end(body)
      }),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
