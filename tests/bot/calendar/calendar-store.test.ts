import { randomBytes } from 'node:crypto'
import { createCalendarStore, SECRET } from '../../../bot/calendar/calendar-store'
import { sha256 } from '../../../bot/hashing'
import { createMemoryTables } from '../../../bot/memory/memory-rows'
import type { RowStore } from '../../../bot/ports'
import { NOW, oidOf } from '../../sample/sample-log'

const [MINE, OTHERS] = [oidOf('employee'), oidOf('colleague')]
let table: RowStore
let found: string[]
const open = () => {
  table = createMemoryTables().calendars
  found = []
  const counting: RowStore = { ...table, find: (partition, row) => (found.push(row), table.find(partition, row)) }
  return createCalendarStore(counting, sha256, (count) => randomBytes(count))
}

test('a secret leads to its owner', async () => {
  const store = open()
  const [mine, others] = [await store.renew(MINE, NOW), await store.renew(OTHERS, NOW)]
  expect([await store.findOwner(mine), await store.findOwner(others)]).toEqual([MINE, OTHERS])
  expect(mine).toMatch(SECRET)
})

test('a new one makes the old one good no longer, at once', async () => {
  const store = open()
  const [old, current] = [await store.renew(MINE, NOW), await store.renew(MINE, NOW)]
  expect([await store.findOwner(old), await store.findOwner(current)]).toEqual([undefined, MINE])
})

test('also where the old one could not be cleared away', async () => {
  const store = open()
  const old = await store.renew(MINE, NOW)
  const before = await table.sweep('owner', 10)
  await store.renew(MINE, NOW)
  for (const { partition, row } of before) await table.put(partition, row)
  expect(await store.findOwner(old)).toBeUndefined()
})

test('of two who renew at once one is good', async () => {
  const store = open()
  const made = await Promise.all([store.renew(MINE, NOW), store.renew(MINE, NOW)])
  expect((await Promise.all(made.map((secret) => store.findOwner(secret)))).filter((oid) => oid === MINE)).toHaveLength(1)
})

test('ended, there is none, and nothing is kept of it', async () => {
  const store = open()
  const secret = await store.renew(MINE, NOW)
  await store.end(MINE)
  expect([await store.findOwner(secret), await store.find(MINE)]).toEqual([undefined, undefined])
  expect(await table.sweep('', 10)).toEqual([])
})

test('only a hash of the secret is kept', async () => {
  const secret = await open().renew(MINE, NOW)
  expect(JSON.stringify(await table.sweep('', 10))).not.toContain(secret)
})

test('a secret that is nobody’s takes as many reads as one that is somebody’s', async () => {
  const store = open()
  const secret = await store.renew(MINE, NOW)
  found = []
  await store.findOwner(secret)
  const ofKnown = [...found]
  found = []
  expect(await store.findOwner('x'.repeat(43))).toBeUndefined()
  expect(found).toEqual(ofKnown)
})
