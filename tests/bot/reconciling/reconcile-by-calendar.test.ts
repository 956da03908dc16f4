import { createMemoryRows } from '../../../bot/memory/memory-rows'
import { reconcileByCalendar } from '../../../bot/reconciling/reconcile-by-calendar'
import type { Thoroughness } from '../../../bot/reconciling/reconciler'

const setUp = () => {
  const [cursors, done] = [createMemoryRows(), [] as Thoroughness[]]
  const at = (instant: string) => reconcileByCalendar({ reconcile: (how) => Promise.resolve(void done.push(how)) }, cursors, () => new Date(instant))
  return { at, done, cursors }
}

test('everything the first time, then every night what changed, and everything again after a week', async () => {
  const { at, done } = setUp()
  for (let day = 1; day <= 15; day += 1) {
    const date = `2026-11-${String(day).padStart(2, '0')}`
    await at(`${date}T00:30:00.000Z`)
    await at(`${date}T02:10:00.000Z`)
    await at(`${date}T20:00:00.000Z`)
  }
  expect(done).toEqual(['whole', ...Array.from({ length: 6 }, () => 'changes'), 'whole', ...Array.from({ length: 6 }, () => 'changes'), 'whole'])
})

test('not before two at night in Norway', async () => {
  const { at } = setUp()
  expect(await at('2026-11-21T00:59:00.000Z')).toBeUndefined()
  expect(await at('2026-11-21T01:00:00.000Z')).toBe('whole')
})

test('what failed is owed still', async () => {
  const { cursors, at } = setUp()
  const now = () => new Date('2026-11-21T09:00:00.000Z')
  await expect(reconcileByCalendar({ reconcile: () => Promise.reject(new Error('away')) }, cursors, now)).rejects.toThrow('away')
  expect(await at('2026-11-21T09:10:00.000Z')).toBe('whole')
})
