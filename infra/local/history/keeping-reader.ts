import type { NumberedFact } from '../../../core/facts/fact'
import type { LogReader } from '../../../bot/journal/log-reader'

/**
 * A reader of the log that keeps all it is told of: the seeder has the whole history in its hands, and reading it back from
 * the table would take longer than writing it. What an earlier, interrupted run numbered is read from the table.
 */
export function createKeepingReader(reader: LogReader): LogReader {
  const kept = new Map<number, NumberedFact>()
  return {
    remember(facts) {
      for (const fact of facts) kept.set(fact.number, fact)
    },
    async read(from, limit) {
      const facts: NumberedFact[] = []
      for (let fact = kept.get(from); fact && facts.length < limit; fact = kept.get(fact.number + 1)) facts.push(fact)
      return facts.length > 0 ? facts : reader.read(from, limit)
    },
  }
}
