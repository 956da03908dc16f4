import { dayOf, hourOf } from '../../core/days/day'
import type { PromptBoard } from '../../core/prompts/prompt-board'
import { rulesInForce } from '../../core/prompts/rules-in-force'
import type { Clock, Log, ReadModel, WorkQueue } from '../ports'
import { occasionOf, type BoardKeeper } from './board-keeper'
import type { DeliverySource } from './delivery-source'
import type { DeliveryWork, PlannedDelivery } from './delivery-work'
import { judgeDelivery } from './judge-delivery'
import type { PromptLedger } from './prompt-ledger'

/** People in one message of the queue: a second or two of sending, and what another instance takes over when this one dies. */
const BATCH = 80

export type PlannerParts = {
  readModel: Pick<ReadModel, 'state'>
  boards: BoardKeeper
  ledger: Pick<PromptLedger, 'memoryOf'>
  conversations: { listAll(): Promise<{ oid: string }[]> }
  /** Most important first: whoever is to get two of them gets the first today. */
  sources: readonly DeliverySource[]
  queue: WorkQueue<DeliveryWork>
  createId: () => string
  clock: Clock
  log: Log
}

/** Puts what is owed now into the queue. Called often by the one instance that holds the lease. */
export type DeliveryPlanner = {
  run(): Promise<number>
  /** What was not sent after all may be planned again. */
  reopen(held: readonly string[], throttled: readonly string[]): void
  /** Another instance has planned in the meantime. */
  forget(): void
}

export function createDeliveryPlanner({ readModel, boards, ledger, conversations, sources, queue, createId, clock, log }: PlannerParts): DeliveryPlanner {
  /** Who is in the queue, by day: planned once, until it is known what became of it. */
  let queued = { day: '', people: new Set<string>() }
  const done = new Map<DeliverySource, string>()
  /** Held just before the send; planned again with another board. */
  let waiting = new Set<string>()
  let lastBoard: PromptBoard | undefined

  return {
    async run() {
      const now = clock()
      const today = dayOf(now)
      if (queued.day !== today) queued = { day: today, people: new Set() }
      const state = readModel.state()
      const rules = rulesInForce(state)
      if (rules.isStopped) return 0
      const board = await boards.boardOf(state, today, rules, now)
      if (board !== lastBoard) {
        for (const personId of waiting) queued.people.delete(personId)
        waiting = new Set()
        lastBoard = board
      }
      // The hour, because a window may have opened.
      const occasion = `${today} ${String(hourOf(now))} ${occasionOf(state)}`
      const asked = sources.filter((source) => source.isCheap || done.get(source) !== occasion)
      const reachableOids = asked.every(({ isCheap }) => isCheap) ? [] : (await conversations.listAll()).map(({ oid }) => oid)
      const planned: PlannedDelivery[] = []
      for (const source of asked) {
        for (const delivery of await source.plan({ state, board, rules, reachableOids, memoryOf: (personId) => ledger.memoryOf(personId), isUnderWay: (personId) => queued.people.has(personId), now, today })) {
          if (queued.people.has(delivery.personId)) continue
          // What is cheap to plan is judged by its plan.
          if (!source.isCheap && judgeDelivery(state, delivery, ledger.memoryOf(delivery.personId), today, now) !== 'send') continue
          queued.people.add(delivery.personId)
          planned.push(delivery)
        }
        done.set(source, occasion)
      }
      for (let at = 0; at < planned.length; at += BATCH) await queue.add({ batchId: createId(), day: today, deliveries: planned.slice(at, at + BATCH) })
      if (planned.length > 0) log.info('Prompts were planned', { planned: planned.length })
      return planned.length
    },
    reopen(held, throttled) {
      // Whoever was held has done it by now, or may not be prompted yet: the next board tells.
      for (const personId of held) waiting.add(personId)
      for (const personId of throttled) queued.people.delete(personId)
      if (throttled.length > 0) done.clear()
    },
    forget() {
      queued = { day: '', people: new Set() }
      done.clear()
      boards.forget()
    },
  }
}

