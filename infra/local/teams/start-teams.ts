import type { Router } from 'express'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { join } from 'node:path'
import type { SendLimits } from '../connector/send-limits'
import { createFaultPlan, type FaultPlan } from '../faults/fault-plan'
import { withFaults } from '../faults/with-faults'
import { catalogId, type Installations } from '../graph/teams-apps'
import { MUNICIPALITY_NAME, portsOf, type TenantSettings } from '../tenant-settings'
import { listen } from '../tenant/listen'
import type { Microsoft365 } from '../tenant/start-microsoft-365'
import { openBot } from './open-bot'
import type { OtherBots } from './other-bots'
import { createTeamsWeb } from './teams-web'

export type TeamsOptions = {
  settings: TenantSettings
  folder: string
  pageFolder: string
  microsoft365: Pick<Microsoft365, 'issuer' | 'graph' | 'certificates'>
  control?: Router
  limits: SendLimits
  otherBots: Pick<OtherBots, 'findConnector'>
  plan?: FaultPlan
  now: () => Date
  warn: (message: string) => void
}

/** As the app's manifest has them. */
const APP_NAME = 'Kvitter'
const TAB_ENTITY_ID = 'kvitter'

/** Teams on its ports: the connector that bots write through, and the page that plays Teams. */
export async function startTeams({ settings, folder, pageFolder, microsoft365, control, limits, otherBots, plan = createFaultPlan(), now, warn }: TeamsOptions): Promise<{ installations: Installations; close(): Promise<void> }> {
  const ports = portsOf(settings)
  const { tenantId, botAppId, teamsAppId } = settings
  const { issuer, graph, certificates } = microsoft365
  const messagesUrl = `http://127.0.0.1:${ports.service}/api/messages`
  const bot = openBot({ botAppId, name: APP_NAME, messagesUrl, chatsFile: join(folder, 'chats.sqlite'), settings, microsoft365, limits, now, warn })
  const { place, chats, deeds, deliver, relays, counter, connector } = bot
  const web = createTeamsWeb({
    port: ports.web,
    serviceUrl: `http://127.0.0.1:${ports.service}`,
    pageFolder,
    ...(control && { control }),
    app: { appId: catalogId(tenantId, teamsAppId), entityId: TAB_ENTITY_ID, name: APP_NAME, tenantId, tenantName: MUNICIPALITY_NAME, tabUrl: '/tab/' },
    ...{ botAppId, place, directory: graph.directory, tables: graph.tables, issuer, chats, deeds, deliver, relays, counter },
  })

  const connectors: RequestListener = (request, response) => void (otherBots.findConnector(request) ?? connector)(request, response)
  const stops: (() => Promise<void>)[] = []
  const close = async () => {
    for (const stop of stops.reverse()) await stop()
    chats.close()
  }
  try {
    stops.push(await listen(createSecureServer(certificates, withFaults(connectors, 'connector', plan, now, () => chats.settings().refusalShape)), ports.connector))
    stops.push(await listen(createServer(web), ports.web))
  } catch (error) {
    await close()
    throw error
  }
  return { installations: bot.installations, close }
}
