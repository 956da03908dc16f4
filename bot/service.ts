import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { Express } from 'express'
import { createStorage } from './azure-storage/azure-storage'
import type { StoragePatience } from './azure-storage/with-patience'
import { createConnectorSender } from './botframework/connector-sender'
import { createMessagesRoute } from './botframework/messages-route'
import type { Config } from './config'
import { DELIVERY_QUEUE, type DeliveryWork } from './delivery/delivery-work'
import { createAppTokens, GRAPH_SCOPE, type GetToken } from './entra/app-tokens'
import { ExcessiveRightsError, withLeastGraphRights } from './entra/graph-rights'
import { createTabTokenCheck } from './entra/tab-token'
import { createTokenNetwork } from './entra/token-network'
import { createAppInstaller } from './graph/app-installer'
import { createDirectory } from './graph/directory'
import { createDirectoryFeed } from './graph/directory-changes'
import { createEvidenceLibrary } from './graph/evidence-library'
import { createGraphClient } from './graph/graph-client'
import { createRecordList } from './graph/record-list'
import { createSite } from './graph/site'
import { DOORBELL_QUEUE, type DoorbellWork } from './journal/doorbell'
import { createKvitter } from './kvitter'
import type { Clock, Log } from './ports'
import { createKnownLists } from './reconciling/known-lists'
import { createWeb } from './web/create-web'
import { createHttpServer } from './web/http-server'

export type Service = { stop(): Promise<void> }

/** How long each dependency is waited for, where it is not to be as long as its adapter thinks right. */
export type Patience = { storage?: StoragePatience; graphMilliseconds?: number; connectorMilliseconds?: number; tokenMilliseconds?: number }

/** Connects everything and listens. Stops the start when the log cannot be read or Graph gave us more rights than we need. */
export async function startService(config: Config, tabFolder: string, log: Log, patience: Patience = {}): Promise<Service> {
  const clock: Clock = () => new Date()
  const storage = createStorage(config, undefined, patience.storage)
  const tokens = createAppTokens(config, createTokenNetwork(patience.tokenMilliseconds))
  const getGraphToken = withLeastGraphRights(tokens.graph, log)
  const graph = createGraphClient({
    graphUrl: config.endpoints.graphUrl,
    getToken: () => getGraphToken(GRAPH_SCOPE),
    appVersion: config.appVersion,
    timeoutMilliseconds: patience.graphMilliseconds,
  })
  const site = createSite(graph, config.site, createKnownLists(storage.tables.cursors))
  const kvitter = createKvitter({
    config,
    tables: storage.tables,
    texts: storage.texts,
    doorbell: storage.queue<DoorbellWork>(DOORBELL_QUEUE),
    deliveries: storage.queue<DeliveryWork>(DELIVERY_QUEUE),
    installer: createAppInstaller(graph, config.endpoints.graphUrl, config.teamsAppId),
    recordList: createRecordList(graph, site, config.tabAppId),
    directory: createDirectory(graph),
    directoryFeed: createDirectoryFeed(graph),
    evidence: createEvidenceLibrary(graph, site),
    sender: createConnectorSender({ config, getToken: tokens.connector, clock, log, timeoutMilliseconds: patience.connectorMilliseconds }),
    clock,
    randomBytes: (count) => randomBytes(count),
    createReference: () => randomUUID().slice(0, 8),
    log,
  })
  const messages = createMessagesRoute({ config, handle: kvitter.handle, sender: kvitter.sender, log })
  const web = createWeb({
    config,
    checkTabToken: createTabTokenCheck(config, clock),
    api: kvitter.api,
    handleMessages: messages.router,
    tabFolder,
    readHealth: () => {
      const { healthy, problems } = kvitter.health()
      return { isReady: healthy, problems }
    },
    log,
  })

  await tryGraphToken(getGraphToken, log)
  await kvitter.start()
  const server = await listen(web, config).catch(async (error: unknown) => {
    // Nothing may go on in the background behind a start that failed.
    await kvitter.stop(() => Promise.resolve())
    throw error
  })
  log.info('Ready', { logNumber: kvitter.health().logNumber })
  return {
    stop: () =>
      kvitter.stop(async () => {
        await close(server)
        await messages.settle()
      }),
  }
}

/** Too many rights stop the start; that Entra is away does not, for signing needs nothing of Graph. */
async function tryGraphToken(getToken: GetToken, log: Log): Promise<void> {
  await getToken(GRAPH_SCOPE).catch((error: unknown) => {
    if (error instanceof ExcessiveRightsError) throw error
    log.warn('No token for Graph yet; lists and names wait', {}, error)
  })
}

/** Longer than any front end keeps a connection that it may use again: who ends it first must not be us. */
const KEEP_ALIVE_MILLISECONDS = 250_000

/** Only the local tenant listens on loopback alone; in Azure the platform's front end must reach us. */
async function listen(web: Express, { port, cloud }: Pick<Config, 'port' | 'cloud'>): Promise<Server> {
  const server = createHttpServer(web)
  server.keepAliveTimeout = KEEP_ALIVE_MILLISECONDS
  server.listen(port, cloud === 'local' ? '127.0.0.1' : '0.0.0.0')
  // Throws what the server says instead, such as that the port is taken.
  await once(server, 'listening')
  return server
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    server.closeIdleConnections()
  })
}
