import { setTimeout as pause } from 'node:timers/promises'
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
import { createLeaderRound } from './delivery/leader-round'
import { createPacedSender } from './delivery/paced-sender'
import { createPacer } from './delivery/pacer'
import { createPromptRound } from './delivery/prompt-round'
import { createWeekRound } from './delivery/week-round'
import { createWheelFollower } from './delivery/wheel-follower'
import { createFactFlow, type FactFlowHealth } from './fact-flow'
import { createBackgroundLoop } from './followers/background-loop'
import { sha256 } from './hashing'
import type { DoorbellWork } from './journal/doorbell'
import { keepPeopleRefreshed } from './people/keep-refreshed'
import { createPeople } from './people/people'
import type { ChatSender, Clock, Directory, DirectoryFeed, EvidenceLibrary, Log, RandomBytes, ReadModel, RecordList, RecordListReader, Tables, TextStore, WorkQueue } from './ports'
import { createLessonReader } from './training/lesson-reader'
import { createProgressStore } from './training/progress-store'
import { createRateLimit } from './web/rate-limit'

/** How often it is looked at whether a new day or a publication opened something for many. */
const PROMPT_MILLISECONDS = 2_000
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
  config: Pick<Config, 'tenantId' | 'appVersion' | 'municipalityName' | 'teamsAppId' | 'publicUrl' | 'whistleblowingUrl' | 'organisationSource'>
  tables: Tables
  texts: TextStore
  doorbell: WorkQueue<DoorbellWork>
  recordList: RecordList & RecordListReader
  directory: Directory
  directoryFeed: DirectoryFeed
  evidence: EvidenceLibrary
  /** Not paced: one call is one request. */
  sender: ChatSender
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
  api: Omit<ApiPorts, 'findFigures' | 'findLearning' | 'findWheelYear' | 'settings'>
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
  const pacer = createPacer()
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
  const prompts = createPromptRound({ ...shared, readModel, conversations, sender: rememberWhatAsks(ports.sender, cards, log), pace: paceLater })
  const leaders = createLeaderRound({ ...shared, readModel, conversations, lessons, sender: ports.sender, pace: paceLater })
  const weeks = createWeekRound({ ...shared, readModel, conversations, sender: rememberWhatAsks(ports.sender, cards, log), pace: paceLater })
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
    isLogRead: () => flow.health().healthy,
    takeTurn: createRateLimit(clock, CHAT_ALLOWANCE),
  }

  const following = createDirectoryFollowing({ feed: ports.directoryFeed, journal: flow.journal, readModel, personIdByAddress: () => people.personIdByAddress(), config, clock, log })

  const every = (milliseconds: number, name: string, act: () => Promise<unknown>) => createBackgroundLoop({ name, log, turn: () => act().then(() => milliseconds) })
  const loops = [
    every(PROMPT_MILLISECONDS, 'prompting', () => prompts.run()),
    every(PROMPT_MILLISECONDS, 'telling leaders', () => leaders.run()),
    every(PROMPT_MILLISECONDS, 'telling of the week', () => weeks.run()),
    every(DIRECTORY_MILLISECONDS, 'following the directory', () => following.run()),
    every(HANDOVER_MILLISECONDS, 'handing over questions', () => sendAllUnsent(chatParts)),
  ]
  let stopRefreshing = () => {}

  return {
    handle: createChat(chatParts),
    sender: answering,
    api: { readModel: flow.readModel, journal: flow.journal, texts, lessons, progress, evidence: ports.evidence, people, calendars: createCalendarStore(tables.calendars, sha256, ports.randomBytes), tables, lists: flow.lists, listUnknownAccounts: () => following.listUnknownAccounts(), listPersonIdsByAddress: () => listPersonIdsByAddress(readModel.state().organisation, following.listAccounts(), people.personIdByAddress()), clock, randomBytes: ports.randomBytes },
    async start() {
      await Promise.all([conversations.recall(), cards.recall()])
      await flow.start()
      for (const loop of loops) loop.start()
      stopRefreshing = keepPeopleRefreshed(people, schedule)
    },
    async stop(answersEnded) {
      // A campaign would take minutes to its end: whoever was not sent anything is planned again by the next start.
      prompts.stop()
      leaders.stop()
      weeks.stop()
      pacer.stop()
      stopRefreshing()
      await answersEnded()
      await Promise.all(loops.map((loop) => loop.stop()))
      await flow.stop()
    },
    health: () => flow.health(),
  }
}

function schedule(milliseconds: number, job: () => void): () => void {
  const timer = setTimeout(job, milliseconds)
  return () => clearTimeout(timer)
}
