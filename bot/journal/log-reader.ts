import type { NumberedFact } from '../../core/facts/fact'
import { LogGapError } from '../../core/facts/log-state'
import type { RowStore } from '../ports'
import { fromLogRow, LAST, LOG_PARTITION, NUMBER_PREFIX, numberRowName } from './journal-row'

/** Facts kept at hand for followers that are nearly up to date; older ones are read from the table. */
const RECENT_FACTS = 2_000

export type LogReader = {
  /** Facts from this number on, at most `limit`, without gaps; empty at the end of the log. */
  read(from: number, limit: number): Promise<NumberedFact[]>
  /** Facts just numbered here, so that followers need not fetch what this process has in its hands. */
  remember(facts: readonly NumberedFact[]): void
}

/** Reads the log in the order of its numbers. At its end it costs one point read, because followers ask all day. */
export function createLogReader(log: RowStore): LogReader {
  const recent = new Map<number, NumberedFact>()
  const takeRecent = (from: number, limit: number) => {
    const facts: NumberedFact[] = []
    for (let fact = recent.get(from); fact && facts.length < limit; fact = recent.get(fact.number + 1)) facts.push(fact)
    return facts
  }
  const readTable = async (from: number, limit: number) => {
    if (!(await log.find(LOG_PARTITION, numberRowName(from)))) return []
    const facts = (await log.list(LOG_PARTITION, { from: numberRowName(from), to: NUMBER_PREFIX + LAST, limit })).map(fromLogRow)
    const gap = facts.findIndex(({ number }, index) => number !== from + index)
    if (gap >= 0) throw new LogGapError(from + gap, facts[gap]?.number ?? 0)
    return facts
  }
  return {
    read: async (from, limit) => {
      const atHand = takeRecent(from, limit)
      return atHand.length > 0 ? atHand : readTable(from, limit)
    },
    remember(facts) {
      for (const fact of facts) recent.set(fact.number, fact)
      for (const number of recent.keys()) {
        if (recent.size <= RECENT_FACTS) break
        recent.delete(number)
      }
    },
  }
}
