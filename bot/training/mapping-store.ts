import { z } from 'zod'
import { CompletionMapping } from '../../core/api/completion-import-questions'
import { sha256OfText, type Sha256 } from '../../core/facts/hashing'
import type { RowStore } from '../ports'

const PARTITION = 'completion-mapping'
/** Below the 32,768 characters that a value of table storage takes. */
const PIECE_LENGTH = 30_000
const Pieces = z.record(z.string().regex(/^piece\d+$/), z.string())

/** What the columns and courses of each learning system's file mean, kept in table `drafts` for the next file. */
export type MappingStore = { find(system: string): Promise<CompletionMapping | undefined>; keep(system: string, mapping: CompletionMapping): Promise<void> }

export function createMappingStore(drafts: Pick<RowStore, 'find' | 'put'>, sha256: Sha256): MappingStore {
  // People name systems with signs that no row can have.
  const rowOf = (system: string) => sha256OfText(sha256, system.toLowerCase())
  return {
    async find(system) {
      const row = await drafts.find(PARTITION, rowOf(system))
      if (!row) return undefined
      const pieces = Pieces.parse(row.values)
      const text = Object.keys(pieces)
        .sort((a, b) => Number(a.slice(5)) - Number(b.slice(5)))
        .map((name) => pieces[name] ?? '')
        .join('')
      return CompletionMapping.parse(JSON.parse(text))
    },
    async keep(system, mapping) {
      const text = JSON.stringify(mapping)
      const count = Math.ceil(text.length / PIECE_LENGTH)
      const values = Object.fromEntries(Array.from({ length: count }, (_, index) => [`piece${index}`, text.slice(index * PIECE_LENGTH, (index + 1) * PIECE_LENGTH)]))
      await drafts.put(PARTITION, { row: rowOf(system), values })
    },
  }
}
