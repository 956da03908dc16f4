import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createGraph, type Graph, type GraphOptions } from '../../../../../infra/local/graph/graph'
import { graphListener } from '../../../../../infra/local/graph/graph-listener'
import { RESOURCES, type Registration } from '../../../../../infra/local/issuer/registrations'
import { HOST, REGISTRATIONS, sampleIssuer } from '../../../../sample/sample-graph'

type Asked = { body?: unknown; bytes?: Uint8Array; contentType?: string; headers?: Record<string, string>; roles?: string[]; appId?: string; token?: string | null }
export type Heard = { status: number; headers: Headers; json: Record<string, unknown>; value: Record<string, unknown>[]; text: string }

export const ADVANCED = { ConsistencyLevel: 'eventual' }

/** Graph on a port of its own, with one site and a clock that the test owns. Whoever asks says which permissions it has. */
export async function startWiredGraph(defaultRoles: string[], more: Partial<GraphOptions> = {}) {
  const clock = { now: new Date('2026-11-21T09:00:00.000Z') }
  const issuer = await sampleIssuer(() => clock.now)
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const graph: Graph = createGraph({ file: ':memory:', baseUrl: url, issuer, licences: 12_000, now: () => clock.now, ...more })
  const siteId = graph.ensureSite({ host: HOST, path: '/sites/kvitter', displayName: 'Kvitter' })
  const warnings: string[] = []
  server.on('request', graphListener(graph, (message) => warnings.push(message)))

  function tokenOf(roles: string[], appId: string): Promise<string> {
    const registration: Registration = { ...REGISTRATIONS.service, appId, graphRoles: roles }
    return issuer.mintAppToken(registration, RESOURCES.graph)
  }

  async function ask(method: string, address: string, { body, bytes, contentType = 'application/octet-stream', headers = {}, roles = defaultRoles, appId = REGISTRATIONS.service.appId, token }: Asked = {}): Promise<Heard> {
    const bearer = token === null ? {} : { Authorization: `Bearer ${token ?? (await tokenOf(roles, appId))}` }
    const given = bytes ? { 'Content-Type': contentType } : body === undefined ? {} : { 'Content-Type': 'application/json' }
    const response = await fetch(address.startsWith('http') ? address : `${url}/v1.0${address}`, {
      method,
      headers: { ...bearer, ...given, ...headers },
      redirect: 'manual',
      ...(bytes ? { body: Buffer.from(bytes) } : body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const json = /json/.test(response.headers.get('content-type') ?? '') && text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {}
    return { status: response.status, headers: response.headers, json, value: Array.isArray(json.value) ? (json.value as Record<string, unknown>[]) : [], text }
  }

  return {
    graph,
    siteId,
    clock,
    url,
    ask,
    get: (address: string, asked?: Asked) => ask('GET', address, asked),
    async close() {
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
      graph.close()
      if (warnings.length > 0) throw new Error(warnings.join('\n'))
    },
  }
}
export type WiredGraph = Awaited<ReturnType<typeof startWiredGraph>>

export function errorIn({ json }: Heard): { code: string; message: string; innerError: Record<string, unknown> } {
  return json.error as { code: string; message: string; innerError: Record<string, unknown> }
}

/** Follows every page; what came, and the link that ended it. */
export async function follow(wired: WiredGraph, address: string, asked: Asked = {}): Promise<{ value: Record<string, unknown>[]; deltaLink: string | undefined; pages: number }> {
  const value: Record<string, unknown>[] = []
  let [next, pages]: [string | undefined, number] = [address, 0]
  let deltaLink: string | undefined
  while (next !== undefined) {
    const heard: Heard = await wired.get(next, asked)
    if (heard.status !== 200) throw new Error(heard.text)
    value.push(...heard.value)
    pages += 1
    deltaLink = heard.json['@odata.deltaLink'] as string | undefined
    next = heard.json['@odata.nextLink'] as string | undefined
  }
  return { value, deltaLink, pages }
}
