import type { ChatAnswer, InboundEvent } from '../../../bot/chat/inbound'
import { createKvitter, type Kvitter, type KvitterPorts } from '../../../bot/kvitter'
import { Microsoft365Error, StorageUnavailableError, type ChatSender, type Directory, type Log, type OutgoingCard } from '../../../bot/ports'
import { createRandom } from '../../../infra/local/municipality/random'
import { TENANT_ID } from '../../sample/sample-log'
import { createLife, type Life } from './life'
import { between, untilNext, type Rates } from './rates'
import { roughDirectory, roughRecordList, roughSender } from './rough-microsoft-365'
import { roughQueue, roughTables, roughTexts } from './rough-storage'
import type { Trace } from './trace'
import { passTime } from './virtual-time'
import type { World } from './world'

/** How long the platform lets an instance take to stop, as Azure App Service does before it kills. */
const STOP_MILLISECONDS = 30_000
const RESTART = { from: 3_000, to: 20_000 }
const LARGEST_SKEW_MILLISECONDS = 5_000

export type Instance = {
  name: string
  kvitter: Kvitter
  life: Life
  /** Answers under way, with what is done after them. */
  answering: Set<Promise<unknown>>
}

export type Hosts = {
  start(): void
  /** Restarts nobody any more; resolves when every instance is up. */
  allUp(): Promise<Instance[]>
  listUp(): Instance[]
  /** Hands an event to one of them, as a load balancer would; undefined when no answer came. */
  deliver(event: InboundEvent): Promise<ChatAnswer | undefined>
  /** Milliseconds from each crash until the instance answered again. */
  recoveries: readonly number[]
  /** Errors in instances that were alive, other than that storage or Microsoft 365 was away. */
  surprises: readonly string[]
}

export type HostsParts = { seed: number; count: number; world: World; directory: Directory; sender: ChatSender; /** Told of cards that were asked for by what somebody did. */ answers: WeakSet<OutgoingCard>; rates: () => Rates; trace: Trace }

/** So many hosts, each of which always has one instance running or starting: crashes, deployments and skewed clocks included. */
export function createHosts({ seed, count, world, directory, sender, answers, rates, trace }: HostsParts): Hosts {
  const balancing = createRandom(seed, 'balancing')
  const current = new Map<string, Instance>()
  const up = new Set<Instance>()
  const recoveries: number[] = []
  const surprises: string[] = []

  const createInstance = (name: string): Instance => {
    const random = createRandom(seed, name)
    const life = createLife({ name, random, rates, trace })
    const skew = between(random, -LARGEST_SKEW_MILLISECONDS, LARGEST_SKEW_MILLISECONDS)
    const rough = { life, random, rates, trace }
    const ports: KvitterPorts = {
      config: { tenantId: TENANT_ID, appVersion: '0.1.0', municipalityName: 'Fjordvik kommune', teamsAppId: 'fjordvik', publicUrl: 'https://kvitter.test', whistleblowingUrl: 'https://varsling.test/', organisationSource: 'hr-file', teams: { requestsPerSecond: 50, instances: count } },
      tables: roughTables(life, world.tables),
      texts: roughTexts(life, world.texts),
      doorbell: roughQueue(life, world.doorbell),
      deliveries: roughQueue(life, world.deliveries),
      recordList: roughRecordList(rough, world.recordList),
      directory: roughDirectory(rough, directory),
      // Who is employed where is told here by the file of HR alone.
      directoryFeed: { read: () => Promise.reject(new Microsoft365Error('the changes of the directory are no part of this', true)) },
      evidence: world.evidence,
      sender: { ...roughSender(rough, sender), open: () => Promise.resolve({ outcome: 'unreachable', reason: 'ForbiddenOperationException' }) },
      installer: { install: () => Promise.resolve({ outcome: 'unreachable', reason: 'not-installed' }) },
      clock: () => new Date(Date.now() + skew),
      randomBytes: (bytes) => Uint8Array.from({ length: bytes }, () => random.below(256)),
      createReference: () => `R${random.below(1_000_000)}`,
      log: createLog(life),
    }
    return { name, life, kvitter: createKvitter(ports), answering: new Set() }
  }
  const createLog = (life: Life): Log => {
    const notice = (level: string) => (message: string, _fields?: unknown, cause?: unknown) => {
      if (life.isDead()) return
      trace.note(level, life.name, message)
      const isOfFaults = cause instanceof StorageUnavailableError || cause instanceof Microsoft365Error
      if (!isOfFaults && (cause !== undefined || level === 'error')) surprises.push(`${life.name} ${level}: ${message} ${cause instanceof Error ? (cause.stack ?? cause.message) : ''}`)
    }
    return { debug: () => undefined, info: notice('info'), warn: notice('warn'), error: notice('error') }
  }

  const keepRunning = async (host: string): Promise<void> => {
    let downSince: number | undefined
    for (let generation = 1; ; generation += 1) {
      const instance = createInstance(`${host}.${generation}`)
      const { life, kvitter } = instance
      current.set(host, instance)
      const isUp = await kvitter.start().then(() => !life.isDead(), () => false)
      trace.note(isUp ? 'up' : 'start-failed', life.name)
      if (isUp) {
        if (downSince !== undefined) recoveries.push(Date.now() - downSince)
        up.add(instance)
        await life.died
        up.delete(instance)
        downSince = Date.now()
      }
      bury(instance)
      await passTime(between(balancing, RESTART.from, RESTART.to))
    }
  }
  const strike = async (host: string): Promise<void> => {
    const random = createRandom(seed, `crashes of ${host}`)
    for (;;) {
      await passTime(untilNext(random, rates().crashMilliseconds))
      if (rates().crashMilliseconds === Infinity) return
      current.get(host)?.life.crashAt(random.pick(['now', 'before', 'after'] as const))
    }
  }
  const deploy = async (host: string): Promise<void> => {
    const random = createRandom(seed, `deployments of ${host}`)
    for (;;) {
      await passTime(untilNext(random, rates().deployMilliseconds))
      if (rates().deployMilliseconds === Infinity) return
      const instance = current.get(host)
      if (!instance || !up.delete(instance)) continue
      trace.note('deploy', instance.name)
      const stopping = instance.kvitter.stop(() => allAnswered(instance)).then(() => 'stopped' as const)
      instance.life.die(await Promise.race([stopping, passTime(STOP_MILLISECONDS).then(() => 'killed' as const)]))
    }
  }

  const allAnswered = async ({ answering }: Instance) => {
    while (answering.size > 0) await Promise.allSettled(answering)
  }
  const track = ({ name, life, answering }: Instance, work: Promise<unknown>) => {
    const tracked = work.catch((error: unknown) => void (life.isDead() || surprises.push(`${name}: ${String(error)}`)))
    answering.add(tracked)
    void tracked.then(() => answering.delete(tracked))
  }

  return {
    recoveries,
    surprises,
    start() {
      for (let index = 1; index <= count; index += 1) for (const keep of [keepRunning, strike, deploy]) void keep(`host-${index}`)
    },
    async allUp() {
      while (up.size < count) await passTime(1_000)
      return [...up]
    },
    listUp: () => [...up],
    async deliver(event) {
      const instance = up.size > 0 ? balancing.pick([...up]) : undefined
      if (!instance) return undefined
      const { kvitter, life } = instance
      const handled = kvitter.handle(event)
      track(instance, handled.then((answer) => (life.isDead() ? undefined : sendAll(kvitter, event, answer, answers))))
      return Promise.race([handled.then((answer) => (life.isDead() ? undefined : answer)), life.died.then(() => undefined)])
    },
  }
}

/** What the front door does once the answer is out (bot/botframework/messages-route.ts). */
async function sendAll({ sender }: Kvitter, { conversation }: InboundEvent, { messages, afterwards }: ChatAnswer, answers: WeakSet<OutgoingCard>): Promise<void> {
  for (const message of messages satisfies OutgoingCard[]) {
    answers.add(message)
    await sender.send(conversation, message)
  }
  await afterwards?.()
}

/** Ends the loops of one that is dead, so that nothing of it stays in memory. None of this reaches the world. */
function bury({ kvitter, life }: Instance): void {
  life.die('buried')
  kvitter.stop(() => Promise.resolve()).catch(() => undefined)
}
