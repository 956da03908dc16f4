import { NUMBER_PREFIX } from '../../../bot/journal/journal-row'
import type { ListRow, RowStore } from '../../../bot/ports'
import type { Invariant } from '../fsck'
import type { Rates } from './rates'
import { passTime } from './virtual-time'
import type { Saboteur, World } from './world'

/** Stores that break one promise each, on which the product rests. The proof is worth something only if it notices every one. */
export const SABOTAGES: readonly { name: string; saboteur: Saboteur; noticedAs: Invariant; rates?: Partial<Rates> }[] = [
  {
    name: 'a table that looks first and then inserts',
    noticedAs: 'I5',
    saboteur: inTable('log', (log) => ({
      ...log,
      async insert(partition, rows) {
        for (const { row } of rows) if (await log.find(partition, row)) return 'exists'
        await passTime(2_000)
        for (const row of rows) await log.put(partition, row)
        return 'inserted'
      },
    })),
  },
  {
    name: 'a log without key rows',
    noticedAs: 'I2',
    saboteur: inTable('log', (log) => ({ ...log, insert: (partition, rows) => log.insert(partition, rows.filter(({ row }) => row.startsWith(NUMBER_PREFIX))) })),
  },
  {
    name: 'a journal that overwrites',
    noticedAs: 'I5',
    rates: { 'two-devices': 0.5 },
    saboteur: inTable('journal', (journal) => ({
      ...journal,
      async insert(partition, rows) {
        for (const row of rows) await journal.put(partition, row)
        return 'inserted'
      },
    })),
  },
  {
    name: 'a journal that answers before it has stored',
    noticedAs: 'I1',
    saboteur: inTable('journal', (journal) => {
      const isLost = everyNth(20)
      return { ...journal, insert: (partition, rows) => (isLost() ? Promise.resolve('inserted') : journal.insert(partition, rows)) }
    }),
  },
  {
    name: 'a journal that loses the note that a signature has no number',
    noticedAs: 'I5',
    // Who saves it numbers it all the same, unless that one dies first.
    rates: { crashMilliseconds: 60_000 },
    saboteur: inTable('journal', (journal) => ({ ...journal, insert: (partition, rows) => journal.insert(partition, rows.length === 2 ? rows.slice(0, 1) : rows) })),
  },
  {
    name: 'a list without a unique column',
    noticedAs: 'I2',
    saboteur: (world) => {
      const surplus = new Map<string, ListRow[]>()
      return {
        ...world,
        lists: { rowsOf: (listName) => [...world.lists.rowsOf(listName), ...(surplus.get(listName) ?? [])] },
        recordList: {
          ...world.recordList,
          async append(listName, rows) {
            const outcomes = await world.recordList.append(listName, rows)
            const doubled = rows.filter((_, index) => outcomes[index]?.outcome === 'same')
            surplus.set(listName, [...(surplus.get(listName) ?? []), ...doubled])
            return rows.map(() => ({ outcome: 'written' }))
          },
        },
      }
    },
  },
]

/** What may break without harm: the bell may be lost, for the sweep finds what it would have named. */
export const withoutBell: Saboteur = (world) => ({ ...world, doorbell: { add: () => Promise.resolve(), take: () => Promise.resolve([]) } })

function inTable(name: 'journal' | 'log', sabotage: (rows: RowStore) => RowStore): Saboteur {
  return (world: World) => ({ ...world, tables: { ...world.tables, [name]: sabotage(world.tables[name]) } })
}

function everyNth(count: number): () => boolean {
  let calls = 0
  return () => (calls += 1) % count === 0
}
