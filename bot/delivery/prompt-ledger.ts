import { z } from 'zod'
import { addDays, dayOf, toInstant, type Day } from '../../core/days/day'
import { Delivery, mayHaveArrived, type DeliveryOutcome } from '../../core/prompts/delivery'
import type { AskedBefore, PromptMemory } from '../../core/prompts/prompt-memory'
import type { PromptRules } from '../../core/prompts/prompt-rules'
import type { Clock, Row, RowStore } from '../ports'

const INTENT = 'i-'
/** A message that asks, as `asking-cards` remembers it: also on the person's own request. */
const CARD = 'c-'
const SNOOZE = 's-'
/** Putting off is counted anew this long after the last time ended. */
const SNOOZES_COUNT_DAYS = 30
const SWEEP_LIMIT = 2_000_000

const SnoozeRow = z.object({ until: z.string(), times: z.number() })

export type Claim = Pick<Delivery, 'personId' | 'day' | 'kind' | 'campaignId' | 'asks' | 'about'>

/**
 * Every prompt there was: table `prompts`, partition = person, `i-<day>` is the claim on that person's sending day, written before
 * anything is sent. Recalled whole by whoever plans, and kept up with what is sent from then on.
 */
export type PromptLedger = {
  /** True for one caller only, ever: whoever has it sends, and nobody else will that day. */
  claim(claim: Claim): Promise<boolean>
  settle(claim: Claim, outcome: DeliveryOutcome, reason?: string): Promise<Delivery>
  /** Only when it is certain that nothing arrived. */
  release(claim: Claim): Promise<void>
  recall(): Promise<void>
  memoryOf(personId: string): PromptMemory
  /** As the table has it now, whoever else may have prompted. */
  readMemory(personId: string): Promise<PromptMemory>
  listAll(): readonly Delivery[]
  /** Everything of these days, straight from the table. A day that is over is read once. */
  readDays(from: Day, to: Day): Promise<Delivery[]>
  /** What one person was sent, straight from the table; newest first. */
  listOf(personId: string): Promise<Delivery[]>
  /** The day until which they are left alone; undefined when they have put it off as often as they may. */
  snooze(personId: string, today: Day, limits: PromptRules['snooze']): Promise<Day | undefined>
}

export function createPromptLedger(table: RowStore, clock: Clock): PromptLedger {
  let remembered = new Map<string, Remembered>()
  let deliveries: Delivery[] = []
  const pastDays = new Map<Day, Delivery[]>()
  const personOf = (personId: string): Remembered => {
    const known = remembered.get(personId) ?? nothingRemembered()
    remembered.set(personId, known)
    return known
  }

  return {
    async claim(claim) {
      const delivery: Delivery = { ...claim, claimedAt: toInstant(clock()), outcome: 'unknown' }
      return (await table.insert(claim.personId, [toRow(delivery)])) === 'inserted'
    },
    async settle(claim, outcome, reason) {
      const at = toInstant(clock())
      const delivery: Delivery = { ...claim, claimedAt: at, outcome, ...(reason !== undefined && { reason }), settledAt: at }
      await table.put(claim.personId, toRow(delivery))
      deliveries.push(delivery)
      rememberDelivery(personOf(claim.personId), delivery)
      return delivery
    },
    release: ({ personId, day }) => table.remove(personId, INTENT + day),
    async recall() {
      const swept = await Promise.all([INTENT, CARD, SNOOZE].map((prefix) => table.sweep(prefix, SWEEP_LIMIT)))
      remembered = new Map()
      deliveries = []
      for (const { partition, row } of swept.flat()) {
        const delivery = rememberRow(personOf(partition), partition, row)
        if (delivery) deliveries.push(delivery)
      }
    },
    memoryOf: (personId) => remembered.get(personId) ?? nothingRemembered(),
    async readMemory(personId) {
      const memory = nothingRemembered()
      for (const row of await table.list(personId)) rememberRow(memory, personId, row)
      return memory
    },
    listAll: () => deliveries,
    async readDays(from, to) {
      const found: Delivery[] = []
      for (let day = from; day <= to; day = addDays(day, 1)) {
        const known = pastDays.get(day)
        const ofDay = known ?? (await table.sweep(INTENT + day, SWEEP_LIMIT)).map(({ partition, row }) => fromRow(partition, row))
        if (!known && day < addDays(dayOf(clock()), -1)) pastDays.set(day, ofDay)
        found.push(...ofDay)
      }
      return found
    },
    async listOf(personId) {
      const rows = await table.list(personId, { from: INTENT, to: `${INTENT}~` })
      return rows.map((row) => fromRow(personId, row)).reverse()
    },
    async snooze(personId, today, { days, times }) {
      const row = await table.find(personId, SNOOZE)
      const before = row && SnoozeRow.parse(row.values)
      const used = before && before.until > addDays(today, -SNOOZES_COUNT_DAYS) ? before.times : 0
      if (used >= times) return undefined
      const until = addDays(today, days)
      await table.put(personId, { row: SNOOZE, values: { until, times: used + 1 } })
      personOf(personId).snoozedUntil = until
      return until
    },
  }
}

type Remembered = { asked: Map<string, AskedBefore>; promptedOn: Day[]; campaigns: Set<string>; hasChat: boolean; lateOn?: Day; snoozedUntil?: Day }

function nothingRemembered(): Remembered {
  return { asked: new Map(), promptedOn: [], campaigns: new Set(), hasChat: true }
}

/** A delivery, a card that asked on the person's own request, or a wish to be left alone; anything else is passed over. */
function rememberRow(memory: Remembered, personId: string, row: Row): Delivery | undefined {
  if (row.row.startsWith(SNOOZE)) memory.snoozedUntil = SnoozeRow.parse(row.values).until
  if (row.row.startsWith(CARD)) for (const key of String(row.values['obligationKey']).split(' ')) rememberAsked(memory, key, dayOf(String(row.values['sentAt'])), 0)
  if (!row.row.startsWith(INTENT)) return undefined
  const delivery = fromRow(personId, row)
  rememberDelivery(memory, delivery)
  return delivery
}

function rememberDelivery(memory: Remembered, delivery: Delivery): void {
  const { day, kind, campaignId, asks } = delivery
  if (!mayHaveArrived(delivery)) return
  if (!memory.promptedOn.includes(day)) memory.promptedOn = [...memory.promptedOn, day].sort()
  if (campaignId !== undefined) memory.campaigns.add(campaignId)
  if (kind === 'late' && (memory.lateOn ?? '') < day) memory.lateOn = day
  for (const { key, rung } of asks) rememberAsked(memory, key, day, rung)
}

function rememberAsked({ asked }: Remembered, key: string, day: Day, rung: number): void {
  const before = asked.get(key)
  asked.set(key, { firstOn: before && before.firstOn < day ? before.firstOn : day, rung: Math.max(before?.rung ?? 0, rung) })
}

function toRow({ day, kind, campaignId, asks, about, claimedAt, outcome, reason, settledAt }: Delivery): Row {
  return {
    row: INTENT + day,
    values: {
      kind,
      asks: asks.map(({ key, rung }) => `${key}:${String(rung)}`).join(' '),
      about: about.join(' '),
      claimedAt,
      outcome,
      ...(campaignId !== undefined && { campaignId }),
      ...(reason !== undefined && { reason: reason.slice(0, 200) }),
      ...(settledAt !== undefined && { settledAt }),
    },
  }
}

function fromRow(personId: string, { row, values }: Row): Delivery {
  const asks = listParts(values['asks'])
  return Delivery.parse({ ...values, personId, day: row.slice(INTENT.length), about: listParts(values['about']), asks: asks.map((ask) => ({ key: ask.slice(0, ask.lastIndexOf(':')), rung: Number(ask.slice(ask.lastIndexOf(':') + 1)) })) })
}

function listParts(value: Row['values'][string] | undefined): string[] {
  return String(value ?? '').split(' ').filter((part) => part !== '')
}
