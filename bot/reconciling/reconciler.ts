import { findingIdOf, isAboutRow, type Finding, type KeptFinding } from '../../core/findings/finding'
import { toInstant } from '../../core/days/day'
import type { FindingStore } from '../findings/finding-store'
import { judgeColumns } from '../findings/judge-columns'
import { observeList, type Observation } from '../findings/observation'
import { isKeyedByFact, type ListContext } from '../followers/list-rows'
import { sha256 } from '../hashing'
import { LIST_SHAPES, LISTS, type ListShape } from '../lists'
import { RECORD_KEY_COLUMN } from '../lists/list'
import type { Clock, ReadModel, RecordListReader, RowStore, ShownRow } from '../ports'
import { expectFromFindings, expectFromLog, expectFromPacks } from './expected-rows'
import { judgeRow, keyOf, type ColumnTroubles } from './judge-row'
import { createRowsJudge, type ExpectedRows } from './judge-rows'
import { recordColumns } from './known-lists'

const TOKENS = 'delta-tokens'

export type ReconcilerParts = {
  reader: RecordListReader
  findings: FindingStore
  readModel: Pick<ReadModel, 'state' | 'findFact'>
  /** How far lists have been written, by whichever instance. */
  readWritten: () => Promise<number>
  /** Reads the log to its end, so that no row is taken for one that nobody recorded. */
  catchUp: () => Promise<void>
  cursors: RowStore
  packs: Pick<RowStore, 'list'>
  context: ListContext
  clock: Clock
  /** After each page of a list, so that clicks and SharePoint's budget never notice. */
  pace: () => Promise<void>
  /** Before a list that shows something new is looked at again. */
  lookAgainLater: () => Promise<void>
}

/** `changes` asks each list what changed since the last time and reads it whole only when something is not as it should be. */
export type Thoroughness = 'changes' | 'whole'

/**
 * Compares what the lists show with what the log says, and keeps what differs as findings. It repairs nothing and changes no figure.
 * Several instances may do it at once: what they find is the same.
 */
export function createReconciler(parts: ReconcilerParts) {
  const { reader, findings, cursors, clock } = parts
  let running: { how: Thoroughness; done: Promise<void> } | undefined

  const reconcileList = async (shape: ListShape, how: Thoroughness) => {
    // What should be there and what is open already are read before the list: what came meanwhile is for the next time.
    const written = await parts.readWritten()
    const open = (await findings.list()).filter(({ finding, goneAt }) => finding.listName === shape.name && goneAt === undefined)
    const shown = await reader.look(shape.name)
    if (shown.outcome !== 'found') {
      const aboutPlace = open.filter(({ finding: { kind } }) => kind === 'list-missing' || kind === 'list-replaced')
      return settle(aboutPlace, [observeList(shape.name, shown.outcome === 'replaced' ? 'list-replaced' : 'list-missing', written)])
    }
    const columns = judgeColumns(shape, shown.columns, await recordColumns(cursors, shown.listId, shown.columns))
    const aboutRows = open.filter(({ finding }) => isAboutRow(finding.kind))
    await settle(open.filter((kept) => !aboutRows.includes(kept)), columns)
    const troubles = toTroubles(columns)
    // Without their keys rows cannot be told apart.
    if (troubles.missing.has(RECORD_KEY_COLUMN.name)) return
    const token = String((await cursors.find(TOKENS, shown.listId))?.values['token'] ?? '')
    const isQuiet = how === 'changes' && token !== '' && aboutRows.length === 0 && columns.length === 0
    let next = isQuiet ? await findSoundSince(shape, token, troubles) : undefined
    if (next === undefined) {
      // In this order: what changes while the list is read is told the next time.
      next = await reader.markNow(shape.name)
      await reconcileRows(shape, aboutRows, troubles, written)
    }
    await cursors.put(TOKENS, { row: shown.listId, values: { token: next } })
  }

  /** The new token, when everything that changed since the old one is as it should be. */
  const findSoundSince = async (shape: ListShape, token: string, troubles: ColumnTroubles): Promise<string | undefined> => {
    const changes = await reader.readChanges(shape.name, token)
    if (changes.outcome === 'begin-anew' || changes.hasDeletions) return undefined
    if (changes.rows.length === 0) return changes.token
    await parts.catchUp()
    const expected = await expect(shape, 0)
    for (const row of changes.rows) {
      const key = keyOf(row)
      if (key === undefined || judgeRow(shape, row, await expected.find(key), troubles)) return undefined
    }
    return changes.token
  }

  /** What is new is looked at twice: SharePoint may answer with what was there a moment ago, and nobody is to be suspected for that. */
  const reconcileRows = async (shape: ListShape, open: readonly KeptFinding[], troubles: ColumnTroubles, written: number) => {
    const first = await observeRows(shape, open, troubles, written)
    const seen = new Set([...open.map(({ findingId }) => findingId), ...first.map((each) => findingIdOf(sha256, each))])
    if (seen.size === open.length) return settle(open, first)
    await parts.lookAgainLater()
    const second = await observeRows(shape, open, troubles, written)
    await settle(open, second.filter((each) => seen.has(findingIdOf(sha256, each))))
  }

  const observeRows = async (shape: ListShape, open: readonly KeptFinding[], troubles: ColumnTroubles, written: number): Promise<Observation[]> => {
    await parts.catchUp()
    const atFirst = await expect(shape, written)
    let expected = atFirst
    const judge = createRowsJudge(shape, troubles)
    for await (const page of reader.readPages(shape.name)) {
      // A row may have been written after we last read the log, so the log is read again: what stands behind no fact then is nobody's.
      await parts.catchUp()
      if (!isKeyedByFact(shape) && (await hasUnexpected(page, expected))) expected = await expect(shape, written)
      for (const row of page) await judge.look(row, expected)
      await parts.pace()
    }
    const refused = new Set(open.filter(({ finding }) => finding.kind === 'row-refused').map(({ finding }) => finding.aboutKey))
    const { observations, sound } = judge.finish(atFirst, refused)
    const stillRefused = open.filter(({ finding }) => finding.kind === 'row-refused' && !sound.has(finding.aboutKey)).map(({ finding }) => finding)
    return [...observations, ...stillRefused]
  }

  const expect = (shape: ListShape, written: number): Promise<ExpectedRows> =>
    shape === LISTS.findings ? expectFromFindings(findings) : shape === LISTS.prompts ? expectFromPacks(parts.packs) : expectFromLog(parts, shape, written)

  /** Keeps what is wrong now, and closes what was open and is so no longer. */
  const settle = async (open: readonly KeptFinding[], observations: readonly Observation[]) => {
    const foundAt = toInstant(clock())
    const found = observations.map((observation): Finding => ({ ...observation, foundAt }))
    await findings.report(found)
    const present = new Set(found.map((finding) => findingIdOf(sha256, finding)))
    const closed = open.filter(({ findingId }) => !present.has(findingId))
    await findings.close(closed.map(({ findingId }) => findingId), foundAt)
  }

  const run = async (how: Thoroughness) => {
    for (const shape of LIST_SHAPES) {
      await reconcileList(shape, how)
      await parts.pace()
    }
  }

  return {
    /** One run at a time: who asks for as much as is being done, or less, joins it. */
    async reconcile(how: Thoroughness): Promise<void> {
      while (running) {
        if (running.how === how || running.how === 'whole') return running.done
        await running.done
      }
      const done = run(how).finally(() => (running = undefined))
      running = { how, done }
      return done
    },
    isRunning: () => running !== undefined,
  }
}
export type Reconciler = ReturnType<typeof createReconciler>

async function hasUnexpected(page: readonly ShownRow[], { find }: Pick<ExpectedRows, 'find'>): Promise<boolean> {
  for (const row of page) {
    const key = keyOf(row)
    if (key !== undefined && !(await find(key))) return true
  }
  return false
}

function toTroubles(columns: readonly Observation[]): ColumnTroubles {
  const namesOf = (kind: Finding['kind']) => new Set(columns.filter((each) => each.kind === kind).map(({ aboutKey }) => aboutKey))
  return { missing: namesOf('column-missing'), replaced: namesOf('column-replaced') }
}
