import type { Delivery } from '../../core/prompts/delivery'
import type { Day } from '../../core/days/day'
import type { Log, WorkQueue } from '../ports'
import { DELIVERY_QUEUE, DeliveryWork, type PlannedDelivery } from './delivery-work'
import type { Sent } from './send-delivery'

/** Messages under way at once: as many as a second's pace meets at the slowest answers, and no more than may be left unknown by a crash. */
const AT_ONCE = 30
/** Messages of the queue in hand, so that the last ones of one are waited for while the next is under way. */
const BATCHES = 8

export type DelivererParts = {
  queue: WorkQueue<DeliveryWork>
  /** Whether this instance may still send. */
  isHeld: () => boolean
  send: (planned: PlannedDelivery, day: Day) => Promise<Sent>
  isToday: (day: Day) => boolean
  /** Told of everything that was settled, before the queue forgets it. */
  keep: (deliveries: readonly Delivery[]) => Promise<void>
  /** Told of whom nothing was sent to: they are planned again if it is still owed. */
  reopen: (held: readonly string[], throttled: readonly string[]) => void
  pause: (milliseconds: number) => Promise<void>
  log: Log
}

export type Deliverer = { run(): Promise<number>; stop(): void }

type Batch = { complete(): Promise<void>; open: number; settled: Delivery[]; held: string[]; throttled: string[] }

/** Takes the queue's messages one after the other and sends what is in them, as many at once as the pace needs. */
export function createDeliverer(parts: DelivererParts): Deliverer {
  const { queue, isHeld, log } = parts
  let isStopping = false

  async function takeBatch(): Promise<{ batch: Batch; work: DeliveryWork } | undefined> {
    for (const message of await queue.take(1)) {
      const read = DeliveryWork.safeParse(message.work)
      if (read.success && parts.isToday(read.data.day)) return { batch: { complete: () => message.complete(), open: read.data.deliveries.length, settled: [], held: [], throttled: [] }, work: read.data }
      // Of another day: whatever is still owed has been planned again. Unreadable: others put it there.
      if (!read.success) log.warn('A queue message that cannot be read was removed', { queue: DELIVERY_QUEUE, attempts: message.attempts })
      await message.complete()
    }
    return undefined
  }

  async function* listWork(mayGoOn: () => boolean): AsyncGenerator<{ batch: Batch; planned: PlannedDelivery; day: Day }> {
    const inHand = new Set<Batch>()
    while (mayGoOn()) {
      for (const batch of inHand) if (batch.open === 0) inHand.delete(batch)
      const taken = inHand.size < BATCHES ? await takeBatch() : undefined
      if (!taken) {
        if (inHand.size === 0) return
        await parts.pause(20)
        continue
      }
      inHand.add(taken.batch)
      for (const planned of taken.work.deliveries) yield { batch: taken.batch, planned, day: taken.work.day }
    }
  }

  async function finish(batch: Batch): Promise<void> {
    await parts.keep(batch.settled)
    parts.reopen(batch.held, batch.throttled)
    await batch.complete()
  }

  return {
    async run() {
      let sent = 0
      const failures: unknown[] = []
      const mayGoOn = () => !isStopping && isHeld() && failures.length === 0
      const work = listWork(mayGoOn)
      const worker = async () => {
        for (let next = await work.next(); !next.done; next = await work.next()) {
          const { batch, planned, day } = next.value
          if (!mayGoOn()) return
          try {
            const became = await parts.send(planned, day)
            if (became.outcome === 'settled') batch.settled.push(became.delivery)
            else if (became.outcome === 'throttled') batch.throttled.push(planned.personId)
            else if (became.because !== 'claimed-elsewhere') batch.held.push(planned.personId)
            if (became.outcome === 'settled') sent += 1
            batch.open -= 1
            if (batch.open === 0) await finish(batch)
          } catch (error) {
            failures.push(error)
            return
          }
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, worker))
      if (failures.length > 0) throw failures[0]
      return sent
    },
    stop() {
      isStopping = true
    },
  }
}
