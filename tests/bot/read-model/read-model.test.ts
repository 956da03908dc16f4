import { LogGapError, UnknownFactError } from '../../../core/facts/log-state'
import { LOG_PARTITION, numberRowName, toLogRows } from '../../../bot/journal/journal-row'
import { createLogReader } from '../../../bot/journal/log-reader'
import { createMemoryRows } from '../../../bot/memory/memory-rows'
import { createReadModel } from '../../../bot/read-model/read-model'
import { numbered, PEOPLE, SAMPLE_FACTS, sampleState } from '../../sample/sample-log'
import { signature } from '../journal/sample-facts'

describe('The read model', () => {
  const signed = signature(1, { subject: PEOPLE.employee, round: `${PEOPLE.employee}-1` })
  const facts = numbered([...SAMPLE_FACTS, signed])
  const last = facts.at(-1)
  if (!last) throw new Error('there are facts')
  const setUp = async (kept = facts) => {
    const log = createMemoryRows()
    for (const fact of kept) await log.insert(LOG_PARTITION, toLogRows(fact))
    return { log, readModel: createReadModel(createLogReader(log)) }
  }

  it('is what the facts say, whether read from the log or handed over', async () => {
    const read = (await setUp()).readModel
    await read.catchUp()
    expect(read.state()).toEqual(sampleState(signed))
    const offered = (await setUp([])).readModel
    offered.offer(facts)
    expect(offered.state()).toEqual(sampleState(signed))
  })

  it('reads a log of several pages', async () => {
    const many = numbered([...SAMPLE_FACTS, ...Array.from({ length: 2_300 }, (_, index) => signature(index))])
    const { readModel } = await setUp(many)
    await readModel.catchUp()
    expect(readModel.state().logNumber).toBe(2_303)
    expect(readModel.state().recordsBySubject.size).toBe(2_300)
  })

  it('does not take the same fact twice, nor one whose turn it is not', async () => {
    const { readModel } = await setUp()
    readModel.offer(facts.slice(1))
    expect(readModel.state().logNumber).toBe(0)
    readModel.offer(facts.slice(0, 2))
    readModel.offer(facts)
    await readModel.catchUp()
    expect(readModel.state()).toEqual(sampleState(signed))
  })

  it('takes facts handed over while it reads', async () => {
    const { readModel } = await setUp()
    const reading = readModel.catchUp()
    readModel.offer(facts)
    await Promise.all([reading, readModel.catchUp()])
    expect(readModel.state()).toEqual(sampleState(signed))
  })

  it('finds a record or a publication with its number and salt, but keeps no organisation facts', async () => {
    const { readModel } = await setUp()
    await readModel.catchUp()
    expect(readModel.findFact(last.factKey)).toEqual(last)
    expect(readModel.findFact(facts[2]?.factKey ?? '')).toEqual(facts[2])
    expect(readModel.findFact(facts[0]?.factKey ?? '')).toBeUndefined()
    expect(readModel.findFact('unknown')).toBeUndefined()
  })

  it('tells as soon as a fact has been read, at once when it has, and no when the time is up', async () => {
    const { readModel } = await setUp([])
    const waiting = [readModel.reached(last.factKey, 5_000), readModel.reached(last.factKey, 5_000)]
    expect(await readModel.reached(last.factKey, 20)).toBe(false)
    readModel.offer(facts)
    expect(await Promise.all(waiting)).toEqual([true, true])
    expect(await readModel.reached(last.factKey, 0)).toBe(true)
    expect(await readModel.reached(facts[0]?.factKey ?? '', 0)).toBe(true)
  })

  it('stands still for good at a gap, says why, and takes nothing more', async () => {
    const { log, readModel } = await setUp()
    await log.remove(LOG_PARTITION, numberRowName(2))
    await expect(readModel.catchUp()).rejects.toThrow(LogGapError)
    expect(readModel.problem()).toBeInstanceOf(LogGapError)
    await log.insert(LOG_PARTITION, toLogRows(facts[1] ?? last).slice(0, 1))
    await expect(readModel.catchUp()).rejects.toThrow(LogGapError)
    readModel.offer(facts)
    expect(readModel.state().logNumber).toBe(1)
  })

  it('stands still for good at a kind of fact it does not know', async () => {
    const { log, readModel } = await setUp(facts.slice(0, 3))
    await log.put(LOG_PARTITION, { row: numberRowName(4), values: { factKey: 'x', fact: '{"kind":"from-the-future"}', salt: 's', commitment: 'c' } })
    await expect(readModel.catchUp()).rejects.toThrow(UnknownFactError)
    expect(readModel.problem()).toBeInstanceOf(UnknownFactError)
  })

  it('does not stand still for storage that is away for a moment', async () => {
    const { log } = await setUp()
    let failures = 1
    const shaky = { ...log, find: (...input: Parameters<typeof log.find>) => (failures-- > 0 ? Promise.reject(new Error('away')) : log.find(...input)) }
    const readModel = createReadModel(createLogReader(shaky))
    await expect(readModel.catchUp()).rejects.toThrow('away')
    expect(readModel.problem()).toBeUndefined()
    await readModel.catchUp()
    expect(readModel.state().logNumber).toBe(4)
  })
})
