import { z } from 'zod'
import type { Clock, RowStore } from '../ports'

const PARTITION = 'sender-lease'
/** Whoever has not renewed for so long has died or been cut off. */
const LEASE_MILLISECONDS = 10_000
/** In the first quarter of it nobody is asked. */
const RENEWED_SHARE = 4
/** Epochs are never reused; so many digits keep them in order. */
const DIGITS = 12

const Holding = z.object({ holder: z.string(), renewedAt: z.string() })

/** One instance plans and sends at a time. It saves work and keeps the pace; that nobody gets a card twice does not depend on it. */
export type SenderLease = {
  /** Called every few seconds: takes or renews it. True while it is ours. */
  renew(): Promise<boolean>
  /** Whether it is certainly ours still, without asking anybody. */
  isHeld(): boolean
  /** At once free for another instance. */
  release(): Promise<void>
}

export function createSenderLease(table: RowStore, holder: string, clock: Clock, leaseMilliseconds = LEASE_MILLISECONDS): SenderLease {
  let epoch = 0
  let renewedAt = Number.NEGATIVE_INFINITY
  const rowOf = (of: number) => String(of).padStart(DIGITS, '0')
  const isHeld = () => clock().getTime() - renewedAt < leaseMilliseconds

  async function findLatest(): Promise<{ epoch: number; holder: string; renewedAt: number } | undefined> {
    const last = (await table.list(PARTITION, { from: rowOf(epoch) })).at(-1)
    if (!last) return undefined
    const held = Holding.parse(last.values)
    return { epoch: Number(last.row), holder: held.holder, renewedAt: Date.parse(held.renewedAt) }
  }

  return {
    isHeld,
    async renew() {
      const now = clock()
      if (isHeld() && now.getTime() - renewedAt < leaseMilliseconds / RENEWED_SHARE) return true
      const values = { holder, renewedAt: now.toISOString() }
      const latest = await findLatest()
      if (latest?.holder === holder && isHeld()) {
        epoch = latest.epoch
        await table.put(PARTITION, { row: rowOf(epoch), values })
        renewedAt = now.getTime()
        return true
      }
      renewedAt = Number.NEGATIVE_INFINITY
      if (latest && now.getTime() - latest.renewedAt < leaseMilliseconds) return false
      // Two who see it free at once: only one of them makes the next epoch.
      const next = (latest?.epoch ?? 0) + 1
      if ((await table.insert(PARTITION, [{ row: rowOf(next), values }])) === 'exists') return false
      if (latest) await table.remove(PARTITION, rowOf(latest.epoch))
      epoch = next
      renewedAt = now.getTime()
      return true
    },
    async release() {
      if (!isHeld()) return
      renewedAt = Number.NEGATIVE_INFINITY
      await table.put(PARTITION, { row: rowOf(epoch), values: { holder, renewedAt: new Date(0).toISOString() } })
    },
  }
}
