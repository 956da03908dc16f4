import { listLooks, recordLook } from '../../../bot/api/record-look'
import { createMemoryRows } from '../../../bot/memory/memory-rows'
import { NOW } from '../../sample/sample-log'

const NOBODY = { at: [], by: '' }

describe('the access log', () => {
  it('keeps who looked where and when', async () => {
    const access = createMemoryRows()
    await recordLook(access, { by: 'p-leader', unitId: 'u-1', people: 3 }, new Date('2026-11-21T23:30:00.000Z'))
    const kept = [{ by: 'p-leader', unitId: 'u-1', people: 3, at: '2026-11-21T23:30:00.000Z' }]
    expect(await listLooks(access, { ...NOBODY, at: ['u-1'] })).toEqual(kept)
    expect(await listLooks(access, { ...NOBODY, by: 'p-leader' })).toEqual(kept)
    expect(await listLooks(access, { at: ['u-1'], by: 'p-leader' })).toEqual(kept)
  })

  it('keeps every look, also of several leaders at one moment, and with ids that no row name could hold', async () => {
    const access = createMemoryRows()
    for (const [by, unitId] of [['p-1', 'u/1'], ['p-1', 'u#2'], ['p?2', 'u/1'], ['p-1', 'u/1']] as const) await recordLook(access, { by, unitId, people: 1 }, NOW)
    const looksOf = async (of: Parameters<typeof listLooks>[1]) => (await listLooks(access, of)).map(({ by, unitId }) => `${by} ${unitId}`).sort()
    expect(await looksOf({ ...NOBODY, at: ['u/1', 'u#2'] })).toEqual(['p-1 u#2', 'p-1 u/1', 'p?2 u/1'])
    expect(await looksOf({ ...NOBODY, at: ['u#2'] })).toEqual(['p-1 u#2'])
    expect(await looksOf({ at: ['u#2'], by: 'p?2' })).toEqual(['p-1 u#2', 'p?2 u/1'])
    // A person and a unit may have the same id.
    expect(await looksOf({ at: ['p-1'], by: 'u/1' })).toEqual([])
  })

  it('is read oldest first', async () => {
    const access = createMemoryRows()
    const days = ['2026-11-21T09:00:00.000Z', '2025-01-02T09:00:00.000Z', '2026-11-20T09:00:00.000Z']
    for (const [index, day] of days.entries()) await recordLook(access, { by: 'p-leader', unitId: `u-${index}`, people: 3 }, new Date(day))
    expect((await listLooks(access, { ...NOBODY, at: ['u-0', 'u-1', 'u-2'] })).map(({ at }) => at)).toEqual([...days].sort())
  })
})
