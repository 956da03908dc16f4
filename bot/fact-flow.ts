import { setTimeout as pause } from 'node:timers/promises'
import { dayOf } from '../core/days/day'
import type { NumberedFact } from '../core/facts/fact'
import { findUnitOfRecord } from '../core/obligations/subject'
import { createBackgroundLoop } from './followers/background-loop'
import { createFollowing } from './followers/following'
import { NO_UNIT } from './followers/list-rows'
import { createDoorbell, type DoorbellWork } from './journal/doorbell'
import { createJournal, type WritableJournal } from './journal/journal'
import { createLogReader } from './journal/log-reader'
import { createSequencer } from './journal/sequencer'
import { describeStandstill } from './journal/standstill'
import { createListFlow } from './list-flow'
import type { Clock, Follower, Lists, Log, RandomBytes, ReadModel, RecordList, RecordListReader, Tables, TextStore, WorkQueue } from './ports'
import { createReadModel } from './read-model/read-model'

export type FactFlowParts = {
  tables: Pick<Tables, 'journal' | 'log' | 'cursors' | 'findings' | 'packs'>
  texts: Pick<TextStore, 'find'>
  doorbell: WorkQueue<DoorbellWork>
  recordList: RecordList & RecordListReader
  clock: Clock
  randomBytes: RandomBytes
  log: Log
  /** Further followers, such as one that plans prompts. */
  followers?: readonly Follower[]
  /** Rows written to SharePoint a second; `Infinity` for an import. */
  listRowsPerSecond?: number
}

/** `problems` are fixed sentences that anybody may read. Lists that lag behind are told too, but figures are as true as ever. */
export type FactFlowHealth = { healthy: boolean; problems: string[]; logNumber: number; followers: Record<string, number | undefined> }

export type FactFlow = {
  journal: WritableJournal
  readModel: ReadModel
  lists: Lists
  /** Reads the log and numbers what was left behind; then goes on in the background. Throws when the log cannot be read. */
  start(): Promise<void>
  /** Resolves when all that was saved here has its number and every follower has it: for imports and tests. */
  settle(): Promise<void>
  /** Ends in order: each follower ends its step, what waits is numbered, the notes are removed. */
  stop(): Promise<void>
  health(): FactFlowHealth
}

/** 2,400 of the 3,750 resource units that SharePoint gives a municipality of 12,000 a minute; the rest is for reading. */
const LIST_ROWS_PER_SECOND = 20
/** A follower takes one batch of SharePoint's at a time; in an import as much as is handy. */
const PAGE_SIZE = 20
const IMPORT_PAGE_SIZE = 400

/** Clicks that arrive together are numbered together; nobody waits for it but whoever publishes. */
const GATHER_MILLISECONDS = 200
const READ_MILLISECONDS = 2_000
const RING_MILLISECONDS = 1_000
const HEAR_MILLISECONDS = 5_000
const SWEEP_MILLISECONDS = 30_000
/** Notes of numbered facts are removed in groups: ten of one bucket cost as much as one. */
const TIDY_MILLISECONDS = 10_000
/** Between two groups, so that clicks never queue up behind the tidying. */
const REST_MILLISECONDS = 25

/** The way of every fact, wired together: from the journal by its number to the read model and the lists. */
export function createFactFlow(parts: FactFlowParts): FactFlow {
  const { tables, texts, recordList, clock, randomBytes, log, listRowsPerSecond = LIST_ROWS_PER_SECOND } = parts
  const stopping = new AbortController()
  const reader = createLogReader(tables.log)
  const readModel = createReadModel(reader)
  const sequencer = createSequencer({ journal: tables.journal, log: tables.log, onNumbered })
  const doorbell = createDoorbell({ queue: parts.doorbell, sequencer, log })
  const journal = createJournal({
    rows: tables.journal,
    randomBytes,
    onSaved: (facts) => {
      sequencer.add(facts)
      numbering.wake()
    },
  })
  const lists = createListFlow({
    tables, recordList, context: { texts, unitIdOf }, readModel, reader, clock, log, pace,
    rest: (milliseconds) => rest(Number.isFinite(listRowsPerSecond) ? milliseconds : 0),
  })
  const pageSize = Number.isFinite(listRowsPerSecond) ? PAGE_SIZE : IMPORT_PAGE_SIZE
  const following = createFollowing([lists.follower, ...(parts.followers ?? [])], { cursors: tables.cursors, reader, readModel, pageSize, log })

  const every = (milliseconds: number, name: string, act: () => Promise<unknown>, gatherMilliseconds = 0) =>
    createBackgroundLoop({ name, log, gatherMilliseconds, turn: () => act().then(() => milliseconds) })
  const numbering = every(SWEEP_MILLISECONDS, 'numbering', () => sequencer.numberPending(), GATHER_MILLISECONDS)
  const reading = every(READ_MILLISECONDS, 'reading the log', catchUp)
  const loops = [
    numbering,
    reading,
    every(RING_MILLISECONDS, 'ringing', () => doorbell.ring()),
    every(HEAR_MILLISECONDS, 'hearing', () => doorbell.hear()),
    every(SWEEP_MILLISECONDS, 'sweeping', () => sequencer.sweep()),
    every(TIDY_MILLISECONDS, 'tidying', () => sequencer.removeNumbered(() => rest(REST_MILLISECONDS))),
    ...lists.loops,
  ]

  function onNumbered(facts: readonly NumberedFact[]): void {
    reader.remember(facts)
    readModel.offer(facts)
    const last = facts.at(-1)
    if (!last || readModel.state().logNumber < last.number) reading.wake()
    following.wake()
  }
  async function catchUp(): Promise<void> {
    if (readModel.problem()) return
    try {
      await readModel.catchUp()
    } catch (error) {
      if (!readModel.problem()) throw error
      log.error('The log cannot be read on: figures stand still until somebody looks at it', { logNumber: readModel.state().logNumber }, error)
    }
  }
  function unitIdOf(subject: string, recordedAt: string): string {
    return findUnitOfRecord(readModel.state().organisation, subject, dayOf(recordedAt)) ?? NO_UNIT
  }
  async function pace(rows: number): Promise<void> {
    const milliseconds = (rows / listRowsPerSecond) * 1000
    if (milliseconds >= 1) await rest(milliseconds)
  }
  async function rest(milliseconds: number): Promise<void> {
    await pause(milliseconds, undefined, { signal: stopping.signal }).catch((error: unknown) => {
      if (!stopping.signal.aborted) throw error
    })
  }

  return {
    journal,
    readModel,
    lists: { reconcile: () => lists.reconcile(), readFindings: () => lists.readFindings() },
    async start() {
      await readModel.catchUp()
      // What an earlier instance left behind; the loop tries again, and nobody's click waits for it.
      await sequencer.sweep().catch((error: unknown) => log.warn('Not all that was left behind could be numbered yet', {}, error))
      for (const loop of loops) loop.start()
      following.start()
    },
    async settle() {
      await sequencer.numberPending()
      await readModel.catchUp()
      await following.settle()
      await sequencer.removeNumbered()
    },
    async stop() {
      stopping.abort()
      await Promise.all([following.stop(), ...loops.map((loop) => loop.stop())])
      try {
        await sequencer.numberPending()
        await sequencer.removeNumbered()
      } catch (error) {
        log.warn('Storage was away at the end: the next start numbers what waits', { waiting: sequencer.listUnnumbered().length }, error)
      }
    },
    health() {
      const standstills = [readModel.problem() ?? [], following.problems()].flat().map(describeStandstill)
      return { healthy: standstills.length === 0, problems: [...standstills, ...lists.problems()], logNumber: readModel.state().logNumber, followers: following.positions() }
    },
  }
}
