import { canonicalJson } from '../../core/facts/canonical-json'
import type { JournalledFact } from '../../core/facts/fact'
import { MAXIMUM_ROWS_AT_ONCE } from '../row-rules'

/** Each fact is two rows of a transaction. */
export const FACTS_IN_A_TRANSACTION = MAXIMUM_ROWS_AT_ONCE / 2
/** A transaction's body may be 4 MiB; quotes in JSON inside JSON and letters of two bytes take their share. */
const CHARACTERS_IN_A_TRANSACTION = 1_000_000

/** Cuts facts, in their order, into parts that one transaction can hold. */
export function splitForTransactions<Entry>(entries: readonly Entry[], factOf: (entry: Entry) => JournalledFact): Entry[][] {
  const parts: Entry[][] = []
  let part: Entry[] = []
  let characters = 0
  for (const entry of entries) {
    const length = canonicalJson(factOf(entry).fact).length
    if (part.length === FACTS_IN_A_TRANSACTION || (part.length > 0 && characters + length > CHARACTERS_IN_A_TRANSACTION)) {
      parts.push(part)
      part = []
      characters = 0
    }
    part.push(entry)
    characters += length
  }
  return part.length > 0 ? [...parts, part] : parts
}
