import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGraphClient, type GraphClient } from '../../../bot/graph/graph-client'
import { ensureLibrary, ensureList, ensureSite, grantSite } from '../../../bot/graph/provisioning'
import { EVIDENCE_LIBRARY, LIST_SHAPES } from '../../../bot/lists'
import { createBatchedFaults } from '../../../infra/local/faults/batched-faults'
import { createFaultPlan, type FaultPlan } from '../../../infra/local/faults/fault-plan'
import { withFaults } from '../../../infra/local/faults/with-faults'
import { createGraph, type Graph } from '../../../infra/local/graph/graph'
import { graphListener } from '../../../infra/local/graph/graph-listener'
import type { Issuer } from '../../../infra/local/issuer/issuer'

export const PLACE = { host: 'fjordvik.sharepoint.com', path: '/sites/kvitter' }
export const SERVICE = { appId: '22222222-2222-4222-8222-222222222222', displayName: 'Kvitter' }
export const PROVISIONER = { appId: '33333333-3333-4333-8333-333333333333', displayName: 'Kvitter provisioning' }
const ROLES: Record<string, string[]> = { [SERVICE.appId]: ['Sites.Selected', 'User.Read.All'], [PROVISIONER.appId]: ['Sites.FullControl.All'] }

export type LocalGraph = {
  graph: Graph
  /** What goes wrong between the clients and it. */
  faults: FaultPlan
  url: string
  /** The service's own client, and the one that may provision. */
  service: GraphClient
  provisioner: GraphClient
  waits: number[]
  heard: Pick<IncomingMessage, 'method' | 'url' | 'headers'>[]
  provision(): Promise<string>
  close(): Promise<void>
}

/** The local Graph server on a port of its own, over http. Its tokens are the names of applications: the issuer has its own tests. */
export async function startLocalGraph(): Promise<LocalGraph> {
  const folder = await mkdtemp(join(tmpdir(), 'kvitter-graph-'))
  const heard: LocalGraph['heard'] = []
  const waits: number[] = []
  const issuer = {
    tenantId: '11111111-1111-4111-8111-111111111111',
    findRegistration: (appId: string) => [SERVICE, PROVISIONER].find((app) => app.appId === appId),
    checkAppToken: (appId: string) => Promise.resolve(ROLES[appId] ? { outcome: 'valid', appId, roles: ROLES[appId] } : { outcome: 'invalid' }),
  } as unknown as Issuer
  const server = createServer((request) => heard.push({ method: request.method, url: request.url, headers: request.headers }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const faults = createFaultPlan()
  const now = () => new Date()
  const graph = createGraph({ file: join(folder, 'graph.sqlite'), baseUrl: url, issuer, licences: 12_000, now, strikeBatched: createBatchedFaults(faults, now) })
  graph.ensureSite({ ...PLACE, displayName: 'Kvitter' })
  server.on('request', withFaults(graphListener(graph, () => undefined), 'graph', faults))
  const sleep = (milliseconds: number) => Promise.resolve(void waits.push(milliseconds))
  const clientOf = ({ appId }: { appId: string }) => createGraphClient({ graphUrl: url, getToken: () => Promise.resolve(appId), appVersion: '0.1.0', sleep })
  const provisioner = clientOf(PROVISIONER)
  return {
    graph,
    faults,
    url,
    service: clientOf(SERVICE),
    provisioner,
    waits,
    heard,
    async provision() {
      const siteId = await ensureSite(provisioner, PLACE)
      for (const shape of LIST_SHAPES) await ensureList(provisioner, siteId, shape)
      await ensureLibrary(provisioner, siteId, EVIDENCE_LIBRARY.name)
      await grantSite(provisioner, siteId, SERVICE)
      return siteId
    },
    async close() {
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
      graph.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
