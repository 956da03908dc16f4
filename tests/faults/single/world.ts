import { randomBytes } from 'node:crypto'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { createStorage, type Storage } from '../../../bot/azure-storage/azure-storage'
import type { StoragePatience } from '../../../bot/azure-storage/with-patience'
import { createConversations } from '../../../bot/chat/conversations'
import { readConfig, type Config } from '../../../bot/config'
import { createAskingCards } from '../../../bot/delivery/asking-cards'
import { createPromptLedger } from '../../../bot/delivery/prompt-ledger'
import { sha256 } from '../../../bot/hashing'
import { createJournal } from '../../../bot/journal/journal'
import { dayOf } from '../../../core/days/day'
import { obligationKey } from '../../../core/facts/keys'
import { ETHICS_STANDARD } from '../../../core/obligations/ethics-standard'
import { openChats, type Chats } from '../../../infra/local/connector/chats'
import { createConnector } from '../../../infra/local/connector/connector'
import { conversationId, teamsUserId } from '../../../infra/local/connector/teams-ids'
import type { Dependency } from '../../../infra/local/faults/fault'
import { createFaultPlan, type FaultPlan, type FaultPlanState } from '../../../infra/local/faults/fault-plan'
import { withFaults } from '../../../infra/local/faults/with-faults'
import { createGraph, type Graph } from '../../../infra/local/graph/graph'
import { graphListener } from '../../../infra/local/graph/graph-listener'
import { createIssuer, type Issuer } from '../../../infra/local/issuer/issuer'
import { createIssuerApp } from '../../../infra/local/issuer/issuer-app'
import type { SigningKeys } from '../../../infra/local/issuer/signing-keys'
import type { Certificates } from '../../../infra/local/tenant/certificates'
import { listRegistrations } from '../../../infra/local/tenant/tenant-registrations'
import type { TenantSettings } from '../../../infra/local/tenant-settings'
import { provisionTenant } from '../../../infra/provision/provision-tenant'
import { connectionStringOf, type Account, type AzuritePorts } from '../../azurite'
import type { Click, Sighting } from '../observed'
import { sampleTenantSettings } from '../../sample/sample-tenant-settings'
import { accountOf, FROZEN_TEXTS, IN_FORCE_SINCE_DAYS, listPlacedFacts, personIdOf, SIGNERS } from './sample-municipality'
import { proxyTo } from './storage-proxy'

/** Everything a service of ours lives among, on ports of its own, with faults of its own before each part. */
export type World = {
  settings: TenantSettings
  tabFolder: string
  /** With every address leading through the faults; the port of the service is the caller's to choose. */
  config: Config
  plan: FaultPlan
  issuer: Issuer
  graph: Graph
  chats: Chats
  serviceUrl: string
  /** Straight into Azurite, past the faults. */
  storage: Storage
  storageAddress: string
  /** Keys of the facts that were there before anybody clicked. */
  placed: string[]
  /** The message that asked each signer, by number. */
  messageIds: string[]
  /** What earlier signings in this world left for the checker, which always looks at the whole. */
  clicks: Click[]
  /** What the plan had decided when the last signing had settled. */
  lastPlan: FaultPlanState
  sightings: Sighting[]
  close(): Promise<void>
}

/** Whoever prepares and observes has time, also when many worlds ask one Azurite. */
const UNHURRIED: StoragePatience = { rowMilliseconds: 60_000, pageMilliseconds: 60_000 }

/** What all worlds share: certificates, Entra's keys, one Azurite, and a folder with a tab that holds nothing. */
export type Surroundings = { certificates: Certificates; keys: SigningKeys; azurite: AzuritePorts; tabFolder: string }

/** A provisioned tenant with one requirement, one text and people who have the card. */
export async function createWorld(account: Account, { certificates, keys, azurite, tabFolder }: Surroundings): Promise<World> {
  const plan = createFaultPlan()
  const now = () => new Date()
  const servers: Server[] = []
  const open = async (on: Dependency, isSecure: boolean) => {
    let inner: RequestListener = (_, response) => void response.writeHead(503).end()
    const listener = withFaults((request, response) => inner(request, response), on, plan)
    const server = isSecure ? createSecureServer(certificates, listener) : createServer(listener)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    servers.push(server)
    return { port: (server.address() as AddressInfo).port, serve: (listener: RequestListener) => void (inner = listener) }
  }
  const [issuing, graphing, connecting] = [await open('issuer', true), await open('graph', true), await open('connector', true)]
  const storing = { blob: await open('blob', false), queue: await open('queue', false), table: await open('table', false) }

  const settings = sampleTenantSettings(5_000)
  const { tenantId, botAppId, tabAppId } = settings
  const issuer = createIssuer({ url: `https://localhost:${issuing.port}`, tenantId, tabAppId, botAppId, registrations: listRegistrations(settings), keys, now })
  issuing.serve(createIssuerApp(issuer, now))
  const graph = createGraph({ file: ':memory:', baseUrl: `https://localhost:${graphing.port}`, issuer, licences: settings.people, now })
  graph.ensureSite({ host: settings.siteHost, path: settings.sitePath, displayName: 'Kvitter' })
  graph.directory.save(Array.from({ length: SIGNERS }, (_, number) => accountOf(number)))
  graphing.serve(graphListener(graph, (message) => process.stderr.write(`${message}\n`)))
  const chats = openChats(':memory:', { botAppId })
  connecting.serve(createConnector({ tenantId, botAppId, chats, directory: graph.directory, issuer }))
  const proxies = (['blob', 'queue', 'table'] as const).map((name) => {
    const proxy = proxyTo(azurite[name])
    storing[name].serve(proxy.listener)
    return proxy
  })

  const serviceUrl = `https://localhost:${connecting.port}/`
  const config = configOf(settings, { issuer: issuing.port, graph: graphing.port, connector: connecting.port }, connectionStringOf({ blob: storing.blob.port, queue: storing.queue.port, table: storing.table.port }, account))
  const storageAddress = connectionStringOf(azurite, account)
  const storage = createStorage({ ...config, storage: { kind: 'connection-string', connectionString: storageAddress } }, undefined, UNHURRIED)
  const asOf = new Date(now().getTime() - IN_FORCE_SINCE_DAYS * 86_400_000)
  await provisionTenant({ config, appId: settings.provisionAppId, secret: settings.provisionSecret, asOf, newLists: [] })
  await Promise.all(FROZEN_TEXTS.map(([hash, text]) => storage.texts.save(hash, text)))
  const journal = createJournal({ rows: storage.tables.journal, randomBytes: (count) => randomBytes(count) })
  await journal.saveAll(listPlacedFacts(now(), tenantId))
  const placed = (await storage.tables.journal.sweep('r-', 1_000)).map(({ row }) => row.row.slice('r-'.length))
  const messageIds = await meetSigners({ storage, chats, serviceUrl, settings })

  return {
    ...{ settings, tabFolder, config, plan, issuer, graph, chats, serviceUrl, storage, storageAddress, placed, messageIds, clicks: [], sightings: [], lastPlan: plan.read() },
    async close() {
      for (const server of servers) {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      }
      for (const proxy of proxies) proxy.close()
      chats.close()
      graph.close()
    },
  }
}

/** Everybody has the app and the card, and was asked today, so that nothing else happens beside the click. */
async function meetSigners({ storage, chats, serviceUrl, settings }: Pick<World, 'storage' | 'chats' | 'serviceUrl' | 'settings'>): Promise<string[]> {
  const clock = () => new Date()
  const { botAppId, tenantId } = settings
  const cards = createAskingCards(storage.tables.prompts, sha256, clock)
  const ledger = createPromptLedger(storage.tables.prompts, clock)
  const conversations = createConversations(storage.tables.conversations)
  const messageIds: string[] = []
  for (let number = 0; number < SIGNERS; number += 1) {
    const [oid, personId] = [accountOf(number).id, personIdOf(number)]
    chats.open(oid)
    chats.setInstalled(oid, true)
    const { id } = chats.send(oid, 'bot', { cards: [{ type: 'AdaptiveCard' }], summary: 'Signer' })
    const reference = { conversationId: conversationId(botAppId, oid), serviceUrl, tenantId, teamsUserId: teamsUserId(botAppId, oid), locale: 'nb-NO' }
    messageIds.push(id)
    await Promise.all([
      ledger.claim({ personId, day: dayOf(clock()), kind: 'ask', asks: [{ key: obligationKeyOf(number), rung: 0 }], about: [] }),
      cards.remember({ personId, obligationKeys: [obligationKeyOf(number)] }, reference, id),
      conversations.keep(oid, reference),
    ])
  }
  return messageIds
}

export function obligationKeyOf(number: number): string {
  const subject = personIdOf(number)
  return obligationKey(sha256, { requirementId: ETHICS_STANDARD.requirementId, round: `${subject}-1`, subject, majorVersion: 1 })
}

function configOf(settings: TenantSettings, ports: { issuer: number; graph: number; connector: number }, storage: string): Config {
  return readConfig(
    {
      KVITTER_CLOUD: 'local',
      KVITTER_PORT: '1',
      KVITTER_TENANT_ID: settings.tenantId,
      KVITTER_BOT_APP_ID: settings.botAppId,
      KVITTER_TAB_APP_ID: settings.tabAppId,
      KVITTER_TEAMS_APP_ID: settings.teamsAppId,
      KVITTER_BOT_SECRET: settings.botSecret,
      KVITTER_TAB_SECRET: settings.tabSecret,
      KVITTER_PUBLIC_URL: 'http://localhost:5000',
      KVITTER_SITE_HOST: settings.siteHost,
      KVITTER_SITE_PATH: settings.sitePath,
      KVITTER_WHISTLEBLOWING_URL: 'https://varsling.fjordvik.example/',
      KVITTER_MUNICIPALITY_NAME: 'Fjordvik kommune',
      KVITTER_ORGANISATION_SOURCE: 'hr-file',
      KVITTER_LOCAL_ISSUER_URL: `https://localhost:${ports.issuer}`,
      KVITTER_LOCAL_GRAPH_URL: `https://localhost:${ports.graph}`,
      KVITTER_LOCAL_CONNECTOR_URL: `https://localhost:${ports.connector}`,
      KVITTER_LOCAL_STORAGE: storage,
    },
    '0.1.0',
  )
}
