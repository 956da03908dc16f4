import { randomBytes } from 'node:crypto'
import { sha256OfText } from '../../core/facts/hashing'
import { createStorage } from '../../bot/azure-storage/azure-storage'
import { createFactFlow, type FactFlowParts } from '../../bot/fact-flow'
import { createRecordList } from '../../bot/graph/record-list'
import { createSite } from '../../bot/graph/site'
import { sha256 } from '../../bot/hashing'
import { DOORBELL_QUEUE, type DoorbellWork } from '../../bot/journal/doorbell'
import { createMemoryQueue } from '../../bot/memory/memory-queue'
import { createMemoryRecordList } from '../../bot/memory/memory-record-list'
import { createMemoryTables } from '../../bot/memory/memory-rows'
import { createMemoryTexts } from '../../bot/memory/memory-texts'
import { StorageUnavailableError, type RowStore } from '../../bot/ports'
import { LISTS } from '../../bot/lists'
import { useAzurite } from '../azurite'
import { PEOPLE, SAMPLE_FACTS, TEXTS } from '../sample/sample-log'
import { PLACE, startLocalGraph, type LocalGraph } from './graph/local-graph'
import { countPending, readSoundLog } from './journal/log-invariants'
import { signature } from './journal/sample-facts'
import { createRecordingLog } from './recording-log'

describe('The way of a fact', () => {
  const clock = () => new Date('2026-11-21T09:00:00.000Z')
  const setUp = (change: Partial<FactFlowParts> = {}) => {
    const { log, lines } = createRecordingLog()
    const texts = createMemoryTexts()
    for (const { markdown } of Object.values(TEXTS)) void texts.save(sha256OfText(sha256, markdown), markdown)
    const recordList = createMemoryRecordList()
    const parts: FactFlowParts = {
      tables: createMemoryTables(), texts, recordList, clock, randomBytes, log,
      doorbell: createMemoryQueue<DoorbellWork>(clock), listRowsPerSecond: Infinity, ...change,
    }
    return { parts, lines, recordList, flow: createFactFlow(parts) }
  }
  const employeeSigns = signature(1, { subject: PEOPLE.employee, round: `${PEOPLE.employee}-1` })

  it('leads a click to a number, the read model and one row of the list', async () => {
    const { flow, recordList, lines } = setUp()
    await flow.journal.saveAll(SAMPLE_FACTS)
    await flow.start()
    const { fact } = await flow.journal.save(employeeSigns)
    expect(await flow.readModel.reached(fact.factKey, 2_000)).toBe(true)
    expect(flow.readModel.findFact(fact.factKey)?.number).toBe(4)
    await flow.settle()
    const [row] = recordList.rowsOf('Signatures')
    expect(LISTS.signatures.fromFields(row?.fields ?? {})).toEqual({ ...fact, number: 4, unitId: 'u-kindergarten' })
    await flow.stop()
    expect(lines).toEqual([])
  })

  it('leaves nothing pending when it ends, also when it ends in the middle of things', async () => {
    const { flow, parts } = setUp()
    await flow.start()
    await flow.journal.saveAll(Array.from({ length: 150 }, (_, index) => signature(index)))
    await flow.stop()
    expect(await readSoundLog(parts.tables.log)).toHaveLength(150)
    expect(await countPending(parts.tables.journal)).toBe(0)
  })

  it('takes up at the next start what the last one never got to', async () => {
    const first = setUp()
    await first.flow.journal.saveAll([...SAMPLE_FACTS, employeeSigns])
    const second = createFactFlow({ ...first.parts })
    await second.start()
    expect(second.readModel.state().logNumber).toBe(4)
    await second.settle()
    expect(first.recordList.rowsOf('Signatures')).toHaveLength(1)
    await second.stop()
  })

  it('shows two instances the same log, whoever numbered what', async () => {
    const one = setUp()
    const other = createFactFlow({ ...one.parts })
    await one.flow.journal.saveAll(SAMPLE_FACTS)
    await Promise.all([one.flow.start(), other.start()])
    await Promise.all(Array.from({ length: 40 }, (_, index) => (index % 2 ? one.flow : other).journal.save(signature(index))))
    await Promise.all([one.flow.settle(), other.settle()])
    await Promise.all([one.flow.settle(), other.settle()])
    expect(one.flow.readModel.state()).toEqual(other.readModel.state())
    expect(one.flow.readModel.state().logNumber).toBe(43)
    expect(one.recordList.rowsOf('Signatures')).toHaveLength(40)
    await Promise.all([one.flow.stop(), other.stop()])
  })

  it('goes on taking clicks while the lists are away, and writes each row once when they are back', async () => {
    const real = createMemoryRecordList()
    let isAway = true
    const recordList = { ...real, append: (name: string, rows: Parameters<typeof real.append>[1]) => (isAway ? Promise.resolve(rows.map(() => ({ outcome: 'later' as const, retryAfterSeconds: 0.05 }))) : real.append(name, rows)) }
    const { flow } = setUp({ recordList })
    await flow.start()
    await flow.journal.saveAll([...SAMPLE_FACTS, employeeSigns])
    expect(await flow.readModel.reached((await flow.journal.save(signature(7))).fact.factKey, 2_000)).toBe(true)
    expect(real.rowsOf('Signatures')).toEqual([])
    isAway = false
    await flow.settle()
    expect(real.rowsOf('Signatures')).toHaveLength(2)
    await flow.stop()
  })

  it('says that it is not healthy, and why, when the log holds a kind of fact it does not know', async () => {
    const { flow, parts, lines } = setUp()
    await flow.start()
    expect(flow.health()).toEqual({ healthy: true, problems: [], logNumber: 0, followers: { lists: undefined } })
    await parts.tables.log.insert('log', [{ row: 'n-000000000001', values: { factKey: 'x', fact: '{"kind":"from-the-future"}', salt: 's', commitment: 'c' } }])
    await expect(flow.settle()).rejects.toThrow('from-the-future')
    expect(flow.health()).toMatchObject({ healthy: false, problems: expect.arrayContaining(['The log holds a kind of fact that this version does not know. Deploy the newer version.']) as string[] })
    expect(JSON.stringify(flow.health())).not.toContain('from-the-future')
    await flow.stop()
    expect(lines.every(({ level }) => level === 'error')).toBe(true)
  })

  it('warns and goes on when storage is away for a moment, and loses nothing', async () => {
    const tables = createMemoryTables()
    let failures = 2
    const shaky: RowStore = {
      ...tables.log,
      insert: (...input) => (failures-- > 0 ? Promise.reject(new StorageUnavailableError('away')) : tables.log.insert(...input)),
    }
    const { flow, lines } = setUp({ tables: { ...tables, log: shaky } })
    await flow.start()
    const { fact } = await flow.journal.save(signature(1))
    expect(await flow.readModel.reached(fact.factKey, 5_000)).toBe(true)
    await flow.stop()
    expect(lines.map(({ level, message }) => `${level} ${message}`)).toContain('warn Background work failed and will be tried again')
    expect(await readSoundLog(tables.log)).toHaveLength(1)
  })

  it('starts although what was left behind cannot be numbered just then, and numbers it later', async () => {
    const first = setUp()
    const { fact } = await first.flow.journal.save(signature(1))
    const { journal } = first.parts.tables
    let failures = 1
    const shaky: RowStore = { ...journal, sweep: (...input) => (failures-- > 0 ? Promise.reject(new StorageUnavailableError('away')) : journal.sweep(...input)) }
    const { log, lines } = createRecordingLog()
    const second = createFactFlow({ ...first.parts, log, tables: { ...first.parts.tables, journal: shaky } })
    await second.start()
    expect(await second.readModel.reached(fact.factKey, 2_000)).toBe(true)
    await second.stop()
    expect(lines.map(({ level, message }) => `${level} ${message}`)).toEqual(['warn Not all that was left behind could be numbered yet'])
    expect(await readSoundLog(first.parts.tables.log)).toHaveLength(1)
  })
})

describe('The way of a fact over Azurite and the local Graph', () => {
  jest.setTimeout(90_000)
  let azurite: Awaited<ReturnType<typeof useAzurite>>
  let local: LocalGraph
  let siteId: string
  beforeAll(async () => {
    azurite = await useAzurite('factflow')
    local = await startLocalGraph()
    siteId = await local.provision()
  })
  afterAll(async () => {
    await local.close()
    await azurite.stop()
  })

  it('loses nothing and doubles nothing when the service dies and SharePoint is away for a while', async () => {
    const storage = createStorage({ storage: { kind: 'connection-string', connectionString: azurite.connectionString }, credential: { kind: 'secret', botSecret: '', tabSecret: '' } })
    await storage.ensure([DOORBELL_QUEUE])
    for (const { markdown } of Object.values(TEXTS)) await storage.texts.save(sha256OfText(sha256, markdown), markdown)
    const create = () =>
      createFactFlow({
        tables: storage.tables, texts: storage.texts, doorbell: storage.queue<DoorbellWork>(DOORBELL_QUEUE), listRowsPerSecond: Infinity,
        recordList: createRecordList(local.service, createSite(local.service, PLACE)), clock: () => new Date(), randomBytes, log: createRecordingLog().log,
      })
    const people = Array.from({ length: 60 }, (_, index) => signature(index))

    // One instance dies without a word: it is simply never heard of again.
    local.faults.set({ seed: 1, rules: [{ on: 'graph', kind: 'error-503', retryAfterSeconds: 2 }] })
    const dead = create()
    await dead.journal.saveAll([...SAMPLE_FACTS, ...people.slice(0, 25)])
    const heir = create()
    await heir.start()
    const deliveries = people.flatMap((fact, index) => Array.from({ length: 1 + (index % 3) }, () => fact))
    const answers = await Promise.all(deliveries.map((fact) => heir.journal.save(fact)))
    expect(new Set(answers.map(({ fact }) => fact.salt)).size).toBe(60)
    for (const { fact } of answers) expect(await heir.readModel.reached(fact.factKey, 20_000)).toBe(true)
    expect(heir.readModel.state().logNumber).toBe(63)

    local.faults.set({ seed: 1, rules: [{ on: 'graph', kind: 'truncated', request: '^POST', times: 2 }] })
    await heir.settle()
    await heir.stop()
    const rows = async (list: keyof typeof LISTS) => {
      const { name } = LISTS[list]
      const [found] = await local.service.listAll<{ id: string }>(`/sites/${siteId}/lists?$filter=${encodeURIComponent(`displayName eq '${name}'`)}`)
      return local.service.listAll<{ fields: Record<string, unknown> }>(`/sites/${siteId}/lists/${found?.id}/items?$expand=fields`)
    }
    const listed = (await rows('signatures')).map(({ fields }) => LISTS.signatures.fromFields(fields))
    expect(listed.map(({ factKey }) => factKey).sort()).toEqual([...new Set(answers.map(({ fact }) => fact.factKey))].sort())
    for (const { factKey, salt, commitment, number } of listed) expect(heir.readModel.findFact(factKey)).toMatchObject({ salt, commitment, number })
    expect((await rows('documents')).map(({ fields }) => LISTS.documents.fromFields(fields).markdown).sort()).toEqual(Object.values(TEXTS).map(({ markdown }) => markdown).sort())
    expect(await rows('findings')).toEqual([])
    expect(await storage.tables.journal.sweep('p-', 10)).toEqual([])
  })
})
