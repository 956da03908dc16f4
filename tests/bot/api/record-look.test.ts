import { listLooks, recordLook } from '../../../bot/api/record-look'
import { createMemoryRows } from '../../../bot/memory/memory-rows'
import { NOW } from '../../sample/sample-log'

describe('the access log', () => {
  it('keeps who looked where and when, in the partition of the day', async () => {
    const access = createMemoryRows()
    // Norway is an hour ahead: this is past midnight there.
    await recordLook(access, { by: 'p-leader', unitId: 'u-1', people: 3 }, new Date('2026-11-21T23:30:00.000Z'))
    expect((await access.list('2026-11-22')).map(({ values }) => values)).toEqual([{ by: 'p-leader', unitId: 'u-1', people: 3, at: '2026-11-21T23:30:00.000Z' }])
  })

  it('keeps every look, also of several leaders at one moment, and with ids that no row name could hold', async () => {
    const access = createMemoryRows()
    for (const [by, unitId] of [['p-1', 'u/1'], ['p-1', 'u#2'], ['p?2', 'u/1'], ['p-1', 'u/1']] as const) await recordLook(access, { by, unitId, people: 1 }, NOW)
    expect(await access.list('2026-11-21')).toHaveLength(3)
  })

  it('can be read whole, oldest first', async () => {
    const access = createMemoryRows()
    const days = ['2026-11-21T09:00:00.000Z', '2025-01-02T09:00:00.000Z', '2026-11-20T09:00:00.000Z']
    for (const day of days) await recordLook(access, { by: 'p-leader', unitId: 'u-1', people: 3 }, new Date(day))
    expect((await listLooks(access)).map(({ at }) => at)).toEqual([...days].sort())
  })
})
