import fc from 'fast-check'
import { createJournal } from '../../../bot/journal/journal'
import { createSequencer } from '../../../bot/journal/sequencer'
import { createMemoryRows } from '../../../bot/memory/memory-rows'
import { StorageUnavailableError, type RowStore } from '../../../bot/ports'
import type { NumberedFact } from '../../../core/facts/fact'
import { countPending, readSoundLog } from './log-invariants'
import { journalled, signature } from './sample-facts'

const randomBytes = (count: number) => new Uint8Array(count).fill(5)

/** Every call of the store passes through here first. */
function intercept(rows: RowStore, around: <T>(call: () => Promise<T>, name: string) => Promise<T>): RowStore {
  return {
    insert: (...input) => around(() => rows.insert(...input), 'insert'),
    find: (...input) => around(() => rows.find(...input), 'find'),
    list: (...input) => around(() => rows.list(...input), 'list'),
    sweep: (...input) => around(() => rows.sweep(...input), 'sweep'),
    put: (...input) => around(() => rows.put(...input), 'put'),
    remove: (...input) => around(() => rows.remove(...input), 'remove'),
  }
}

describe('The sequencer', () => {
  const setUp = (journal = createMemoryRows(), log = createMemoryRows()) => {
    const told: NumberedFact[] = []
    const sequencer = createSequencer({ journal, log, onNumbered: (facts) => told.push(...facts) })
    const writer = createJournal({ rows: journal, randomBytes, onSaved: sequencer.add })
    return { journal, log, told, sequencer, writer }
  }

  it('numbers facts from 1 in the order in which they were saved, and removes their notes', async () => {
    const { journal, log, told, sequencer, writer } = setUp()
    const saved = await writer.saveAll(Array.from({ length: 120 }, (_, index) => signature(index)))
    await sequencer.numberPending()
    expect(await readSoundLog(log)).toEqual(saved.map(({ fact }) => fact.factKey))
    expect(told.map(({ number }) => number)).toEqual(Array.from({ length: 120 }, (_, index) => index + 1))
    expect(await countPending(journal)).toBe(120)
    await sequencer.removeNumbered()
    expect(await countPending(journal)).toBe(0)
  })

  it('takes one transaction for up to fifty facts', async () => {
    const log = createMemoryRows()
    const calls: string[] = []
    const { sequencer, writer } = setUp(createMemoryRows(), intercept(log, (call, name) => (calls.push(name), call())))
    await writer.saveAll(Array.from({ length: 120 }, (_, index) => signature(index)))
    await sequencer.numberPending()
    expect(calls).toEqual(['insert', 'insert', 'insert'])
  })

  it('goes on after the last number when it starts anew, and finds by a sweep what another left behind', async () => {
    const first = setUp()
    const before = await first.writer.saveAll([signature(1), signature(2), signature(3)])
    await first.sequencer.numberPending()
    const left = await first.writer.save(signature(4))
    const second = setUp(first.journal, first.log)
    await second.sequencer.sweep()
    await second.sequencer.removeNumbered()
    expect(await readSoundLog(first.log)).toEqual([...before, left].map(({ fact }) => fact.factKey))
    expect(second.told.map(({ number }) => number)).toEqual([4])
    expect(await countPending(first.journal)).toBe(0)
  })

  it('sweeps an import that was cut short in the order of the import', async () => {
    const first = setUp()
    const facts = Array.from({ length: 70 }, (_, index) => signature(index, { recordedAt: '2026-11-21T09:00:00.000Z' }))
    const saved = await createJournal({ rows: first.journal, randomBytes }).saveAll(facts)
    await first.sequencer.sweep()
    expect(await readSoundLog(first.log)).toEqual(saved.map(({ fact }) => fact.factKey))
  })

  it('numbers what a doorbell names, reads nothing for what it knows, and ignores what is no longer pending', async () => {
    const first = setUp()
    await first.writer.save(signature(1))
    const pending = first.sequencer.listUnnumbered()
    expect(pending).toHaveLength(1)
    const calls: string[] = []
    const second = setUp(intercept(first.journal, (call, name) => (calls.push(name), call())), first.log)
    await second.sequencer.lookAt(pending)
    expect(await readSoundLog(first.log)).toHaveLength(1)
    calls.length = 0
    await second.sequencer.lookAt(pending)
    expect(calls).toEqual([])
    await second.sequencer.removeNumbered()
    await setUp(first.journal, first.log).sequencer.lookAt(pending)
    expect(await readSoundLog(first.log)).toHaveLength(1)
  })

  it('survives any single fault: a storage call that fails before or after it took effect, followed by a new start', async () => {
    let faults = 0
    for (const when of ['before', 'after'] as const) {
      for (let at = 1; ; at += 1) {
        const [journal, log] = [createMemoryRows(), createMemoryRows()]
        let calls = 0
        const failing = (rows: RowStore) =>
          intercept(rows, async (call) => {
            calls += 1
            if (calls === at && when === 'before') throw new StorageUnavailableError('before')
            const answer = await call()
            if (calls === at && when === 'after') throw new StorageUnavailableError('after')
            return answer
          })
        const acknowledged: string[] = []
        const run = async () => {
          const { sequencer, writer } = setUp(failing(journal), failing(log))
          acknowledged.push(...(await writer.saveAll([signature(1), signature(2), signature(3)])).map(({ fact }) => fact.factKey))
          await sequencer.numberPending()
          acknowledged.push((await writer.save(signature(4))).fact.factKey)
          await sequencer.removeNumbered()
          // A second instance that neither knows where the log ends nor what is numbered, and a doorbell that names what is.
          const other = setUp(failing(journal), failing(log))
          acknowledged.push((await other.writer.save(signature(5))).fact.factKey)
          const named = other.sequencer.listUnnumbered()
          await other.sequencer.sweep()
          await sequencer.lookAt(named)
          await other.sequencer.removeNumbered()
        }
        const isHit = await run().then(() => false, () => true)
        if (!isHit) break
        faults += 1
        const after = setUp(journal, log)
        await after.sequencer.sweep()
        await after.sequencer.removeNumbered()
        const numbered = await readSoundLog(log)
        expect(acknowledged.filter((key) => !numbered.includes(key))).toEqual([])
        expect(await countPending(journal)).toBe(0)
      }
    }
    expect(faults).toBeGreaterThanOrEqual(30)
  })

  it('keeps trying after an outage, and its own numbers then are its own', async () => {
    const log = createMemoryRows()
    let fault: 'none' | 'before' | 'after' = 'none'
    const shaky = intercept(log, async (call) => {
      if (fault === 'before') throw new StorageUnavailableError('down')
      const answer = await call()
      if (fault === 'after') throw new StorageUnavailableError('answer lost')
      return answer
    })
    const { sequencer, writer } = setUp(createMemoryRows(), shaky)
    for (const [index, kind] of (['before', 'after', 'none'] as const).entries()) {
      await writer.save(signature(index))
      fault = kind
      if (kind === 'none') await sequencer.numberPending()
      else await expect(sequencer.numberPending()).rejects.toThrow(StorageUnavailableError)
    }
    expect(await readSoundLog(log)).toHaveLength(3)
    expect(sequencer.listUnnumbered()).toEqual([])
  })

  it('gives every fact exactly one number, without gaps, however two or three of them interleave', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 6 }), fc.boolean()), { minLength: 2, maxLength: 8 }),
        async (scheduler, steps) => {
          const [journal, log] = [createMemoryRows(), createMemoryRows()]
          const scheduled = (rows: RowStore) => intercept(rows, (call, name) => scheduler.schedule(Promise.resolve(), name).then(call))
          const instances = [1, 2, 3].map(() => setUp(scheduled(journal), scheduled(log)))
          const runs = steps.map(async ([instance, person, isSwept]) => {
            const { writer, sequencer } = instances[instance] ?? setUp(journal, log)
            await writer.save(signature(person))
            await (isSwept ? sequencer.sweep() : sequencer.numberPending())
            await sequencer.removeNumbered()
          })
          await scheduler.waitFor(Promise.all(runs))
          const end = setUp(journal, log)
          await end.sequencer.sweep()
          await end.sequencer.removeNumbered()
          const people = new Set(steps.map(([, person]) => person))
          expect(await readSoundLog(log)).toHaveLength(people.size)
          expect(await countPending(journal)).toBe(0)
          const told = instances.flatMap((instance) => instance.told)
          expect(new Set(told.map(({ number }) => number)).size).toBe(told.length)
        },
      ),
      { numRuns: 150, seed: 20261121 },
    )
  })

  it('gives a fact that was saved under two salts by nobody’s doing only the number it has', async () => {
    const { log, sequencer } = setUp()
    sequencer.add([journalled(signature(1), 1)])
    await sequencer.numberPending()
    sequencer.add([journalled(signature(1), 2)])
    await sequencer.numberPending()
    expect(await readSoundLog(log)).toHaveLength(1)
  })
})
