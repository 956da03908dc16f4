import type { NumberedFact } from '../../core/facts/fact'
import { LogGapError } from '../../core/facts/log-state'
import { shareStrings, type SharedStrings } from '../../core/facts/share-strings'
import type { Row, RowStore } from '../ports'
import { fromLogRow, LAST, LOG_PARTITION, NUMBER_PREFIX, numberRowName } from './journal-row'

/** Facts numbered here that are kept at hand for followers that lag behind. The read model holds the same objects anyway. */
const RECENT_FACTS = 10_000
/** Facts read from the table at once, also for a follower that takes them in small pages: each look is a query. */
const FACTS_IN_A_QUERY = 1_000

export type LogReader = {
  /** Facts from this number on, at most `limit`, without gaps; empty at the end of the log. */
  read(from: number, limit: number): Promise<NumberedFact[]>
  /** Facts just numbered here, so that followers need not fetch what this process has in its hands. */
  remember(facts: readonly NumberedFact[]): void
}

/** Reads the log in the order of its numbers. At its end it costs one point read, because followers ask all day. */
export function createLogReader(log: RowStore): LogReader {
  const recent = new Map<number, NumberedFact>()
  /** The read model keeps every record for as long as the service runs. */
  const shared: SharedStrings = new Map()
  let ahead: NumberedFact[] = []
  let hasSeenEnd = false
  let broken: { number: number; error: Error } | undefined
  const takeRecent = (from: number, limit: number) => {
    const facts: NumberedFact[] = []
    for (let fact = recent.get(from); fact && facts.length < limit; fact = recent.get(fact.number + 1)) facts.push(fact)
    return facts
  }
  const takeAhead = (from: number, limit: number) => {
    const index = from - (ahead[0]?.number ?? from)
    return index < 0 ? [] : ahead.slice(index, index + limit)
  }
  const query = (from: number, limit: number) => log.list(LOG_PARTITION, { from: numberRowName(from), to: NUMBER_PREFIX + LAST, limit })
  const readTable = async (from: number, limit: number) => {
    if (broken?.number === from) throw broken.error
    if (!(await log.find(LOG_PARTITION, numberRowName(from)))) {
      // A number that is missing looks like the end. Looking past it once tells a gap that was there before we started.
      const [beyond] = hasSeenEnd ? [] : await query(from, 1)
      hasSeenEnd = true
      if (beyond) throw new LogGapError(from, fromLogRow(beyond).number)
      return []
    }
    const { facts, error } = parseInOrder(await query(from, limit), from, shared)
    if (error) broken = { number: from + facts.length, error }
    if (broken?.number === from) throw broken.error
    return facts
  }
  return {
    async read(from, limit) {
      const atHand = [takeRecent(from, limit), takeAhead(from, limit)].find((facts) => facts.length > 0)
      if (atHand) return atHand
      if (limit >= FACTS_IN_A_QUERY) return readTable(from, limit)
      ahead = await readTable(from, FACTS_IN_A_QUERY)
      return ahead.slice(0, limit)
    },
    remember(facts) {
      for (const fact of facts) {
        shareStrings(shared, fact.fact)
        recent.set(fact.number, fact)
      }
      for (const number of recent.keys()) {
        if (recent.size <= RECENT_FACTS) break
        recent.delete(number)
      }
    },
  }
}

/** Facts up to the first that is missing or cannot be read, and what is wrong there. */
function parseInOrder(rows: readonly Row[], from: number, shared: SharedStrings): { facts: NumberedFact[]; error?: Error } {
  const facts: NumberedFact[] = []
  for (const row of rows) {
    try {
      const fact = fromLogRow(row)
      if (fact.number !== from + facts.length) throw new LogGapError(from + facts.length, fact.number)
      shareStrings(shared, fact.fact)
      facts.push(fact)
    } catch (error) {
      return { facts, error: error instanceof Error ? error : new Error(String(error)) }
    }
  }
  return { facts }
}
