import { randomBytes } from 'node:crypto'
import { createJournal } from '../../../bot/journal/journal'
import { createMemoryEvidenceLibrary } from '../../../bot/memory/memory-evidence-library'
import { createMemoryTables } from '../../../bot/memory/memory-rows'
import type { Fact } from '../../../core/facts/fact'
import { sampleState } from '../../sample/sample-log'
import { WHEEL_FACTS } from '../../sample/sample-wheel'

/** A journal that nobody numbers, over the sample with its activities. */
export function playWheelJournal(...further: Fact[]) {
  const tables = createMemoryTables()
  const journal = createJournal({ rows: tables.journal, randomBytes: (count) => randomBytes(count), onSaved: () => undefined })
  return { journal, evidence: createMemoryEvidenceLibrary(), state: sampleState(...WHEEL_FACTS, ...further) }
}
