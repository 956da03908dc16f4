import { TABLES, type Row, type RowStore, type Tables } from '../ports'
import { requireKey, requireRows } from '../row-rules'

/** A table in memory, for tests and for runs in virtual time. It refuses whatever Azure would. */
export function createMemoryRows(): RowStore {
  const partitions = new Map<string, Map<string, Row['values']>>()
  const partitionOf = (partition: string) => {
    requireKey(partition)
    const known = partitions.get(partition)
    if (known) return known
    const fresh = new Map<string, Row['values']>()
    partitions.set(partition, fresh)
    return fresh
  }

  return {
    async insert(partition, rows) {
      requireRows(rows)
      const kept = partitionOf(partition)
      if (rows.some(({ row }) => kept.has(row))) return settled('exists')
      for (const { row, values } of rows) kept.set(row, { ...values })
      return settled('inserted')
    },
    async find(partition, row) {
      requireKey(row)
      const values = partitionOf(partition).get(row)
      return settled(values && { row, values: { ...values } })
    },
    async list(partition, { from = '', to, limit = Infinity } = {}) {
      const names = [...partitionOf(partition).keys()].filter((row) => row >= from && (to === undefined || row <= to)).sort()
      const kept = partitionOf(partition)
      return settled(names.slice(0, limit).map((row) => ({ row, values: { ...kept.get(row) } })))
    },
    async sweep(rowPrefix, limit) {
      const found = [...partitions].flatMap(([partition, kept]) =>
        [...kept].filter(([row]) => row.startsWith(rowPrefix)).map(([row, values]) => ({ partition, row: { row, values: { ...values } } })),
      )
      return settled(found.slice(0, limit))
    },
    async put(partition, row) {
      requireRows([row])
      partitionOf(partition).set(row.row, { ...row.values })
      return settled(undefined)
    },
    async remove(partition, ...rows) {
      for (const row of rows) partitionOf(partition).delete(row)
      return settled(undefined)
    },
  }
}

export function createMemoryTables(): Tables {
  return Object.fromEntries(TABLES.map((name) => [name, createMemoryRows()])) as Tables
}

/** Lets others run before the answer arrives, as a network would. */
function settled<T>(value: T): Promise<T> {
  return Promise.resolve(value)
}
