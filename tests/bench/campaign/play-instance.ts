import { createConversations } from '../../../bot/chat/conversations'
import { createAskingCards, rememberWhatAsks } from '../../../bot/delivery/asking-cards'
import { createDelivering, type Delivering } from '../../../bot/delivery/create-delivering'
import type { DeliveryWork } from '../../../bot/delivery/delivery-work'
import { createPacedSender } from '../../../bot/delivery/paced-sender'
import { createPacer, paceOf, REAL_TIMING } from '../../../bot/delivery/pacer'
import { sha256 } from '../../../bot/hashing'
import { createLinks } from '../../../bot/cards/links'
import type { Log, People, RecordList, Tables, WorkQueue } from '../../../bot/ports'
import type { LogState } from '../../../core/facts/log-state'
import type { PlayedTeams } from './play-teams'

export type InstanceParts = {
  state: LogState
  tables: Tables
  queue: WorkQueue<DeliveryWork>
  recordList: RecordList
  teams: Pick<PlayedTeams, 'send' | 'update' | 'open'>
  createId: () => string
  requestsPerSecond?: number
  leaseMilliseconds?: number
  clock?: () => Date
}

const QUIET: Log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: (message, _, cause) => void process.stderr.write(`${message} ${String(cause)}\n`) }
const PEOPLE: People = { nameOfPerson: (personId) => personId, nameOfAccount: () => undefined, languageOf: () => Promise.resolve('nb'), chooseLanguage: () => Promise.resolve(), keepNames: () => Promise.resolve() }

/** The part of the service that plans and sends, as kvitter.ts connects it, and the sender of cards that follow clicks. */
export function playInstance({ state, tables, queue, recordList, teams, createId, requestsPerSecond = 50, leaseMilliseconds, clock = () => new Date() }: InstanceParts): Delivering & { updates: ReturnType<typeof createPacedSender>; recallChats(): Promise<void> } {
  const cards = createAskingCards(tables.prompts, sha256, clock)
  const conversations = createConversations(tables.conversations)
  const pacer = createPacer(REAL_TIMING, paceOf({ requestsPerSecond, instances: 1 }))
  const delivering = createDelivering({
    tables,
    queue,
    recordList,
    readModel: { state: () => state, findFact: () => undefined },
    conversations,
    people: PEOPLE,
    links: createLinks({ teamsAppId: 'kvitter', publicUrl: 'https://kvitter.test', whistleblowingUrl: 'https://varsling.test/' }),
    lessons: () => Promise.reject(new Error('no lesson is part of this')),
    sender: rememberWhatAsks(teams, cards, QUIET),
    opener: teams,
    installer: { install: () => Promise.resolve({ outcome: 'already' }) },
    pacer,
    createId,
    // There are no clicks to be served here, and virtual time would pass.
    rest: () => Promise.resolve(),
    ...(leaseMilliseconds !== undefined && { leaseMilliseconds }),
    clock,
    sha256,
    log: QUIET,
  })
  return { ...delivering, updates: createPacedSender(teams, pacer, 'later'), recallChats: () => conversations.recall() }
}
