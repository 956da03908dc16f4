import { bucketOf, JOURNAL_BUCKETS } from '../../../bot/journal/bucket'

describe('The journal’s buckets', () => {
  it('are sixty-four, and every subject lies in one of them', () => {
    expect(JOURNAL_BUCKETS).toHaveLength(64)
    expect([JOURNAL_BUCKETS[0], JOURNAL_BUCKETS[63]]).toEqual(['b-00', 'b-3f'])
    for (let index = 0; index < 500; index += 1) expect(JOURNAL_BUCKETS).toContain(bucketOf(`p-${index}`))
  })

  it('never change, because what was saved lies where it was put', () => {
    expect(['p-employee', 'p-1', 'document/ethics-standard'].map(bucketOf)).toEqual(['b-1c', 'b-1d', 'b-24'])
  })

  it('share the work: no bucket has more than three times its part', () => {
    const counts = new Map<string, number>()
    for (let index = 0; index < 6_400; index += 1) counts.set(bucketOf(`p-${index}`), (counts.get(bucketOf(`p-${index}`)) ?? 0) + 1)
    expect(Math.max(...counts.values())).toBeLessThan(300)
    expect(counts.size).toBe(64)
  })
})
