import { StorageUnavailableError, TABLES, type RowStore, type Tables, type TextStore, type WorkQueue } from '../../../bot/ports'
import type { Distance, Life } from './life'

/** As the Azure SDK is set in bot/azure-storage: so many attempts, with such pauses, before the service hears of it. */
const ATTEMPTS = 4
const BACKOFF = { from: 100, to: 1_000 }

const STORAGE: Distance = { way: { from: 2, to: 20 }, slow: { from: 300, to: 6_000 }, timeout: { from: 500, to: 5_000 } }

/**
 * One call of the service, as the SDK makes it: an attempt without an answer is made again, also when it was carried out.
 * An insert may therefore meet itself, a message may lie there twice.
 */
async function insist<T>(life: Life, call: string, effect: () => Promise<T>): Promise<T> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const reached = await life.request(call, STORAGE, effect)
    if (reached.outcome === 'answered') return reached.value
    if (attempt < ATTEMPTS) await life.pause(BACKOFF)
  }
  throw new StorageUnavailableError(`${call} got no answer`)
}

export function roughTables(life: Life, tables: Tables): Tables {
  return Object.fromEntries(TABLES.map((name) => [name, roughRows(life, name, tables[name])])) as Tables
}

function roughRows(life: Life, name: string, rows: RowStore): RowStore {
  const call = <T>(method: string, effect: () => Promise<T>) => insist(life, `${name}.${method}`, effect)
  return {
    insert: (partition, added) => call('insert', () => rows.insert(partition, added)),
    find: (partition, row) => call('find', () => rows.find(partition, row)),
    list: (partition, range) => call('list', () => rows.list(partition, range)),
    sweep: (rowPrefix, limit) => call('sweep', () => rows.sweep(rowPrefix, limit)),
    put: (partition, row) => call('put', () => rows.put(partition, row)),
    remove: (partition, ...removed) => call('remove', () => rows.remove(partition, ...removed)),
  }
}

export function roughTexts(life: Life, texts: TextStore): TextStore {
  return {
    save: (sha256, text) => insist(life, 'texts.save', () => texts.save(sha256, text)),
    find: (sha256) => insist(life, 'texts.find', () => texts.find(sha256)),
  }
}

export function roughQueue<Work>(life: Life, queue: WorkQueue<Work>): WorkQueue<Work> {
  return {
    add: (work, delaySeconds) => insist(life, 'queue.add', () => queue.add(work, delaySeconds)),
    async take(limit) {
      const taken = await insist(life, 'queue.take', () => queue.take(limit))
      return taken.map((entry) => ({
        ...entry,
        complete: () => insist(life, 'queue.complete', () => entry.complete()),
        retryAfter: (seconds) => insist(life, 'queue.retry', () => entry.retryAfter(seconds)),
      }))
    },
  }
}
