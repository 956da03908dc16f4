import type { Random } from '../../../infra/local/municipality/random'
import { Microsoft365Error, type AppendOutcome, type ChatSender, type Directory, type RecordList, type RecordListReader, type SendOutcome } from '../../../bot/ports'
import type { Distance, Life, Reached } from './life'
import { between, type Rates } from './rates'
import type { Trace } from './trace'

export type RoughParts = { life: Life; random: Random; rates: () => Rates; trace: Trace }

const GRAPH: Distance = { way: { from: 50, to: 400 }, slow: { from: 3_000, to: 40_000 }, timeout: { from: 20_000, to: 60_000 } }
const CONNECTOR: Distance = { way: { from: 30, to: 150 }, slow: { from: 2_000, to: 12_000 }, timeout: { from: 15_000, to: 15_000 } }

/** As the adapter waits when nothing says how long (bot/graph/record-list.ts). */
const PAUSE_SECONDS = 5
/** SharePoint was seen to ask for this much (security.md 4.1). */
const LONG_PAUSE_SECONDS = 315

/** A question to Graph that changes nothing there. */
async function ask<T>(life: Life, call: string, effect: () => Promise<T>): Promise<T> {
  const reached = await life.request(call, GRAPH, effect)
  if (reached.outcome === 'answered') return reached.value
  throw new Microsoft365Error(`${call}: ${reached.outcome}`, true)
}

/** Lists as the Graph adapter hands them on: batches told to wait, lost before and after they were carried out, cut in two, read stale. */
export function roughRecordList({ life, random, rates, trace }: RoughParts, list: RecordList & RecordListReader): RecordList & RecordListReader {
  const later = (retryAfterSeconds: number): AppendOutcome => ({ outcome: 'later', retryAfterSeconds })
  const told = () => (random.chance(0.05) ? LONG_PAUSE_SECONDS : between(random, 1, 20))
  return {
    async append(listName, rows) {
      if (random.chance(rates().withdrawn)) {
        trace.note('withdrawn', life.name)
        await life.pause(GRAPH.way)
        throw new Microsoft365Error('403 accessDenied', false)
      }
      const taken = random.chance(rates().throttled) ? random.below(rows.length) : rows.length
      if (taken < rows.length) trace.note('throttled-in-batch', life.name)
      const isStale = random.chance(rates()['stale-read'])
      const reached = await life.request(`list.${listName}`, GRAPH, () => list.append(listName, rows.slice(0, taken)))
      if (reached.outcome !== 'answered') {
        const seconds = reached.outcome === 'throttled' ? told() : PAUSE_SECONDS
        return rows.map(() => later(seconds))
      }
      const seconds = taken < rows.length ? told() : PAUSE_SECONDS
      return rows.map((_, index) => {
        const outcome = reached.value[index] ?? later(seconds)
        if (!isStale || (outcome.outcome !== 'same' && outcome.outcome !== 'differs')) return outcome
        // The key is taken, and the filter that reads the row back does not find it yet.
        trace.note('stale-read', life.name)
        return later(PAUSE_SECONDS)
      })
    },
    look: (listName) => ask(life, 'list.look', () => list.look(listName)),
    async *readPages(listName) {
      for await (const page of list.readPages(listName)) yield await ask(life, 'list.page', () => Promise.resolve(page))
    },
    markNow: (listName) => ask(life, 'list.mark', () => list.markNow(listName)),
    readChanges: (listName, token) => ask(life, 'list.changes', () => list.readChanges(listName, token)),
  }
}

export function roughDirectory({ life }: RoughParts, directory: Directory): Directory {
  return {
    listUsers: () => ask(life, 'directory', () => directory.listUsers()),
  }
}

/** One call is one request, as in the connector's adapter: after a timeout nobody knows whether the card arrived. */
export function roughSender({ life, random }: RoughParts, sender: ChatSender): ChatSender {
  const outcomeOf = (reached: Reached<SendOutcome>): SendOutcome => {
    if (reached.outcome === 'answered') return reached.value
    if (reached.outcome === 'timeout') return { outcome: 'unknown', reason: 'TimeoutError' }
    return { outcome: 'throttled', retryAfterSeconds: between(random, 1, 20), ...(random.chance(0.5) && { isThisChatOnly: true }) }
  }
  return {
    send: async (to, message) => outcomeOf(await life.request('connector.send', CONNECTOR, () => sender.send(to, message))),
    update: async (to, activityId, message) => outcomeOf(await life.request('connector.update', CONNECTOR, () => sender.update(to, activityId, message))),
  }
}
