import { createServer } from 'node:https'
import { join } from 'node:path'
import { createBatchedFaults } from '../faults/batched-faults'
import { createFaultPlan, type FaultPlan } from '../faults/fault-plan'
import { withFaults } from '../faults/with-faults'
import { createGraph, type Graph } from '../graph/graph'
import { graphListener } from '../graph/graph-listener'
import { createIssuer, type Issuer } from '../issuer/issuer'
import { createIssuerApp } from '../issuer/issuer-app'
import { prepareSigningKeys } from '../issuer/signing-keys'
import { portsOf, type TenantSettings } from '../tenant-settings'
import { prepareCertificates, type Certificates } from './certificates'
import { listen } from './listen'
import { openRegisteredApps, type RegisteredApps } from './registered-apps'
import { listTeamsManifests } from './tenant-catalog'
import { listRegistrations } from './tenant-registrations'

export type Microsoft365 = { issuer: Issuer; apps: RegisteredApps; graph: Graph; certificates: Certificates; close(): Promise<void> }

export type Microsoft365Options = { settings: TenantSettings; folder: string; now: () => Date; plan?: FaultPlan; warn: (message: string) => void }

/** Entra's issuer and Graph on their ports, with everything they keep in the folder. */
export async function startMicrosoft365({ settings, folder, now, plan = createFaultPlan(), warn }: Microsoft365Options): Promise<Microsoft365> {
  const ports = portsOf(settings)
  const certificates = await prepareCertificates(folder, now())
  const keys = await prepareSigningKeys(join(folder, 'issuer-keys.json'))
  const { tenantId, tabAppId, botAppId } = settings
  const apps = openRegisteredApps(join(folder, 'apps.json'), listRegistrations(settings))
  const issuer = createIssuer({ url: `https://localhost:${ports.issuer}`, tenantId, tabAppId, botAppId, registrations: apps, keys, now })
  const { licences, notifiesLoopbackOverHttp } = settings
  const graph = createGraph({ file: join(folder, 'graph.sqlite'), baseUrl: `https://localhost:${ports.graph}`, issuer, now, licences, teamsApps: listTeamsManifests(settings), ca: certificates.ca, strikeBatched: createBatchedFaults(plan, now), notifiesLoopbackOverHttp })
  graph.ensureSite({ host: settings.siteHost, path: settings.sitePath, displayName: 'Kvitter' })

  const stops: (() => Promise<void>)[] = []
  const close = async () => {
    for (const stop of stops.reverse()) await stop()
    graph.close()
  }
  try {
    stops.push(await listen(createServer(certificates, withFaults(createIssuerApp(issuer, now), 'issuer', plan, now)), ports.issuer))
    stops.push(await listen(createServer(certificates, withFaults(graphListener(graph, warn), 'graph', plan, now)), ports.graph))
  } catch (error) {
    await close()
    throw error
  }
  return { issuer, apps, graph, certificates, close }
}
