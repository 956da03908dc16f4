import { createPromptPacks } from '../../../bot/delivery/prompt-packs'
import { prompts } from '../../../bot/lists/prompts'
import { createMemoryRecordList } from '../../../bot/memory/memory-record-list'
import { createMemoryRows } from '../../../bot/memory/memory-rows'
import type { AppendOutcome, RecordList } from '../../../bot/ports'
import type { Delivery } from '../../../core/prompts/delivery'
import { createRecordingLog } from '../recording-log'

const NOW = new Date('2026-11-23T09:00:00.000Z')
const delivery = (number: number, changes: Partial<Delivery> = {}): Delivery => ({ personId: `p-${String(number)}`, day: '2026-11-23', kind: 'ask', asks: [{ key: 'k', rung: 0 }], about: ['ethics-standard'], claimedAt: '2026-11-23T08:59:00.000Z', outcome: 'sent', settledAt: '2026-11-23T08:59:01.000Z', ...changes })
const many = (count: number, changes: Partial<Delivery> = {}) => Array.from({ length: count }, (_, index) => delivery(index, changes))

function play(recordList: RecordList & { rowsOf?: (name: string) => unknown[] } = createMemoryRecordList()) {
  const table = createMemoryRows()
  const { log, lines } = createRecordingLog()
  const create = () => createPromptPacks({ table, recordList, log })
  return { table, create, lines, packs: create(), listed: () => ((recordList.rowsOf?.(prompts.name) ?? []) as { fields: { People: number; SentOn: string } }[]).map(({ fields }) => fields) }
}

test('a thousand messages are thirteen rows, and everybody is in one', async () => {
  const { packs, listed } = play()
  for (let at = 0; at < 1_000; at += 50) await packs.keep(many(1_000).slice(at, at + 50))
  await packs.writeWaiting('2026-11-24')
  expect(listed()).toHaveLength(13)
  expect(listed().reduce((sum, { People }) => sum + People, 0)).toBe(1_000)
})

test('what is left of a day is a row the day after', async () => {
  const { packs, listed } = play()
  await packs.keep(many(3))
  expect(await packs.writeWaiting('2026-11-23')).toBe(0)
  expect(await packs.writeWaiting('2026-11-24')).toBe(1)
  expect(listed()).toMatchObject([{ People: 3, SentOn: '2026-11-23' }])
})

test('after a crash what is in no row yet is packed, what was claimed and never settled too, once it is certain', async () => {
  const { packs, create, listed } = play()
  await packs.keep(many(80))
  const { settledAt: _, ...unsettled } = delivery(90, { outcome: 'unknown' })
  const all = [...many(83), { ...unsettled, claimedAt: '2026-11-23T08:40:00.000Z' }, { ...unsettled, personId: 'p-91' }]
  const after = create()
  await after.recall(all, NOW, '2026-11-23')
  await after.writeWaiting('2026-11-24')
  expect(listed().map(({ People }) => People)).toEqual([80, 4])
})

test('two instances that pack the same day take different numbers', async () => {
  const { create, listed } = play()
  const [one, other] = [create(), create()]
  await Promise.all([one.keep(many(80)), other.keep(many(80).map((each) => ({ ...each, personId: `${each.personId}-b` })))])
  await one.writeWaiting('2026-11-23')
  expect(listed()).toHaveLength(2)
})

test.each<[AppendOutcome, number, number]>([
  [{ outcome: 'written' }, 1, 0],
  [{ outcome: 'same' }, 1, 0],
  [{ outcome: 'later', retryAfterSeconds: 5 }, 0, 0],
  [{ outcome: 'no-list', because: 'list-missing' }, 0, 0],
  [{ outcome: 'refused', reason: '400' }, 1, 1],
  [{ outcome: 'differs', fields: ['People'] }, 1, 1],
])('a row whose writing ends in %j', async (outcome, written, warnings) => {
  const { packs, lines } = play({ append: (_, rows) => Promise.resolve(rows.map(() => outcome)) })
  await packs.keep(many(80))
  expect(await packs.writeWaiting('2026-11-23')).toBe(written)
  expect(lines).toHaveLength(warnings)
  expect(await packs.writeWaiting('2026-11-23')).toBe(0)
})
