import { LogGapError } from '../../../core/facts/log-state'
import { LOG_PARTITION, numberRowName, toLogRows, UnreadableFactError } from '../../../bot/journal/journal-row'
import { createLogReader } from '../../../bot/journal/log-reader'
import { createMemoryRows } from '../../../bot/memory/memory-rows'
import { numbered } from '../../sample/sample-log'
import { signature } from './sample-facts'

describe('Reading the log', () => {
  const facts = numbered(Array.from({ length: 30 }, (_, index) => signature(index)))
  const setUp = async (kept = facts) => {
    const rows = createMemoryRows()
    for (const fact of kept) await rows.insert(LOG_PARTITION, toLogRows(fact))
    const calls: string[] = []
    const log = {
      ...rows,
      find: (...input: Parameters<typeof rows.find>) => (calls.push('find'), rows.find(...input)),
      list: (...input: Parameters<typeof rows.list>) => (calls.push('list'), rows.list(...input)),
    }
    return { rows, calls, reader: createLogReader(log) }
  }

  it('gives facts from a number on, in order, up to a limit and to the end', async () => {
    const { reader } = await setUp()
    expect(await reader.read(1, 10)).toEqual(facts.slice(0, 10))
    expect(await reader.read(25, 10)).toEqual(facts.slice(24))
    expect(await reader.read(31, 10)).toEqual([])
  })

  it('costs one point read at the end of the log', async () => {
    const { reader, calls } = await setUp()
    await reader.read(31, 10)
    calls.length = 0
    await reader.read(31, 10)
    expect(calls).toEqual(['find'])
  })

  it('reads nothing that was just numbered here', async () => {
    const { reader, calls } = await setUp()
    reader.remember(facts.slice(20))
    expect(await reader.read(21, 5)).toEqual(facts.slice(20, 25))
    expect(await reader.read(26, 100)).toEqual(facts.slice(25))
    expect(calls).toEqual([])
    expect(await reader.read(19, 5)).toEqual(facts.slice(18, 23))
  })

  it('stops at what another instance numbered in between and reads that from the table', async () => {
    const { reader } = await setUp()
    reader.remember([...facts.slice(4, 6), ...facts.slice(8)])
    expect(await reader.read(5, 100)).toEqual(facts.slice(4, 6))
    expect(await reader.read(7, 100)).toEqual(facts.slice(6))
  })

  it('forgets old facts, not new ones', async () => {
    const { reader, calls } = await setUp([])
    const [fact] = facts
    if (!fact) throw new Error('there are facts')
    const many = Array.from({ length: 10_100 }, (_, index) => ({ ...fact, number: index + 1 }))
    reader.remember(many)
    expect(await reader.read(10_100, 5)).toEqual(many.slice(-1))
    expect(calls).toEqual([])
    expect(await reader.read(1, 5)).toEqual([])
  })

  it('asks the table once for many small pages', async () => {
    const { reader, calls } = await setUp()
    const pages = [await reader.read(1, 10), await reader.read(11, 10), await reader.read(21, 10)]
    expect(pages.flat()).toEqual(facts)
    expect(calls).toEqual(['find', 'list'])
    expect(await reader.read(31, 10)).toEqual([])
    expect(await reader.read(5, 2)).toEqual(facts.slice(4, 6))
  })

  it('gives what stands before a gap, and refuses to go past it', async () => {
    const { rows, reader } = await setUp()
    await rows.remove(LOG_PARTITION, numberRowName(12))
    expect(await reader.read(10, 10)).toEqual(facts.slice(9, 11))
    await expect(reader.read(12, 10)).rejects.toThrow(LogGapError)
    await expect(reader.read(12, 10)).rejects.toThrow(LogGapError)
  })

  it('does not take a gap in front of it for the end', async () => {
    const { rows, reader } = await setUp()
    await rows.remove(LOG_PARTITION, numberRowName(1))
    await expect(reader.read(1, 10)).rejects.toThrow(LogGapError)
  })

  it('gives what stands before a fact that cannot be read, and refuses that one', async () => {
    const { rows, reader } = await setUp()
    await rows.put(LOG_PARTITION, { row: numberRowName(12), values: { factKey: 'x', fact: '{"kind":"signature"}', salt: 's', commitment: 'c' } })
    expect(await reader.read(1, 100)).toEqual(facts.slice(0, 11))
    await expect(reader.read(12, 10)).rejects.toThrow(UnreadableFactError)
  })
})
