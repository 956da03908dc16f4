import { createDeliverer, type DelivererParts } from '../../../bot/delivery/deliverer'
import type { DeliveryWork, PlannedDelivery } from '../../../bot/delivery/delivery-work'
import type { Sent } from '../../../bot/delivery/send-delivery'
import { createMemoryQueue } from '../../../bot/memory/memory-queue'
import type { Delivery } from '../../../core/prompts/delivery'
import { oidOf } from '../../sample/sample-log'
import { createRecordingLog } from '../recording-log'

const DAY = '2026-11-23'
const plannedFor = (number: number): PlannedDelivery => ({ personId: `p-${String(number)}`, oid: oidOf('employee'), kind: 'ask', asks: [], about: [], isReminder: false })
const settled = ({ personId }: PlannedDelivery): Sent => ({ outcome: 'settled', delivery: { personId, day: DAY, kind: 'ask', asks: [], about: [], claimedAt: `${DAY}T09:00:00.000Z`, outcome: 'sent' } })

async function play(people: number, send: (planned: PlannedDelivery) => Sent | Promise<Sent> = settled, changes: Partial<DelivererParts> = {}) {
  const queue = createMemoryQueue<DeliveryWork>(() => new Date(`${DAY}T09:00:00.000Z`))
  const { log, lines } = createRecordingLog()
  const seen = { sent: [] as string[], kept: [] as Delivery[], held: [] as string[], throttled: [] as string[], atOnce: 0, most: 0 }
  const add = (from: number, until: number, day = DAY) => queue.add({ batchId: `b-${String(from)}`, day, deliveries: Array.from({ length: until - from }, (_, index) => plannedFor(from + index)) })
  for (let at = 0; at < people; at += 80) await add(at, Math.min(people, at + 80))
  const deliverer = createDeliverer({
    queue,
    isHeld: () => true,
    isToday: (day) => day === DAY,
    async send(planned) {
      seen.sent.push(planned.personId)
      seen.most = Math.max(seen.most, (seen.atOnce += 1))
      try {
        return await send(planned)
      } finally {
        seen.atOnce -= 1
      }
    },
    keep: (deliveries) => Promise.resolve(void seen.kept.push(...deliveries)),
    reopen: (held, throttled) => void (seen.held.push(...held), seen.throttled.push(...throttled)),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, Math.min(1, milliseconds))),
    log,
    ...changes,
  })
  return { deliverer, seen, queue, add, lines }
}
const later = <T>(value: T) => new Promise<T>((resolve) => setTimeout(() => resolve(value), 2))

test('everybody in the queue is sent to once, many at a time and never more than thirty', async () => {
  const { deliverer, seen, queue } = await play(400, (planned) => later(settled(planned)))
  expect(await deliverer.run()).toBe(400)
  expect(new Set(seen.sent).size).toBe(400)
  expect(seen.kept).toHaveLength(400)
  expect(seen.most).toBeGreaterThan(20)
  expect(seen.most).toBeLessThanOrEqual(30)
  expect(await queue.take(32)).toEqual([])
})

test('the last ones of one message are not waited for before the next is begun', async () => {
  let free: (() => void) | undefined
  const slow = new Promise<void>((resolve) => (free = resolve))
  const { deliverer, seen } = await play(200, async (planned) => {
    if (planned.personId === 'p-0') await slow
    return settled(planned)
  })
  const running = deliverer.run()
  for (let turn = 0; turn < 50 && seen.kept.length < 120; turn += 1) await later(undefined)
  expect(seen.sent).toHaveLength(200)
  expect(seen.kept.length).toBe(120)
  free?.()
  await running
  expect(seen.kept).toHaveLength(200)
})

test('whom nothing was sent to may be planned again: the throttled now, those held with the next board', async () => {
  const { deliverer, seen } = await play(3, ({ personId }) => (personId === 'p-0' ? { outcome: 'throttled', retryAfterSeconds: 1 } : { outcome: 'held', because: personId === 'p-1' ? 'budget-used' : 'claimed-elsewhere' }))
  expect(await deliverer.run()).toBe(0)
  expect([seen.throttled, seen.held, seen.kept]).toEqual([['p-0'], ['p-1'], []])
})

test('after a failure nobody else is begun with, the failure is told, and the message comes back', async () => {
  const { deliverer, seen, queue } = await play(80, async ({ personId }) => {
    if (personId === 'p-0') throw new Error('storage is away')
    return later(settled(plannedFor(1)))
  })
  await expect(deliverer.run()).rejects.toThrow('storage is away')
  expect(seen.sent.length).toBeLessThanOrEqual(31)
  expect(seen.kept).toEqual([])
  expect(await queue.take(1)).toEqual([])
})

test('whoever loses the lease sends no more', async () => {
  let sends = 0
  const { deliverer, seen } = await play(400, (planned) => later(settled(planned)), { isHeld: () => sends < 40 })
  const { send } = { send: seen.sent.push.bind(seen.sent) }
  seen.sent.push = (...people) => ((sends += people.length), send(...people))
  await deliverer.run()
  expect(seen.sent.length).toBeLessThanOrEqual(70)
})

test('a stop begins with nobody else', async () => {
  const { deliverer, seen } = await play(400, (planned) => (deliverer.stop(), later(settled(planned))))
  await deliverer.run()
  expect(seen.sent.length).toBeLessThanOrEqual(30)
})

test('a message of another day is forgotten, one that cannot be read is told of, and neither keeps back others', async () => {
  const { deliverer, seen, queue, add, lines } = await play(0)
  await add(0, 5, '2026-11-22')
  await queue.add({ nonsense: true } as never)
  await add(5, 7)
  await deliverer.run()
  for (let turn = 0; turn < 3; turn += 1) await deliverer.run()
  expect(seen.sent).toEqual(['p-5', 'p-6'])
  expect(lines).toMatchObject([{ level: 'warn', message: 'A queue message that cannot be read was removed' }])
})
