import { createFollowerRunner, type FollowerRunner } from '../../../../bot/followers/follower-runner'
import { createListFollower } from '../../../../bot/followers/list-follower'
import { createJournal, type WritableJournal } from '../../../../bot/journal/journal'
import { createLogReader } from '../../../../bot/journal/log-reader'
import { createSequencer, type Sequencer } from '../../../../bot/journal/sequencer'
import { createMemoryRecordList } from '../../../../bot/memory/memory-record-list'
import { createMemoryTables } from '../../../../bot/memory/memory-rows'
import { createMemoryTexts } from '../../../../bot/memory/memory-texts'
import type { Fact } from '../../../../core/facts/fact'
import { applyFact, emptyLogState } from '../../../../core/facts/log-state'
import { bringIn, NotProvisionedYetError, requirePublished } from '../../../../infra/local/history/bring-in'
import { FIRST_DAY, REQUIREMENT, sampleHistory } from './sample-history'
import { countOf, countStandings } from '../../../../core/overview/count-standings'

jest.setTimeout(60_000)

class CutOffError extends Error {}

/** The app's own journal, sequencer and list follower over memory, which a test may make fail. */
function createHouse() {
  const tables = createMemoryTables()
  const texts = createMemoryTexts()
  const recordList = createMemoryRecordList()
  let salt = 0
  let left = Infinity
  const insert: typeof tables.journal.insert = (partition, rows) => ((left -= 1) < 0 ? Promise.reject(new CutOffError()) : tables.journal.insert(partition, rows))
  const journal = createJournal({ rows: { ...tables.journal, insert }, randomBytes: (count) => new Uint8Array(count).fill((salt += 1) % 256) })
  const parts = () => {
    const reader = createLogReader(tables.log)
    const sequencer = createSequencer({ journal: tables.journal, log: tables.log, onNumbered: (facts) => reader.remember(facts) })
    const follower = createListFollower({ recordList, reader: recordList, findings: { report: () => Promise.resolve() }, texts, unitIdOf: () => 'u-1', clock: () => new Date(), pace: () => Promise.resolve() })
    const lists = createFollowerRunner(follower, { cursors: tables.cursors, reader, pageSize: 100 })
    return { journal, sequencer, lists, texts, names: tables.names, sleep: () => new Promise<void>((resolve) => setImmediate(resolve)) }
  }
  const readLog = async () => createLogReader(tables.log).read(1, 100_000)
  const cutOffJournalAfter = (transactions: number) => void (left = transactions)
  return { tables, texts, recordList, journal, parts, readLog, cutOffJournalAfter }
}
type House = ReturnType<typeof createHouse>

async function run(house: House, change: (parts: ReturnType<House['parts']>) => { journal?: WritableJournal; sequencer?: Sequencer; lists?: FollowerRunner } = () => ({})) {
  const { facts, texts, municipality } = await sampleHistory(400)
  const parts = house.parts()
  const before = await requirePublished(house.journal, 'ethics-standard')
  return bringIn({ ...parts, ...change(parts) }, { before, facts, texts, names: municipality.names })
}
async function expectWhole(house: House): Promise<void> {
  const { facts, state: planned, municipality, texts } = await sampleHistory(400)
  const log = await house.readLog()
  expect(log.map(({ fact }) => fact)).toEqual([REQUIREMENT, ...facts] satisfies Fact[])
  const state = emptyLogState()
  for (const fact of log) applyFact(state, fact)
  expect(countOf(countStandings(state, 'ethics-standard', FIRST_DAY), 'u-0001')).toEqual(countOf(countStandings(planned, 'ethics-standard', FIRST_DAY), 'u-0001'))
  const signed = facts.filter(({ kind }) => kind === 'signature' || kind === 'paper-signature')
  expect(house.recordList.rowsOf('Signatures')).toHaveLength(signed.length)
  expect(house.recordList.rowsOf('Findings')).toEqual([])
  expect(await house.tables.journal.sweep('p-', 10)).toEqual([])
  expect(await house.tables.names.list('names')).toHaveLength(municipality.names.size)
  for (const { sha256, markdown } of texts) expect(await house.texts.find(sha256)).toBe(markdown)
}

let house: House
beforeEach(async () => {
  house = createHouse()
  await house.journal.save(REQUIREMENT)
})

test('everything gets its number in its order, and its row in the lists', async () => {
  const { facts } = await sampleHistory(400)
  expect(await run(house)).toEqual({ facts: facts.length, alreadyThere: 0 })
  await expectWhole(house)
})

test('run again, it changes nothing', async () => {
  const { facts } = await sampleHistory(400)
  await run(house)
  expect(await run(house)).toEqual({ facts: facts.length, alreadyThere: facts.length })
  await expectWhole(house)
})

const afterCalls = <Arguments extends unknown[], Result>(calls: number, act: (...given: Arguments) => Promise<Result>) => {
  let left = calls
  return (...given: Arguments): Promise<Result> => ((left -= 1) < 0 ? Promise.reject(new CutOffError()) : act(...given))
}

test('cut off before anything has a number, it ends the same', async () => {
  await expect(run(house, ({ sequencer }) => ({ sequencer: { ...sequencer, numberPending: () => Promise.reject(new CutOffError()) } }))).rejects.toThrow(CutOffError)
  await run(house)
  await expectWhole(house)
})

test.each([1, 2, 3])('cut off in the middle of numbering, after %i transactions, it ends the same', async (transactions) => {
  const { log } = house.tables
  house.tables.log = { ...log, insert: afterCalls(transactions, (...rows: Parameters<typeof log.insert>) => log.insert(...rows)) }
  await expect(run(house)).rejects.toThrow(CutOffError)
  house.tables.log = log
  await run(house)
  await expectWhole(house)
})

test.each([1, 7, 30])('cut off in the middle of journalling, after %i transactions, it ends the same', async (transactions) => {
    house.cutOffJournalAfter(transactions)
  await expect(run(house)).rejects.toThrow(CutOffError)
  house.cutOffJournalAfter(Infinity)
  await run(house)
  await expectWhole(house)
})

test('cut off while the lists follow, it ends the same', async () => {
  await expect(run(house, ({ lists }) => ({ lists: { ...lists, step: afterCalls(2, () => lists.step()) } }))).rejects.toThrow(CutOffError)
  await run(house)
  await expectWhole(house)
})

test('a list follower that stands still for good is not waited for', async () => {
  const stopped = () => Promise.resolve({ step: 'stopped' as const, because: new CutOffError() })
  await expect(run(house, ({ lists }) => ({ lists: { ...lists, step: stopped } }))).rejects.toThrow(CutOffError)
})

test('without the requirement there is nothing to sign: the provisioning comes first', async () => {
  await expect(requirePublished(createHouse().journal, 'ethics-standard')).rejects.toThrow(NotProvisionedYetError)
})
