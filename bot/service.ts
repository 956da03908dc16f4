import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Express } from 'express'
import { createStorage } from './azure-storage/azure-storage'
import { createConnectorSender } from './botframework/connector-sender'
import { createMessagesRoute } from './botframework/messages-route'
import { createLinks } from './cards/links'
import { createChat } from './chat/chat'
import type { ChatParts } from './chat/chat-parts'
import { createConversations } from './chat/conversations'
import { createQuestions } from './chat/questions'
import { sendAllUnsent } from './chat/send-unsent'
import { createWaiting } from './chat/waiting'
import type { Config } from './config'
import { createAskingCards, rememberWhatAsks } from './delivery/asking-cards'
import { createCardFollower } from './delivery/card-follower'
import { createPacedSender } from './delivery/paced-sender'
import { createPacer } from './delivery/pacer'
import { createPromptRound } from './delivery/prompt-round'
import { createAppTokens, GRAPH_SCOPE, type GetToken } from './entra/app-tokens'
import { ExcessiveRightsError, withLeastGraphRights } from './entra/graph-rights'
import { createTabTokenCheck } from './entra/tab-token'
import { createFactFlow } from './fact-flow'
import { createBackgroundLoop } from './followers/background-loop'
import { createDirectory } from './graph/directory'
import { createEvidenceLibrary } from './graph/evidence-library'
import { createGraphClient } from './graph/graph-client'
import { createRecordList } from './graph/record-list'
import { createSite } from './graph/site'
import { sha256 } from './hashing'
import { DOORBELL_QUEUE, type DoorbellWork } from './journal/doorbell'
import { keepPeopleRefreshed } from './people/keep-refreshed'
import { createPeople } from './people/people'
import type { ChatSender, Clock, Log, ReadModel } from './ports'
import { createWeb } from './web/create-web'
import { createHttpServer } from './web/http-server'
import { createRateLimit } from './web/rate-limit'

/** How often it is looked at whether a new day or a publication opened something for many. */
const PROMPT_MILLISECONDS = 2_000

/** Between two people whose cards are brought up to date: ten a second at most, in a rush the clicks go first. */
const CARD_MILLISECONDS = 100

/** How often questions and answers are looked for that were not sent; events of the person bring them sooner. */
const HANDOVER_MILLISECONDS = 120_000
/** Clicks and messages of one person: more than anybody who reads what they press, fewer than a script. */
const CHAT_ALLOWANCE = { atOnce: 30, perSecond: 3 }

export type Service = { stop(): Promise<void> }

/** Connects everything and listens. Stops the start when the log cannot be read or Graph gave us more rights than we need. */
export async function startService(config: Config, tabFolder: string, log: Log): Promise<Service> {
  const clock: Clock = () => new Date()
  const storage = createStorage(config)
  const { tables, texts } = storage
  const tokens = createAppTokens(config)
  const getGraphToken = withLeastGraphRights(tokens.graph, log)
  const graph = createGraphClient({ graphUrl: config.endpoints.graphUrl, getToken: () => getGraphToken(GRAPH_SCOPE), appVersion: config.appVersion })
  const site = createSite(graph, config.site)
  const links = createLinks(config)
  const cards = createAskingCards(tables.prompts, sha256, clock)
  const conversations = createConversations(tables.conversations)
  const pacer = createPacer()
  const connector = createConnectorSender({ config, getToken: tokens.connector, clock, log })
  const paceLater = (sender: ChatSender) => createPacedSender(sender, pacer, 'later')
  const answering = rememberWhatAsks(createPacedSender(connector, pacer, 'answer'), cards, log)
  const later = rememberWhatAsks(paceLater(connector), cards, log)

  // Followers and names read the model that the flow keeps; nobody asks before it has started.
  const readModel: Pick<ReadModel, 'state'> = { state: () => flow.readModel.state() }
  const people = createPeople({ directory: createDirectory(graph), names: tables.names, choices: tables.choices, readModel, log })
  const shared = { people, links, cards, clock, sha256, log }
  const flow = createFactFlow({
    tables,
    texts,
    doorbell: storage.queue<DoorbellWork>(DOORBELL_QUEUE),
    recordList: createRecordList(graph, site),
    clock,
    randomBytes: (count) => randomBytes(count),
    log,
    followers: [createCardFollower({ ...shared, readModel, sender: later, pace: () => pause(CARD_MILLISECONDS) })],
  })
  const prompts = createPromptRound({ ...shared, readModel, conversations, sender: rememberWhatAsks(connector, cards, log), pace: paceLater })
  const prompting = createBackgroundLoop({ name: 'prompting', log, turn: () => prompts.run().then(() => PROMPT_MILLISECONDS) })

  const { journal } = flow
  const questions = createQuestions(tables.questions, sha256)
  const chatParts: ChatParts = {
    ...shared,
    config,
    readModel: flow.readModel,
    journal,
    texts,
    conversations,
    questions,
    waiting: createWaiting(questions),
    sender: later,
    rememberAsking: (asks, conversation, activityId) => cards.remember(asks, conversation, activityId),
    createReference,
    isLogRead: () => flow.health().healthy,
    takeTurn: createRateLimit(clock, CHAT_ALLOWANCE),
  }
  const chat = createChat(chatParts)
  const handingOver = createBackgroundLoop({ name: 'handing over questions', log, turn: () => sendAllUnsent(chatParts).then(() => HANDOVER_MILLISECONDS) })
  const messages = createMessagesRoute({ config, handle: chat, sender: answering, log })
  const web = createWeb({
    config,
    checkTabToken: createTabTokenCheck(config, clock),
    api: { readModel: flow.readModel, journal, texts, evidence: createEvidenceLibrary(graph, site), people, tables, clock },
    handleMessages: messages.router,
    tabFolder,
    readHealth: () => {
      const { healthy, problems } = flow.health()
      return { isReady: healthy, problems }
    },
    log,
  })

  await tryGraphToken(getGraphToken, log)
  await Promise.all([conversations.recall(), cards.recall()])
  await flow.start()
  prompting.start()
  handingOver.start()
  const stopRefreshing = keepPeopleRefreshed(people, (milliseconds, job) => {
    const timer = setTimeout(job, milliseconds)
    return () => clearTimeout(timer)
  })
  const server = await listen(web, config)
  log.info('Ready', { logNumber: flow.health().logNumber })
  return {
    async stop() {
      // A campaign would take minutes to its end: whoever was not sent anything is planned again by the next start.
      prompts.stop()
      pacer.stop()
      stopRefreshing()
      await close(server)
      await messages.settle()
      await Promise.all([prompting.stop(), handingOver.stop()])
      await flow.stop()
    },
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

function createReference(): string {
  return randomUUID().slice(0, 8)
}
