import { odata, TableClient, type TransactionAction } from '@azure/data-tables'
import type { Row, RowStore } from '../ports'
import { requireKey, requireRows } from '../row-rules'
import { errorCodeOf, statusOf, throwUnavailable } from './storage-error'
import { fromEntity, toEntity } from './table-entity'
import { STORAGE_PATIENCE, withPatience } from './with-patience'

/** The most rows the service hands out in one page. */
const PAGE_SIZE = 1000
/** Partitions read at the same time in a sweep. */
const SWEEP_WIDTH = 8
/** More rows than this in one transaction are an import, for which nobody waits. */
const MOST_ROWS_OF_A_CLICK = 10

/**
 * A table of Azure Table Storage. An insert is one round trip and never reads first. A row name without its partition is
 * no index in Azure, so a sweep reads the partitions one by one where they are known, and the whole table where not.
 */
export function createAzureRows(client: TableClient, sweptPartitions?: readonly string[], { rowMilliseconds, pageMilliseconds } = STORAGE_PATIENCE): RowStore {
  const query = (filter: string, limit: number) =>
    withPatience(pageMilliseconds, async (abortSignal, renew) => {
      const found: { partition: string; row: Row }[] = []
      const pages = client.listEntities({ queryOptions: { filter }, abortSignal }).byPage({ maxPageSize: Math.min(limit, PAGE_SIZE) })
      for await (const page of pages) {
        renew()
        found.push(...page.map(fromEntity))
        if (found.length >= limit) break
      }
      return found.slice(0, limit)
    })
  const create = (partition: string, first: Row, rows: readonly Row[]) =>
    withPatience(rows.length > MOST_ROWS_OF_A_CLICK ? pageMilliseconds : rowMilliseconds, async (abortSignal) => {
      if (rows.length === 1) await client.createEntity(toEntity(partition, first), { abortSignal })
      else await client.submitTransaction(rows.map((row): TransactionAction => ['create', toEntity(partition, row)]), { abortSignal })
    })
  const sweepPartitions = async (partitions: readonly string[], rows: string, limit: number) => {
    const found: { partition: string; row: Row }[] = []
    for (let at = 0; at < partitions.length && found.length < limit; at += SWEEP_WIDTH) {
      const few = partitions.slice(at, at + SWEEP_WIDTH)
      const pages = await Promise.all(few.map((partition) => query(`${odata`PartitionKey eq ${partition}`} and ${rows}`, limit)))
      found.push(...pages.flat())
    }
    return found.slice(0, limit)
  }

  return {
    async insert(partition, rows) {
      requireKey(partition)
      requireRows(rows)
      const [first] = rows
      if (!first) return 'inserted'
      try {
        await create(partition, first, rows)
        return 'inserted'
      } catch (error) {
        if (errorCodeOf(error) === 'EntityAlreadyExists') return 'exists'
        return throwUnavailable(`inserting into table ${client.tableName}`, error)
      }
    },
    async find(partition, row) {
      requireKey(partition)
      requireKey(row)
      try {
        return fromEntity(await withPatience(rowMilliseconds, (abortSignal) => client.getEntity(partition, row, { abortSignal }))).row
      } catch (error) {
        if (errorCodeOf(error) === 'ResourceNotFound') return undefined
        return throwUnavailable(`reading table ${client.tableName}`, error)
      }
    },
    async list(partition, { from, to, limit = Infinity } = {}) {
      requireKey(partition)
      const bounds = [odata`PartitionKey eq ${partition}`]
      if (from !== undefined) bounds.push(odata`RowKey ge ${from}`)
      if (to !== undefined) bounds.push(odata`RowKey le ${to}`)
      try {
        return (await query(bounds.join(' and '), limit)).map(({ row }) => row)
      } catch (error) {
        return throwUnavailable(`listing table ${client.tableName}`, error)
      }
    },
    async sweep(rowPrefix, limit) {
      const next = rowPrefix.slice(0, -1) + String.fromCharCode(rowPrefix.charCodeAt(rowPrefix.length - 1) + 1)
      const rows = odata`RowKey ge ${rowPrefix} and RowKey lt ${next}`
      try {
        return await (sweptPartitions ? sweepPartitions(sweptPartitions, rows, limit) : query(rows, limit))
      } catch (error) {
        return throwUnavailable(`sweeping table ${client.tableName}`, error)
      }
    },
    async put(partition, row) {
      requireKey(partition)
      requireRows([row])
      try {
        await withPatience(rowMilliseconds, (abortSignal) => client.upsertEntity(toEntity(partition, row), 'Replace', { abortSignal }))
      } catch (error) {
        throwUnavailable(`writing table ${client.tableName}`, error)
      }
    },
    async remove(partition, ...rows) {
      const removeOne = async (row: string) => {
        try {
          await withPatience(rowMilliseconds, (abortSignal) => client.deleteEntity(partition, row, { abortSignal }))
        } catch (error) {
          if (statusOf(error) !== 404) throwUnavailable(`removing from table ${client.tableName}`, error)
        }
      }
      if (rows.length > 1) {
        try {
          const actions = rows.map((rowKey): TransactionAction => ['delete', { partitionKey: partition, rowKey }])
          await withPatience(rowMilliseconds, (abortSignal) => client.submitTransaction(actions, { abortSignal }))
          return
        } catch (error) {
          if (statusOf(error) !== 404) throwUnavailable(`removing from table ${client.tableName}`, error)
          // One that is gone already undoes the whole transaction, so the others go one by one.
        }
      }
      await Promise.all(rows.map(removeOne))
    },
  }
}
