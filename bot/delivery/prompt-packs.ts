import { addDays, type Day } from '../../core/days/day'
import type { Delivery } from '../../core/prompts/delivery'
import { toRow } from '../lists/list'
import { PACK_PARTITION, readPackRow, toPackRow } from '../lists/pack-row'
import { prompts, type PackedDelivery } from '../lists/prompts'
import type { Log, RecordList, RowStore } from '../ports'

/** People in a row of the list: at most 13 writes for a thousand of them. */
const PEOPLE_IN_A_PACK = 80
/** A claim of which nothing was heard for so long belongs to an instance that died. */
const SETTLED_AFTER_MILLISECONDS = 600_000
/** What is older was packed long ago. */
const LOOKED_BACK_DAYS = 40
/** Packs written to the list in one turn. */
const AT_ONCE = 20

/** What was sent to whom, gathered into rows for the list `Prompts`. Each row is laid down in table `packs` first, and never changes. */
export type PromptPacks = {
  keep(deliveries: readonly Delivery[]): Promise<void>
  /** After a start or a takeover: what was settled and is in no pack yet. */
  recall(all: readonly Delivery[], now: Date, today: Day): Promise<void>
  /** Packs what earlier days left over, and writes what waits to the list. How many rows were written. */
  writeWaiting(today: Day): Promise<number>
}

export function createPromptPacks({ table, recordList, log }: { table: RowStore; recordList: RecordList; log: Pick<Log, 'warn'> }): PromptPacks {
  let buffer: Delivery[] = []

  async function pack(day: Day, deliveries: readonly Delivery[]): Promise<void> {
    const last = (await table.list(PACK_PARTITION, { from: `${day}-`, to: `${day}-~` })).at(-1)
    // Another instance may take the same number: then the next one.
    for (let number = last ? readPackRow(last).number + 1 : 1; (await table.insert(PACK_PARTITION, [toPackRow({ day, number, deliveries: deliveries.map(toPacked) })])) === 'exists'; number += 1);
  }

  async function packFull(isRest: (day: Day) => boolean): Promise<void> {
    for (const day of new Set(buffer.map((delivery) => delivery.day)))
      for (let ofDay = buffer.filter((delivery) => delivery.day === day); ofDay.length >= PEOPLE_IN_A_PACK || (ofDay.length > 0 && isRest(day)); ) {
        const next = ofDay.slice(0, PEOPLE_IN_A_PACK)
        await pack(day, next)
        const done = new Set(next)
        buffer = buffer.filter((delivery) => !done.has(delivery))
        ofDay = ofDay.filter((delivery) => !done.has(delivery))
      }
  }

  return {
    async keep(deliveries) {
      buffer.push(...deliveries)
      await packFull(() => false)
    },
    async recall(all, now, today) {
      const since = addDays(today, -LOOKED_BACK_DAYS)
      const packed = new Set((await table.list(PACK_PARTITION, { from: since })).map(readPackRow).flatMap(({ day, deliveries }) => deliveries.map(({ personId }) => `${day} ${personId}`)))
      const isSettled = ({ settledAt, claimedAt }: Delivery) => settledAt !== undefined || now.getTime() - Date.parse(claimedAt) > SETTLED_AFTER_MILLISECONDS
      buffer = all.filter((delivery) => delivery.day >= since && isSettled(delivery) && !packed.has(`${delivery.day} ${delivery.personId}`))
      await packFull((day) => day < today)
    },
    async writeWaiting(today) {
      await packFull((day) => day < today)
      const packs = (await table.list(PACK_PARTITION, { from: addDays(today, -LOOKED_BACK_DAYS) })).map(readPackRow)
      const waiting = packs.filter(({ isListed }) => !isListed).slice(0, AT_ONCE)
      if (waiting.length === 0) return 0
      const outcomes = await recordList.append(prompts.name, waiting.map((pack) => toRow(prompts, pack)))
      let written = 0
      for (const [index, pack] of waiting.entries()) {
        const outcome = outcomes[index]?.outcome
        if (outcome === 'later' || outcome === 'no-list' || outcome === undefined) continue
        if (outcome === 'differs' || outcome === 'refused') log.warn('A row of sent prompts is not as it was written', { day: pack.day, pack: pack.number, outcome })
        await table.put(PACK_PARTITION, toPackRow(pack, true))
        written += 1
      }
      return written
    },
  }
}

function toPacked({ personId, kind, campaignId, about, outcome, reason, settledAt, claimedAt }: Delivery): PackedDelivery {
  return { personId, kind, ...(campaignId !== undefined && { campaignId }), about, outcome, ...(reason !== undefined && { reason }), at: settledAt ?? claimedAt }
}
