import type { Router } from 'express'
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { join } from 'node:path'
import { openChats } from '../connector/chats'
import { createConnector } from '../connector/connector'
import { createCounter } from '../connector/counts'
import { createDelivery } from '../connector/deliver'
import { createPersonDeeds } from '../connector/person-deeds'
import { createRelays } from '../connector/relays'
import { createFaultPlan, type FaultPlan } from '../faults/fault-plan'
import { withFaults } from '../faults/with-faults'
import type { Installations } from '../graph/teams-apps'
import { MUNICIPALITY_NAME, portsOf, type TenantSettings } from '../tenant-settings'
import { listen } from '../tenant/listen'
import type { Microsoft365 } from '../tenant/start-microsoft-365'
import { createGraphInstallations } from './graph-installations'
import { createTeamsWeb } from './teams-web'

export type TeamsOptions = {
  settings: TenantSettings
  folder: string
  pageFolder: string
  microsoft365: Pick<Microsoft365, 'issuer' | 'graph' | 'certificates'>
  control?: Router
  plan?: FaultPlan
  warn: (message: string) => void
}

/** As the app's manifest has them. */
const APP_NAME = 'Kvitter'
const TAB_ENTITY_ID = 'kvitter'

/** Teams on its ports: the connector that the bot writes through, and the page that plays Teams. */
export async function startTeams({ settings, folder, pageFolder, microsoft365, control, plan = createFaultPlan(), warn }: TeamsOptions): Promise<{ installations: Installations; close(): Promise<void> }> {
  const ports = portsOf(settings)
  const { tenantId, botAppId, teamsAppId } = settings
  const { issuer, graph, certificates } = microsoft365
  const serviceUrl = `https://localhost:${ports.connector}/`
  const messagesUrl = `http://127.0.0.1:${ports.service}/api/messages`
  const place = { tenantId, botAppId, serviceUrl, botName: APP_NAME }

  const chats = openChats(join(folder, 'chats.sqlite'), { botAppId })
  const [counter, relays] = [createCounter(), createRelays()]
  const deliver = createDelivery({ messagesUrl, serviceUrl, mintBotToken: (url) => issuer.mintBotToken({ serviceUrl: url }) })
  const deeds = createPersonDeeds({ place, chats, deliver, warn })
  const connector = createConnector({ tenantId, botAppId, chats, directory: graph.directory, issuer, counter, relays })
  const web = createTeamsWeb({
    port: ports.web,
    serviceUrl: `http://127.0.0.1:${ports.service}`,
    pageFolder,
    ...(control && { control }),
    app: { appId: teamsAppId, entityId: TAB_ENTITY_ID, name: APP_NAME, tenantId, tenantName: MUNICIPALITY_NAME, tabUrl: '/tab/' },
    ...{ botAppId, place, directory: graph.directory, tables: graph.tables, issuer, chats, deeds, deliver, relays, counter },
  })

  const stops: (() => Promise<void>)[] = []
  const close = async () => {
    for (const stop of stops.reverse()) await stop()
    chats.close()
  }
  try {
    stops.push(await listen(createSecureServer(certificates, withFaults(connector, 'connector', plan)), ports.connector))
    stops.push(await listen(createServer(web), ports.web))
  } catch (error) {
    await close()
    throw error
  }
  return { installations: createGraphInstallations({ chats, deeds, botAppId, warn }), close }
}
