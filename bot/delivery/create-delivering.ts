import { setImmediate as nextTurn } from 'node:timers/promises'
import { dayOf, type Day } from '../../core/days/day'
import type { Person } from '../../core/organisation/organisation'
import type { Sha256 } from '../../core/facts/hashing'
import { notePrompted, type PromptBoard } from '../../core/prompts/prompt-board'
import { mayHaveArrived, type Delivery } from '../../core/prompts/delivery'
import { mayInstall } from '../../core/prompts/prompt-rules'
import { rulesInForce } from '../../core/prompts/rules-in-force'
import type { Links } from '../cards/links'
import type { AppInstaller, ChatOpener, ChatSender, Clock, ConversationReference, Log, People, ReadModel, RecordList, Tables, WorkQueue } from '../ports'
import type { ReadLesson } from '../training/lesson-reader'
import type { PromptMemory, UnreachableReason } from '../../core/prompts/prompt-memory'
import { createAskDelivery } from './ask-delivery'
import { createBoardKeeper } from './board-keeper'
import { createDeliverer } from './deliverer'
import { createDeliveryPlanner } from './delivery-planner'
import type { DeliverySource } from './delivery-source'
import type { DeliveryWork } from './delivery-work'
import { judgeDelivery } from './judge-delivery'
import { createLateDelivery } from './late-delivery'
import { createLeaderLessonDelivery } from './leader-lesson-delivery'
import { REAL_TIMING, type Pacer } from './pacer'
import { createPacedSender } from './paced-sender'
import { createPromptLedger, type PromptLedger } from './prompt-ledger'
import { createPromptPacks } from './prompt-packs'
import { reach } from './reach'
import { sendDelivery } from './send-delivery'
import { createSenderLease } from './sender-lease'
import { createWeekDelivery } from './week-delivery'

/** How old what another instance wrote may be in a preview. */
const READ_AGAIN_MILLISECONDS = 30_000

export type DeliveringParts = {
  tables: Pick<Tables, 'prompts' | 'packs' | 'cursors'>
  queue: WorkQueue<DeliveryWork>
  recordList: RecordList
  readModel: Pick<ReadModel, 'state' | 'findFact'>
  conversations: {
    find(oid: string): Promise<ConversationReference | undefined>
    keep(oid: string, reference: ConversationReference): Promise<unknown>
    claimGreeting(oid: string): Promise<boolean>
    drop(oid: string): Promise<void>
    listAll(): Promise<{ oid: string; reference: ConversationReference }[]>
    markUnreachable(oid: string, reason: UnreachableReason): Promise<void>
    recall(): Promise<void>
    isKnown(oid: string): boolean
    unreachableOf(oid: string): UnreachableReason | undefined
  }
  people: People
  links: Links
  lessons: ReadLesson
  /** Remembers what asks; not paced. */
  sender: ChatSender
  opener: ChatOpener
  installer: AppInstaller
  pacer: Pacer
  createId: () => string
  /** Between two pieces of a long calculation; absent: until clicks have been served. */
  rest?: () => Promise<void>
  /** How long another instance waits before it takes over. */
  leaseMilliseconds?: number
  clock: Clock
  sha256: Sha256
  log: Log
}

export type Delivering = {
  ledger: PromptLedger
  /** Takes or keeps the lease; whoever has it plans. */
  plan(): Promise<void>
  /** Sends what is in the queue while the lease is ours. */
  deliver(): Promise<void>
  /** Writes what was sent to the list `Prompts`. */
  show(): Promise<void>
  stop(): void
  release(): Promise<void>
  /** For those who plan: what everybody was prompted before, on any instance. */
  readMemory(): Promise<(person: Person) => PromptMemory>
  /** Of these days, whoever sent them. */
  readDeliveries(from: Day, to: Day): Promise<readonly Delivery[]>
}

/** Everything about prompts that nobody asked for, connected: one instance plans and sends, the others stand ready. */
export function createDelivering(parts: DeliveringParts): Delivering {
  const { tables, queue, readModel, conversations, clock, log, sha256 } = parts
  const ledger = createPromptLedger(tables.prompts, clock)
  const packs = createPromptPacks({ table: tables.packs, recordList: parts.recordList, log })
  const lease = createSenderLease(tables.cursors, parts.createId(), clock, parts.leaseMilliseconds)
  let board: PromptBoard | undefined
  let recalledOn: Day | undefined
  let readAt = Number.NEGATIVE_INFINITY

  const memoryOf = (personId: string, oid: string | undefined): PromptMemory => {
    const reason = oid === undefined ? undefined : conversations.unreachableOf(oid)
    return { ...ledger.memoryOf(personId), hasChat: oid !== undefined && conversations.isKnown(oid), ...(reason !== undefined && { unreachable: reason }) }
  }
  const boards = createBoardKeeper({ sha256, memoryOf, rest: parts.rest ?? (() => nextTurn()) })
  const keepBoard: typeof boards.boardOf = async (...of) => (board = await boards.boardOf(...of))
  const sources: readonly DeliverySource[] = [
    createWeekDelivery(parts),
    createLeaderLessonDelivery(parts),
    createLateDelivery({ ...parts, boards: { boardOf: keepBoard } }),
    createAskDelivery({ ...parts, countSentOn: (day) => ledger.listAll().filter((delivery) => delivery.day === day).length }),
  ]
  const sourceOf = (kind: DeliverySource['kind']) => sources.find((source) => source.kind === kind)
  const planner = createDeliveryPlanner({ readModel, boards: { boardOf: keepBoard, forget: () => boards.forget() }, ledger, conversations, sources, queue, createId: parts.createId, clock, log })

  const deliverer = createDeliverer({
    queue,
    isHeld: () => lease.isHeld(),
    isToday: (day) => day === dayOf(clock()),
    async send(planned, day) {
      const memory = await ledger.readMemory(planned.personId)
      const became = await sendDelivery(
        {
          ledger,
          conversations,
          sender: parts.sender,
          pace: (sender) => createPacedSender(sender, parts.pacer, 'prompt'),
          reach: (oid, how) => reach(parts, oid, mayInstall(rulesInForce(readModel.state()), planned.campaignId !== undefined), how),
          judge: (delivery) => Promise.resolve(judgeDelivery(readModel.state(), delivery, memory, dayOf(clock()), clock())),
          draw: (delivery, { locale }) => sourceOf(delivery.kind)?.draw(delivery, locale, day) ?? Promise.resolve(undefined),
        },
        planned,
        day,
      )
      if (became.outcome === 'settled') note(became.delivery)
      return became
    },
    keep: (deliveries) => packs.keep(deliveries),
    reopen: (held, throttled) => planner.reopen(held, throttled),
    pause: REAL_TIMING.sleep,
    log,
  })

  function note(delivery: Delivery): void {
    if (board && mayHaveArrived(delivery)) notePrompted(board, delivery.personId, delivery.asks, delivery.campaignId)
  }

  /** An instance that only answers questions reads what the sending one wrote. */
  async function recallForReading(): Promise<void> {
    if (clock().getTime() - readAt < READ_AGAIN_MILLISECONDS) return
    readAt = clock().getTime()
    await Promise.all([conversations.recall(), ledger.recall()])
  }

  /** After taking the lease, and each day: others may have prompted, and people may have been reached again. */
  async function recall(today: Day): Promise<void> {
    await Promise.all([conversations.recall(), ledger.recall()])
    await packs.recall(ledger.listAll(), clock(), today)
    planner.forget()
    recalledOn = today
  }

  return {
    ledger,
    async plan() {
      const wasHeld = lease.isHeld()
      if (!(await lease.renew())) {
        recalledOn = undefined
        return
      }
      const today = dayOf(clock())
      if (!wasHeld || recalledOn !== today) await recall(today)
      await planner.run()
    },
    async deliver() {
      if (lease.isHeld() && !rulesInForce(readModel.state()).isStopped) await deliverer.run()
    },
    async show() {
      if (lease.isHeld()) await packs.writeWaiting(dayOf(clock()))
    },
    async readMemory() {
      if (!lease.isHeld()) await recallForReading()
      return (person) => memoryOf(person.personId, person.accounts.at(-1)?.oid)
    },
    // Whoever sends knows it all; storage is asked by the others only.
    readDeliveries: (from, to) => (lease.isHeld() ? Promise.resolve(ledger.listAll().filter(({ day }) => day >= from && day <= to)) : ledger.readDays(from, to)),
    stop: () => deliverer.stop(),
    // A stop does not fail for it: without it another instance takes over when the lease runs out.
    release: () => lease.release().catch((error: unknown) => log.warn('The lease of the sender was not given back', {}, error)),
  }
}
