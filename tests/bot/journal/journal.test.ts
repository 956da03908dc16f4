import { randomBytes } from 'node:crypto'
import { commit } from '../../../core/facts/commitment'
import type { JournalledFact } from '../../../core/facts/fact'
import { sha256 } from '../../../bot/hashing'
import { createJournal } from '../../../bot/journal/journal'
import { bucketOfFact, pendingRowName, recordRowName } from '../../../bot/journal/journal-row'
import { createMemoryRows } from '../../../bot/memory/memory-rows'
import { StorageUnavailableError, type RowStore } from '../../../bot/ports'
import { SAMPLE_FACTS } from '../../sample/sample-log'
import { signature } from './sample-facts'

describe('The journal', () => {
  const setUp = (rows: RowStore = createMemoryRows()) => {
    const told: JournalledFact[] = []
    const journal = createJournal({ rows, randomBytes, onSaved: (facts) => told.push(...facts) })
    return { rows, journal, told }
  }
  /** Counts calls by name, so that a test can say how many trips a click costs. */
  const counting = (rows: RowStore) => {
    const calls: string[] = []
    const counted = new Proxy(rows, {
      get: (target, name: keyof RowStore) => (...input: never[]) => {
        calls.push(name)
        return (target[name] as (...input: never[]) => unknown)(...input)
      },
    })
    return { calls, counted }
  }

  it('saves the fact whole, with a salt of 32 bytes and its commitment, and a note that it has no number', async () => {
    const { rows, journal } = setUp()
    const fact = signature(1)
    const { outcome, fact: saved } = await journal.save(fact)
    expect(outcome).toBe('saved')
    expect(Buffer.from(saved.salt, 'base64url')).toHaveLength(32)
    expect(saved.commitment).toBe(commit(sha256, Buffer.from(saved.salt, 'base64url'), fact))
    const bucket = bucketOfFact(fact)
    expect((await rows.find(bucket, recordRowName(saved.factKey)))?.values).toMatchObject({ salt: saved.salt, commitment: saved.commitment, subject: 'p-1' })
    expect(await rows.find(bucket, pendingRowName(saved.factKey))).toBeDefined()
  })

  it('takes one round trip for a new fact and reads nothing first', async () => {
    const { calls, counted } = counting(createMemoryRows())
    await setUp(counted).journal.save(signature(1))
    expect(calls).toEqual(['insert'])
  })

  it('answers the second of two with what the first one saved, and tells of it once', async () => {
    const { journal, told } = setUp()
    const first = await journal.save(signature(1))
    const second = await journal.save(signature(1, { recordedAt: '2026-11-21T10:00:00.000Z', channel: 'tab', activityId: '' }))
    expect(second).toEqual({ outcome: 'exists', fact: first.fact })
    expect(told).toEqual([first.fact])
  })

  it('gives one of many clicks at once the record and all of them the same answer', async () => {
    const { journal, told } = setUp()
    const outcomes = await Promise.all(Array.from({ length: 9 }, (_, index) => journal.save(signature(1, { activityId: `delivery-${index}` }))))
    expect(outcomes.filter(({ outcome }) => outcome === 'saved')).toHaveLength(1)
    expect(new Set(outcomes.map(({ fact }) => fact.salt)).size).toBe(1)
    expect(told).toHaveLength(1)
  })

  it('answers a click that is delivered again without asking storage', async () => {
    const { calls, counted } = counting(createMemoryRows())
    const { journal } = setUp(counted)
    const outcomes = await Promise.all([1, 2, 3].map((delivery) => journal.save(signature(1, { activityId: `delivery-${delivery}` }))))
    outcomes.push(await journal.save(signature(1)))
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['saved', 'exists', 'exists', 'exists'])
    expect(calls).toEqual(['insert'])
  })

  it('tells what it is saving or has saved, and nothing of what failed or was never begun', async () => {
    const { rows, journal } = setUp()
    expect(await journal.findSaving(signature(1))).toBeUndefined()
    const saving = journal.save(signature(1))
    const found = await journal.findSaving({ ...signature(1), activityId: 'again' })
    expect(found).toEqual((await saving).fact)
    const failing = setUp({ ...rows, insert: () => Promise.reject(new StorageUnavailableError('away')) })
    await expect(failing.journal.save(signature(2))).rejects.toThrow(StorageUnavailableError)
    expect(await failing.journal.findSaving(signature(2))).toBeUndefined()
  })

  it('tries for itself when the delivery before it failed', async () => {
    const rows = createMemoryRows()
    let failures = 1
    const { journal } = setUp({ ...rows, insert: (...input) => (failures-- > 0 ? Promise.reject(new StorageUnavailableError('away')) : rows.insert(...input)) })
    const [first, second] = await Promise.allSettled([journal.save(signature(1)), journal.save(signature(1))])
    expect(first).toMatchObject({ status: 'rejected' })
    expect(second).toMatchObject({ status: 'fulfilled', value: { outcome: 'saved' } })
  })

  it('gives clicks that reach several instances one record', async () => {
    const rows = createMemoryRows()
    const outcomes = await Promise.all([setUp(rows), setUp(rows), setUp(rows)].map(({ journal }) => journal.save(signature(1))))
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['exists', 'exists', 'saved'])
    expect(new Set(outcomes.map(({ fact }) => fact.factKey)).size).toBe(1)
  })

  it('knows its own fact again when the answer to the insert got lost on the way', async () => {
    const rows = createMemoryRows()
    const lossy: RowStore = {
      ...rows,
      insert: async (partition, given) => {
        await rows.insert(partition, given)
        return rows.insert(partition, given)
      },
    }
    const { journal, told } = setUp(lossy)
    expect((await journal.save(signature(1))).outcome).toBe('saved')
    expect(told).toHaveLength(1)
  })

  it('lists everything about one person in the order of time, and nothing about others in the same bucket', async () => {
    const { rows, journal } = setUp()
    const own = await journal.save(signature(1))
    const later = await journal.save(signature(1, { majorVersion: 2, recordedAt: '2026-12-01T08:00:00.000Z' }))
    await Promise.all(Array.from({ length: 150 }, (_, index) => journal.save(signature(index + 2))))
    expect(await journal.listAbout('p-1')).toEqual([own.fact, later.fact])
    expect((await rows.list(bucketOfFact(own.fact.fact), { from: 'r-' })).length).toBeGreaterThan(2)
  })

  it('saves an import in its order, in far fewer transactions than facts, and again without a second copy', async () => {
    const { calls, counted } = counting(createMemoryRows())
    const { journal, told } = setUp(counted)
    const facts = [...SAMPLE_FACTS, ...Array.from({ length: 400 }, (_, index) => signature(index))]
    const outcomes = await journal.saveAll(facts)
    expect(outcomes.map(({ fact }) => fact.fact)).toEqual(facts)
    expect(outcomes.every(({ outcome }) => outcome === 'saved')).toBe(true)
    expect(told.map(({ fact }) => fact)).toEqual(facts)
    expect(calls.length).toBeLessThanOrEqual(64 + SAMPLE_FACTS.length)
    const again = await journal.saveAll([...facts, signature(1_000)])
    expect(again.filter(({ outcome }) => outcome === 'saved').map(({ fact }) => fact.fact)).toEqual([signature(1_000)])
    expect(again.slice(0, facts.length).map(({ fact }) => fact)).toEqual(outcomes.map(({ fact }) => fact))
  })

  it('saves a fact that an import names twice once', async () => {
    const { journal, told } = setUp()
    const outcomes = await journal.saveAll([signature(1), signature(1)])
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['saved', 'exists'])
    expect(told).toHaveLength(1)
  })
})
