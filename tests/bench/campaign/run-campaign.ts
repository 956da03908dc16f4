import { createConversations } from '../../../bot/chat/conversations'
import type { DeliveryWork } from '../../../bot/delivery/delivery-work'
import { prompts } from '../../../bot/lists/prompts'
import { createMemoryQueue } from '../../../bot/memory/memory-queue'
import { createMemoryRecordList } from '../../../bot/memory/memory-record-list'
import { createMemoryTables } from '../../../bot/memory/memory-rows'
import { createRandom } from '../../../infra/local/municipality/random'
import { inVirtualTime, passTime } from '../../faults/simulation/virtual-time'
import { TENANT_ID } from '../../sample/sample-log'
import { drawEmployees, oidOfEmployee } from './draw-employees'
import { playInstance } from './play-instance'
import { playTeams } from './play-teams'

export const BEGINS = new Date('2026-11-23T08:00:00.000Z')
/** Updates of cards that clicks bring about beside the campaign. */
export const CLICKS_PER_SECOND = 2
const LIMIT_PER_SECOND = 50
/** Whose chat is known; the others' are opened. */
const KNOWN = 0.9
const TURN_MILLISECONDS = 2_000
const DAY_MILLISECONDS = 86_400_000

export type CampaignRun = { seconds: number; ratio: number; throttledShare: number; requestsPerDelivery: number; listWritesPer1000: number; duplicates: number; missing: number; unknown: number; requests: number }

/** A campaign to everybody through the product's own planning and sending, over stores in memory, in virtual time. */
export function runCampaign(people: number, seed: number): Promise<CampaignRun> {
  const state = drawEmployees(people)
  return inVirtualTime(BEGINS, async () => {
    // As the loops of a service would: time never stands still while something rests in between.
    const alive = setInterval(() => undefined, TURN_MILLISECONDS)
    const random = createRandom(seed, 'teams')
    const teams = playTeams(random)
    const tables = createMemoryTables()
    const recordList = createMemoryRecordList()
    await meetMost(people, createConversations(tables.conversations), random)
    let ids = 0
    const instance = playInstance({ state, tables, queue: createMemoryQueue<DeliveryWork>(() => new Date()), recordList, teams, createId: () => `id-${String((ids += 1))}` })
    const began = Date.now()
    const progress = { isOver: false }
    const clicking = click(instance.updates, progress)
    const planning = (async () => {
      while (!progress.isOver) {
        await instance.plan()
        await passTime(TURN_MILLISECONDS)
      }
    })()
    while (instance.ledger.listAll().length < people) {
      await instance.deliver()
      if (instance.ledger.listAll().length < people) await passTime(TURN_MILLISECONDS)
    }
    const settled = instance.ledger.listAll()
    const seconds = (Math.max(...settled.map(({ settledAt = '' }) => Date.parse(settledAt))) - began) / 1_000
    progress.isOver = true
    await Promise.all([clicking, planning])
    await passTime(DAY_MILLISECONDS)
    await instance.plan()
    for (let turn = 0; turn < people; turn += 1_000) await instance.show()

    clearInterval(alive)

    const { requests, throttled, again } = teams.counts
    const sends = requests.send + requests.create
    const all = sends + requests.update
    return {
      seconds,
      ratio: seconds / ((settled.length + requests.create) / (LIMIT_PER_SECOND - requests.update / seconds)),
      throttledShare: throttled / all,
      // Those told to come again are sent again; every other delivery is one request.
      requestsPerDelivery: (requests.send - again.send) / settled.length,
      listWritesPer1000: (recordList.rowsOf(prompts.name).length * 1_000) / settled.length,
      duplicates: [...teams.arrived.values()].filter((count) => count > 1).length,
      missing: settled.filter(({ outcome, personId }) => outcome === 'sent' && !teams.isReached(oidOfEmployee(Number(personId.slice(2))))).length,
      unknown: settled.filter(({ outcome }) => outcome === 'unknown').length,
      requests: all,
    }
  })
}

async function meetMost(people: number, conversations: ReturnType<typeof createConversations>, random: ReturnType<typeof createRandom>): Promise<void> {
  for (let index = 0; index < people; index++)
    if (random.chance(KNOWN)) await conversations.keep(oidOfEmployee(index), { conversationId: `a:${oidOfEmployee(index)}`, serviceUrl: 'https://connector.test/', tenantId: TENANT_ID })
}

async function click(updates: ReturnType<typeof playInstance>['updates'], progress: { isOver: boolean }): Promise<void> {
  for (let index = 0; !progress.isOver; index++) {
    void updates.update({ conversationId: `clicked-${String(index)}`, serviceUrl: 'https://connector.test/', tenantId: TENANT_ID }, 'm-1', { card: {}, summary: '' })
    await passTime(1_000 / CLICKS_PER_SECOND)
  }
}
