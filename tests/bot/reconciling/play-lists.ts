import { randomBytes } from 'node:crypto'
import { createFactFlow, type FactFlow, type FactFlowParts } from '../../../bot/fact-flow'
import { sha256 } from '../../../bot/hashing'
import type { DoorbellWork } from '../../../bot/journal/doorbell'
import { createMemoryQueue } from '../../../bot/memory/memory-queue'
import { createMemoryRecordList } from '../../../bot/memory/memory-record-list'
import { createMemoryTables } from '../../../bot/memory/memory-rows'
import { createMemoryTexts } from '../../../bot/memory/memory-texts'
import { sha256OfText } from '../../../core/facts/hashing'
import type { KeptFinding } from '../../../core/findings/finding'
import { SAMPLE_FACTS, TEXTS } from '../../sample/sample-log'
import { signature } from '../journal/sample-facts'
import { createRecordingLog } from '../recording-log'

/** One instance of the way of a fact, with nothing between it and the lists that waits. */
export function playLists(change: Partial<FactFlowParts> = {}) {
  const { log, lines } = createRecordingLog()
  const texts = createMemoryTexts()
  for (const { markdown } of Object.values(TEXTS)) void texts.save(sha256OfText(sha256, markdown), markdown)
  const now = { at: new Date('2026-11-21T09:00:00.000Z') }
  const clock = () => now.at
  const recordList = createMemoryRecordList(clock)
  const parts: FactFlowParts = {
    tables: createMemoryTables(), texts, recordList, clock, randomBytes: (count) => randomBytes(count), log,
    doorbell: createMemoryQueue<DoorbellWork>(clock), listRowsPerSecond: Infinity, ...change,
  }
  return { flow: createFactFlow(parts), parts, texts, lines, recordList, editor: recordList.editor, now }
}

/** The publications that everything rests on, and so many people who signed; their keys. */
export async function signAll({ journal, settle }: Pick<FactFlow, 'journal' | 'settle'>, count: number): Promise<string[]> {
  await journal.saveAll(SAMPLE_FACTS)
  const saved = await journal.saveAll(Array.from({ length: count }, (_, index) => signature(index)))
  await settle()
  return saved.map(({ fact }) => fact.factKey)
}

export function listOpen(findings: readonly KeptFinding[]): string[] {
  return findings.filter(({ goneAt }) => goneAt === undefined).map(({ finding: { kind, listName, aboutKey } }) => `${kind} ${listName} ${aboutKey}`).sort()
}
