import { z } from 'zod'
import type { Log, WorkQueue } from '../ports'
import type { Sequencer } from './sequencer'

export const DOORBELL_QUEUE = 'doorbell'
/** What one instance tells the others: what it could not number. */
export const DoorbellWork = z.object({ pending: z.array(z.object({ bucket: z.string(), factKey: z.string() })) })
export type DoorbellWork = z.infer<typeof DoorbellWork>

/** Names in one message; a queue message holds 64 KiB. */
const MOST_NAMES = 200
const MOST_MESSAGES = 32

export type Doorbell = {
  /** Names, once, what this instance has known for a whole turn without being able to number it, so that another one may. */
  ring(): Promise<void>
  /** Looks at what was named; how many messages there were. */
  hear(): Promise<number>
}

/**
 * Who saves a fact numbers it itself within moments. The bell rings only when that does not work; it may get lost, for the
 * pending rows are the truth and the sweep finds them.
 */
export function createDoorbell({ queue, sequencer, log }: {
  queue: WorkQueue<DoorbellWork>
  sequencer: Pick<Sequencer, 'lookAt' | 'listUnnumbered'>
  log: Pick<Log, 'warn'>
}): Doorbell {
  let earlier = new Set<string>()
  let rung = new Set<string>()
  return {
    async ring() {
      const unnumbered = sequencer.listUnnumbered()
      const stuck = unnumbered.filter(({ factKey }) => earlier.has(factKey) && !rung.has(factKey)).slice(0, MOST_NAMES)
      earlier = new Set(unnumbered.map(({ factKey }) => factKey))
      rung = new Set([...rung].filter((factKey) => earlier.has(factKey)))
      if (stuck.length === 0) return
      await queue.add({ pending: stuck })
      for (const { factKey } of stuck) rung.add(factKey)
    },
    async hear() {
      const heard = await queue.take(MOST_MESSAGES)
      for (const message of heard) {
        const read = DoorbellWork.safeParse(message.work)
        // Nothing is lost with it: what it may have meant lies among the pending rows.
        if (read.success) await sequencer.lookAt(read.data.pending)
        else log.warn('A queue message that cannot be read was removed', { queue: DOORBELL_QUEUE, attempts: message.attempts })
        await message.complete()
      }
      return heard.length
    },
  }
}
