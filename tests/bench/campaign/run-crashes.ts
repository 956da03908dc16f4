import { fork, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { createStorage } from '../../../bot/azure-storage/azure-storage'
import { createConversations } from '../../../bot/chat/conversations'
import { createPromptLedger } from '../../../bot/delivery/prompt-ledger'
import { DELIVERY_QUEUE } from '../../../bot/delivery/delivery-work'
import type { Delivery } from '../../../core/prompts/delivery'
import { createRandom } from '../../../infra/local/municipality/random'
import { TENANT_ID } from '../../sample/sample-log'
import { STEPS, type CrashOrders } from './crash-orders'
import { oidOfEmployee } from './draw-employees'

export type CrashRun = { kills: number; killsAtSteps: number; duplicates: number; missing: number; unknown: number; mostUnknownOfAKill: number; unlisted: number; seconds: number }

const AT_ONCE = 32
/** Messages that arrived since the last kill before somebody is killed again. */
const LEAST_SENT = 25
const LATENCY = { from: 30, to: 180 }
const GIVE_UP_MILLISECONDS = 900_000

/** Teams at the wire: every message arrives, and is answered after a moment. Each instance has an address of its own, so that it is known who sends. */
async function startConnector(random: ReturnType<typeof createRandom>) {
  const arrived = new Map<string, number>()
  let count = 0
  let lastSender = ''
  const server = createServer((request, response) => {
    request.resume().once('end', () => {
      const [, sender = '', chatName = ''] = /^\/([^/]+)\/v3\/conversations\/([^/]+)\/activities/.exec(request.url ?? '') ?? []
      const chat = decodeURIComponent(chatName)
      lastSender = sender
      arrived.set(chat, (arrived.get(chat) ?? 0) + 1)
      count += 1
      setTimeout(() => response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ id: `m-${String(count)}` })), LATENCY.from + random.below(LATENCY.to - LATENCY.from))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { arrived, count: () => count, lastSender: () => lastSender, url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`, close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))) }
}

/** Two instances, each replaced at once: first one after the other is killed after a step, then whichever sends at random moments. */
export async function runCrashes({ program, connectionString, people, randomKills, seed, say }: { program: string; connectionString: string; people: number; randomKills: number; seed: number; say: (text: string) => void }): Promise<CrashRun> {
  const random = createRandom(seed, 'crashes')
  const connector = await startConnector(random)
  const storage = createStorage({ storage: { kind: 'connection-string', connectionString }, credential: { kind: 'secret', botSecret: '', tabSecret: '' } })
  await storage.ensure([DELIVERY_QUEUE])
  await meetEverybody(createConversations(storage.tables.conversations), people)
  const orders: CrashOrders = { connectionString, connectorUrl: connector.url, people, requestsPerSecond: 150, leaseMilliseconds: 1_500 }
  const began = performance.now()
  const killedAt: number[] = []
  let killsAtSteps = 0
  const waiting = STEPS.map((step) => ({ step, count: 1 + random.below(step === 'leased' ? 1 : step === 'claimed' || step === 'sent' || step === 'settled' ? 40 : 3) }))
  const alive = new Map<string, ChildProcess>()
  let isOver = false
  let spawned = 0
  let pendingSteps = waiting.length
  const spawnOne = () => {
    const dieAfter = waiting.shift()
    const name = `instance-${String((spawned += 1))}`
    const child = fork(program, [JSON.stringify({ ...orders, connectorUrl: `${connector.url}${name}/`, ...(dieAfter && { dieAfter }) })], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    alive.set(name, child)
    child.once('exit', (_, signal) => {
      alive.delete(name)
      if (isOver) return
      if (dieAfter && signal === 'SIGKILL') {
        killedAt.push(Date.now())
        killsAtSteps += 1
        pendingSteps -= 1
        say(`Killed after a step: ${dieAfter.step}`)
      }
      spawnOne()
    })
  }
  spawnOne()
  spawnOne()
  const ledger = createPromptLedger(storage.tables.prompts, () => new Date())
  const isLate = () => performance.now() - began > GIVE_UP_MILLISECONDS
  let seen = 0
  let randomly = 0
  while (randomly < randomKills && connector.count() < people - LEAST_SENT && !isLate()) {
    const sending = alive.get(connector.lastSender())
    if (pendingSteps > 0 || !sending || connector.count() - seen < LEAST_SENT) {
      await pause(20)
      continue
    }
    await pause(random.below(400))
    sending.kill('SIGKILL')
    killedAt.push(Date.now())
    randomly += 1
    seen = connector.count()
    if (randomly % 10 === 0) say(`${String(randomly)} kills, ${String(seen)} messages`)
  }
  await settleDown(ledger, people, isLate)
  isOver = true
  for (const child of alive.values()) child.kill('SIGKILL')
  await ledger.recall()
  const found = judge(ledger.listAll(), connector.arrived, people, killedAt)
  await connector.close()
  return { ...found, kills: killedAt.length, killsAtSteps, seconds: (performance.now() - began) / 1_000 }
}

/** Until everybody has a row; what was claimed and never settled stays unknown. */
async function settleDown(ledger: ReturnType<typeof createPromptLedger>, people: number, isLate: () => boolean): Promise<void> {
  for (let quiet = 0; quiet < 3 && !isLate(); ) {
    await ledger.recall()
    quiet = ledger.listAll().length >= people ? quiet + 1 : 0
    await pause(1_000)
  }
}

function judge(deliveries: readonly Delivery[], arrived: ReadonlyMap<string, number>, people: number, killedAt: readonly number[]) {
  const rows = new Map(deliveries.map((delivery) => [delivery.personId, delivery]))
  const unknown = deliveries.filter(({ outcome }) => outcome === 'unknown')
  const everybody = Array.from({ length: people }, (_, index) => ({ personId: `p-${String(index)}`, chat: `a:${oidOfEmployee(index)}` }))
  // What was claimed before a kill and after the one before it is that kill's.
  const perKill = killedAt.map((at, index) => unknown.filter(({ claimedAt }) => Date.parse(claimedAt) <= at && Date.parse(claimedAt) > (killedAt[index - 1] ?? 0)).length)
  return {
    duplicates: everybody.filter(({ chat }) => (arrived.get(chat) ?? 0) > 1).length,
    missing: everybody.filter(({ personId, chat }) => !arrived.has(chat) && rows.get(personId)?.outcome !== 'unknown').length,
    unknown: unknown.length,
    mostUnknownOfAKill: Math.max(0, ...perKill),
    unlisted: everybody.filter(({ personId }) => !rows.has(personId)).length,
  }
}

async function meetEverybody(conversations: ReturnType<typeof createConversations>, people: number): Promise<void> {
  const meet = (index: number) => conversations.keep(oidOfEmployee(index), { conversationId: `a:${oidOfEmployee(index)}`, serviceUrl: 'https://connector.test/', tenantId: TENANT_ID })
  for (let at = 0; at < people; at += AT_ONCE) await Promise.all(Array.from({ length: Math.min(AT_ONCE, people - at) }, (_, index) => meet(at + index)))
}
