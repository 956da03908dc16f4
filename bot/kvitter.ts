import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import type { ApiPorts } from './api/handler'
import { createCalendarStore } from './calendar/calendar-store'
import { createLinks } from './cards/links'
import { createChat } from './chat/chat'
import type { ChatParts } from './chat/chat-parts'
import { createConversations } from './chat/conversations'
import type { HandleInbound } from './chat/inbound'
import { createQuestions } from './chat/questions'
import { sendAllUnsent } from './chat/send-unsent'
import { createWaiting } from './chat/waiting'
import type { Config } from './config'
import { createDirectoryFollowing } from './directory/follow-directory'
import { listPersonIdsByAddress } from './directory/list-addresses'
import { createAskingCards, rememberWhatAsks } from './delivery/asking-cards'
import { createCardFollower } from './delivery/card-follower'
import { createDelivering } from './delivery/create-delivering'
import type { DeliveryWork } from './delivery/delivery-work'
import { createPacedSender } from './delivery/paced-sender'
import { createPacer, paceOf, REAL_TIMING } from './delivery/pacer'
import { createWheelFollower } from './delivery/wheel-follower'
import { rulesInForce } from '../core/prompts/rules-in-force'
import { createFactFlow, type FactFlowHealth } from './fact-flow'
import { createBackgroundLoop } from './followers/background-loop'
import { sha256 } from './hashing'
import type { DoorbellWork } from './journal/doorbell'
import { keepPeopleRefreshed } from './people/keep-refreshed'
import { createPeople } from './people/people'
import type { AppInstaller, ChatOpener, ChatSender, Clock, Directory, DirectoryFeed, EvidenceLibrary, Log, RandomBytes, ReadModel, RecordList, RecordListReader, Tables, TextStore, WorkQueue } from './ports'
import { createLessonReader } from './training/lesson-reader'
import { createProgressStore } from './training/progress-store'
import { createRateLimit } from './web/rate-limit'

/** How often it is looked at whether somebody is to be prompted, and whether the queue holds something to send. */
const PROMPT_MILLISECONDS = 2_000
/** How often what was sent is written to its list. */
const SHOW_PROMPTS_MILLISECONDS = 30_000
/** Between two people whose cards are brought up to date: ten a second at most, in a rush the clicks go first. */
const CARD_MILLISECONDS = 100
/** How often questions and answers are looked for that were not sent; events of the person bring them sooner. */
const HANDOVER_MILLISECONDS = 120_000
/** How often the directory is asked for what changed: one request. */
const DIRECTORY_MILLISECONDS = 300_000
/** Clicks and messages of one person: more than anybody who reads what they press, fewer than a script. */
const CHAT_ALLOWANCE = { atOnce: 30, perSecond: 3 }

/** Every effect that Kvitter has, and what it is told of the world. */
export type KvitterPorts = {
  config: Pick<Config, 'tenantId' | 'appVersion' | 'municipalityName' | 'teamsAppId' | 'publicUrl' | 'whistleblowingUrl' | 'organisationSource' | 'teams'>
  tables: Tables
  texts: TextStore
  doorbell: WorkQueue<DoorbellWork>
  deliveries: WorkQueue<DeliveryWork>
  recordList: RecordList & RecordListReader
  directory: Directory
  directoryFeed: DirectoryFeed
  evidence: EvidenceLibrary
  /** Not paced: one call is one request. */
  sender: ChatSender & ChatOpener
  installer: AppInstaller
  clock: Clock
  randomBytes: RandomBytes
  /** A few letters under which an error is found in the log. */
  createReference: () => string
  log: Log
}

export type Kvitter = {
  /** Answers what arrives from Teams. */
  handle: HandleInbound
  /** Paced; for what is said in return. */
  sender: ChatSender
  /** What the questions of the tab are answered from. */
  api: Omit<ApiPorts, 'findFigures' | 'findLearning' | 'findWheelYear' | 'polling' | 'settings'>
  /** Recalls what it must know, reads the log, and works in the background from then on. Throws when storage cannot be read. */
  start(): Promise<void>
  /** Ends in order: begins nothing for many, lets `answersEnded` come to its end, then the work in the background. */
  stop(answersEnded: () => Promise<unknown>): Promise<void>
  health(): FactFlowHealth
}

/** One instance of the product, whatever stands behind its ports: the chat, the way of every fact, and all that goes on by itself. */
export function createKvitter(ports: KvitterPorts): Kvitter {
  const { config, tables, texts, clock, log } = ports
  const links = createLinks(config)
  const cards = createAskingCards(tables.prompts, sha256, clock)
  const conversations = createConversations(tables.conversations)
  const questions = createQuestions(tables.questions, sha256)
  const lessons = createLessonReader(texts)
  const progress = createProgressStore(tables.progress)
  const pacer = createPacer(REAL_TIMING, paceOf(config.teams))
  const paceLater = (sender: ChatSender) => createPacedSender(sender, pacer, 'later')
  const answering = rememberWhatAsks(createPacedSender(ports.sender, pacer, 'answer'), cards, log)
  const later = rememberWhatAsks(paceLater(ports.sender), cards, log)

  // Followers and names read the model that the flow keeps; nobody asks before it has started.
  const readModel: ReadModel = { state: () => flow.readModel.state(), reached: (...of) => flow.readModel.reached(...of), findFact: (factKey) => flow.readModel.findFact(factKey) }
  const people = createPeople({ directory: ports.directory, names: tables.names, choices: tables.choices, readModel, log })
  const shared = { people, links, cards, clock, sha256, log }
  const flow = createFactFlow({
    ...ports,
    followers: [
      createCardFollower({ ...shared, readModel, conversations, lessons, sender: later, pace: () => pause(CARD_MILLISECONDS) }),
      createWheelFollower({ ...shared, readModel, conversations, sender: paceLater(ports.sender), pace: () => pause(CARD_MILLISECONDS) }),
    ],
  })
  const delivering = createDelivering({
    ...shared,
    tables,
    queue: ports.deliveries,
    recordList: ports.recordList,
    readModel,
    conversations,
    lessons,
    sender: rememberWhatAsks(ports.sender, cards, log),
    opener: ports.sender,
    installer: ports.installer,
    pacer,
    createId: () => Buffer.from(ports.randomBytes(12)).toString('hex'),
  })
  const chatParts: ChatParts = {
    ...shared,
    config,
    readModel: flow.readModel,
    journal: flow.journal,
    texts,
    lessons,
    progress,
    conversations,
    questions,
    waiting: createWaiting(questions),
    sender: later,
    rememberAsking: (asks, conversation, activityId, showsFactKey) => cards.remember(asks, conversation, activityId, showsFactKey),
    createReference: ports.createReference,
    snooze: (personId, today) => delivering.ledger.snooze(personId, today, rulesInForce(readModel.state()).snooze),
    isLogRead: () => flow.health().healthy,
    takeTurn: createRateLimit(clock, CHAT_ALLOWANCE),
  }

  const following = createDirectoryFollowing({ feed: ports.directoryFeed, journal: flow.journal, readModel, personIdByAddress: () => people.personIdByAddress(), config, clock, log })

  const every = (milliseconds: number, name: string, act: () => Promise<unknown>) => createBackgroundLoop({ name, log, turn: () => act().then(() => milliseconds) })
  const loops = [
    every(PROMPT_MILLISECONDS, 'planning prompts', () => delivering.plan()),
    every(PROMPT_MILLISECONDS, 'sending prompts', () => delivering.deliver()),
    every(SHOW_PROMPTS_MILLISECONDS, 'showing what was sent', () => delivering.show()),
    every(DIRECTORY_MILLISECONDS, 'following the directory', () => following.run()),
    every(HANDOVER_MILLISECONDS, 'handing over questions', () => sendAllUnsent(chatParts)),
  ]
  let stopRefreshing = () => {}

  return {
    handle: createChat(chatParts),
    sender: answering,
    api: { readModel: flow.readModel, journal: flow.journal, texts, lessons, progress, evidence: ports.evidence, people, calendars: createCalendarStore(tables.calendars, sha256, ports.randomBytes), tables, lists: flow.lists, prompting: { readMemory: () => delivering.readMemory(), readDeliveries: (from, to) => delivering.readDeliveries(from, to), listOf: (personId) => delivering.ledger.listOf(personId), perSecond: paceOf(config.teams), rest: () => nextTurn() }, listUnknownAccounts: () => following.listUnknownAccounts(), listPersonIdsByAddress: () => listPersonIdsByAddress(readModel.state().organisation, following.listAccounts(), people.personIdByAddress()), clock, randomBytes: ports.randomBytes },
    async start() {
      await Promise.all([conversations.recall(), cards.recall()])
      await flow.start()
      for (const loop of loops) loop.start()
      stopRefreshing = keepPeopleRefreshed(people, schedule)
    },
    async stop(answersEnded) {
      // A campaign would take minutes to its end: whoever was not sent anything is planned again by the next start.
      delivering.stop()
      pacer.stop()
      stopRefreshing()
      await answersEnded()
      await Promise.all(loops.map((loop) => loop.stop()))
      await delivering.release()
      await flow.stop()
    },
    health: () => flow.health(),
  }
}

function schedule(milliseconds: number, job: () => void): () => void {
  const timer = setTimeout(job, milliseconds)
  return () => clearTimeout(timer)
}
