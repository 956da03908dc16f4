import { createFindingStore } from '../../../bot/findings/finding-store'
import { createMemoryRows } from '../../../bot/memory/memory-rows'
import type { Finding } from '../../../core/findings/finding'

const found = (change: Partial<Finding> = {}): Finding => ({
  kind: 'row-differs', listName: 'Signatures', aboutKey: 'k-1', fields: ['PersonId'], isPlanted: false, detail: '', foundAt: '2026-11-21T09:00:00.000Z', ...change,
})
const LATER = '2026-11-22T09:00:00.000Z'

describe('Findings in table storage', () => {
  it('keeps the same thing found again once, as it was first found', async () => {
    const store = createFindingStore(createMemoryRows())
    await store.report([found(), found({ aboutKey: 'k-2' })])
    await store.report([found({ foundAt: LATER, fields: ['Other'] })])
    expect((await store.list()).map(({ finding, occurrence }) => [finding.aboutKey, finding.foundAt, occurrence]).sort()).toEqual([
      ['k-1', '2026-11-21T09:00:00.000Z', 1],
      ['k-2', '2026-11-21T09:00:00.000Z', 1],
    ])
  })

  it('keeps it once also when two instances find it at the same moment', async () => {
    const rows = createMemoryRows()
    await Promise.all([createFindingStore(rows), createFindingStore(rows)].map((store) => store.report([found()])))
    expect(await createFindingStore(rows).list()).toHaveLength(1)
  })

  it('says when it was gone again, erases nothing, and tells it anew when it comes back', async () => {
    const store = createFindingStore(createMemoryRows())
    await store.report([found()])
    const [first] = await store.list()
    if (!first) throw new Error('one was found')
    await store.close([first.findingId], LATER)
    await store.close([first.findingId], '2030-01-01T00:00:00.000Z')
    expect(await store.list()).toEqual([{ ...first, goneAt: LATER }])
    await store.report([found({ foundAt: LATER })])
    expect((await store.list()).map(({ occurrence, goneAt }) => [occurrence, goneAt])).toEqual([[1, LATER], [2, undefined]])
  })

  it('remembers what the list of findings has not been told, found and gone each by itself', async () => {
    const store = createFindingStore(createMemoryRows())
    await store.report([found()])
    const [told] = await store.listUnshown(10)
    if (!told) throw new Error('one was found')
    await store.close([told.kept.findingId], LATER)
    expect((await store.listUnshown(10)).map(({ state }) => state)).toEqual(['found', 'gone'])
    await store.markShown([told])
    expect((await store.listUnshown(10)).map(({ state, kept }) => [state, kept.goneAt])).toEqual([['gone', LATER]])
    expect(await store.list()).toHaveLength(1)
  })

  it('takes hundreds at once', async () => {
    const store = createFindingStore(createMemoryRows())
    await store.report(Array.from({ length: 250 }, (_, index) => found({ aboutKey: `k-${index}` })))
    const told = await store.listUnshown(Infinity)
    expect(told).toHaveLength(250)
    await store.markShown(told)
    expect(await store.listUnshown(1)).toEqual([])
  })

  it('tells of very many what each is, without looking each up', async () => {
    const rows = createMemoryRows()
    const store = createFindingStore(rows)
    await store.report(Array.from({ length: 60 }, (_, index) => found({ aboutKey: `k-${index}` })))
    const list = jest.spyOn(rows, 'list')
    const told = await store.listUnshown(Infinity)
    expect(new Set(told.map(({ kept }) => kept.finding.aboutKey)).size).toBe(60)
    expect(list).toHaveBeenCalledTimes(2)
  })

  it('tells everything again to a list that begins anew', async () => {
    const store = createFindingStore(createMemoryRows())
    await store.report([found()])
    await store.close((await store.list()).map(({ findingId }) => findingId), LATER)
    await store.markShown(await store.listUnshown(10))
    expect(await store.listUnshown(10)).toEqual([])
    await store.tellAgain()
    expect((await store.listUnshown(10)).map(({ state }) => state)).toEqual(['found', 'gone'])
  })
})
