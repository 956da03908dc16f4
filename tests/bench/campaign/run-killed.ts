import { createConversations } from '../../../bot/chat/conversations'
import type { DeliveryWork } from '../../../bot/delivery/delivery-work'
import { createMemoryQueue } from '../../../bot/memory/memory-queue'
import { createMemoryRecordList } from '../../../bot/memory/memory-record-list'
import { createMemoryTables } from '../../../bot/memory/memory-rows'
import type { Tables } from '../../../bot/ports'
import { createRandom } from '../../../infra/local/municipality/random'
import { inVirtualTime, passTime } from '../../faults/simulation/virtual-time'
import { TENANT_ID } from '../../sample/sample-log'
import { drawEmployees, oidOfEmployee } from './draw-employees'
import { createMortal } from './mortal'
import { sendAsPeer } from './peer-sender'
import { playInstance } from './play-instance'
import { playTeams, type PlayedTeams } from './play-teams'
import { BEGINS } from './run-campaign'

export type KilledRun = { seconds: number; duplicates: number; missing: number; requests: number; unknown: number }

const TURN_MILLISECONDS = 2_000
/** Seconds of sending between two kills, more or less. */
const KILLED_EVERY_SECONDS = 40

function chatOf(index: number): string {
  return `a:${oidOfEmployee(index)}`
}

function summarise(teams: PlayedTeams, people: number, began: number, unknown: ReadonlySet<string> = new Set()): KilledRun {
  const chats = Array.from({ length: people }, (_, index) => chatOf(index))
  return {
    seconds: (Date.now() - began) / 1_000,
    duplicates: chats.filter((chat) => (teams.arrived.get(chat) ?? 0) > 1).length,
    missing: chats.filter((chat) => !teams.arrived.has(chat) && !unknown.has(chat)).length,
    requests: teams.counts.requests.send,
    unknown: unknown.size,
  }
}

/** The product's sender to people whose chats are known, killed in the middle again and again; another instance takes over. */
export function runOursKilled(people: number, kills: number, seed: number): Promise<KilledRun> {
  const state = drawEmployees(people)
  return inVirtualTime(BEGINS, async () => {
    const alive = setInterval(() => undefined, TURN_MILLISECONDS)
    const random = createRandom(seed, 'kills')
    const teams = playTeams(createRandom(seed, 'teams'))
    const tables = createMemoryTables()
    const queue = createMemoryQueue<DeliveryWork>(() => new Date())
    const recordList = createMemoryRecordList()
    const conversations = createConversations(tables.conversations)
    for (let index = 0; index < people; index++) await conversations.keep(oidOfEmployee(index), { conversationId: chatOf(index), serviceUrl: 'https://connector.test/', tenantId: TENANT_ID })
    const began = Date.now()
    let ids = 0
    const life = { settledAt: began }
    for (let killed = 0; life.settledAt === began; killed++) {
      const mortal = createMortal()
      const own = Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, mortal.wrap(rows)])) as Tables
      const instance = playInstance({ state, tables: own, queue: mortal.wrap(queue), recordList, teams: mortal.wrap(teams), createId: () => `id-${String((ids += 1))}` })
      void liveOn(instance, mortal.isDead)
      const isLast = killed === kills
      const dies = Date.now() + (isLast ? Infinity : KILLED_EVERY_SECONDS * 1_000 * (0.5 + random.next()))
      while (Date.now() < dies && instance.ledger.listAll().length < people) await passTime(TURN_MILLISECONDS / 4)
      if (instance.ledger.listAll().length >= people) life.settledAt = Date.now()
      mortal.kill()
    }
    clearInterval(alive)
    const rows = await tables.prompts.sweep('i-', people * 2)
    const unknown = new Set(rows.filter(({ row }) => row.values['outcome'] === 'unknown').map(({ partition }) => chatOf(Number(partition.slice(2)))))
    return { ...summarise(teams, people, began, unknown), seconds: (life.settledAt - began) / 1_000 }
  })
}

async function liveOn(instance: ReturnType<typeof playInstance>, isDead: () => boolean): Promise<void> {
  const planning = async () => {
    while (!isDead()) {
      await instance.plan()
      await passTime(TURN_MILLISECONDS)
    }
  }
  const sending = async () => {
    while (!isDead()) {
      await instance.deliver()
      await passTime(TURN_MILLISECONDS)
    }
  }
  await Promise.all([planning(), sending()])
}

/** The peer's policy on the same work, killed as often. It begins again at once. */
export function runPeerKilled(people: number, kills: number, seed: number): Promise<KilledRun> {
  return inVirtualTime(BEGINS, async () => {
    const random = createRandom(seed, 'kills')
    const backoff = createRandom(seed, 'backoff')
    const teams = playTeams(createRandom(seed, 'teams'))
    const chats = Array.from({ length: people }, (_, index) => chatOf(index))
    const done = new Set<string>()
    const began = Date.now()
    for (let killed = 0; done.size < people; killed++) {
      const life = { isDead: false }
      const sending = sendAsPeer({ teams, chats, done, isDead: () => life.isDead, random: () => backoff.next() })
      if (killed >= kills) await sending
      else {
        await passTime(KILLED_EVERY_SECONDS * 1_000 * (0.5 + random.next()))
        life.isDead = true
      }
    }
    return summarise(teams, people, began)
  })
}
