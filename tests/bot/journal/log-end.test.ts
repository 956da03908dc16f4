import { findLogEnd } from '../../../bot/journal/log-end'
import { LOG_PARTITION, numberRowName } from '../../../bot/journal/journal-row'
import { createMemoryRows } from '../../../bot/memory/memory-rows'

describe('The end of the log', () => {
  const logOf = async (length: number) => {
    const rows = createMemoryRows()
    for (let number = 1; number <= length; number += 1) await rows.put(LOG_PARTITION, { row: numberRowName(number), values: {} })
    let reads = 0
    return { log: { ...rows, find: (...input: Parameters<typeof rows.find>) => ((reads += 1), rows.find(...input)) }, countReads: () => reads }
  }

  it('is found from any number that is there, for a log of any length', async () => {
    for (const length of [0, 1, 2, 3, 4, 7, 8, 9, 100, 1_000]) {
      const { log } = await logOf(length)
      for (const known of [0, Math.floor(length / 2), length]) expect(await findLogEnd(log, known)).toBe(length)
    }
  })

  it('takes one read when it has not moved, and a handful in a long log', async () => {
    const { log, countReads } = await logOf(1_000)
    await findLogEnd(log, 1_000)
    expect(countReads()).toBe(1)
    await findLogEnd(log, 0)
    expect(countReads()).toBeLessThan(25)
  })
})
