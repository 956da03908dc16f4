import type { Express } from 'express'
import { openChats, type Chats } from '../connector/chats'
import { createConnector } from '../connector/connector'
import { createCounter, type Counter } from '../connector/counts'
import { createDelivery, type Deliver } from '../connector/deliver'
import type { ActivityPlace } from '../connector/person-activities'
import { createPersonDeeds, type PersonDeeds } from '../connector/person-deeds'
import { createRelays, type Relays } from '../connector/relays'
import type { SendLimits } from '../connector/send-limits'
import type { Installations } from '../graph/teams-apps'
import { portsOf, type TenantSettings } from '../tenant-settings'
import type { Microsoft365 } from '../tenant/start-microsoft-365'
import { createGraphInstallations } from './graph-installations'

export type BotOptions = {
  botAppId: string
  name: string
  /** Where the bot takes activities. */
  messagesUrl: string
  /** Where its chats are kept. */
  chatsFile: string
  settings: Pick<TenantSettings, 'port' | 'tenantId'>
  microsoft365: Pick<Microsoft365, 'issuer' | 'graph'>
  limits: SendLimits
  now: () => Date
  warn: (message: string) => void
}

/** A bot as Teams has it: its chats with everybody, what they do there, and the connector that it alone writes through. */
export type Bot = {
  place: ActivityPlace
  chats: Chats
  deliver: Deliver
  deeds: PersonDeeds
  counter: Counter
  relays: Relays
  connector: Express
  installations: Installations
}

export function openBot({ botAppId, name, messagesUrl, chatsFile, settings, microsoft365, limits, now, warn }: BotOptions): Bot {
  const { issuer, graph } = microsoft365
  const { tenantId } = settings
  const serviceUrl = `https://localhost:${portsOf(settings).connector}/`
  const place = { tenantId, botAppId, serviceUrl, botName: name }
  const chats = openChats(chatsFile, { botAppId, now })
  const [counter, relays] = [createCounter(), createRelays()]
  const deliver = createDelivery({ messagesUrl, serviceUrl, mintBotToken: (url) => issuer.mintBotToken({ serviceUrl: url, botAppId }) })
  const deeds = createPersonDeeds({ place, chats, deliver, now, warn })
  const connector = createConnector({ tenantId, botAppId, chats, directory: graph.directory, issuer, limits, counter, relays })
  return { place, chats, deliver, deeds, counter, relays, connector, installations: createGraphInstallations({ chats, deeds, botAppId, warn }) }
}
