import type { SourceTable } from '../../core/directory/hr-file'
import { readTables } from '../files/read-tables'
import type { RefusedFile } from '../files/table'

export type HandedIn = { fileName: string; bytes: Uint8Array }
export type ReadHrFile = { outcome: 'read'; tables: SourceTable[] } | (RefusedFile & { fileName: string })

/** The tables of everything handed in together: a workbook, or a CSV file for each table. */
export async function readHrFile(files: readonly HandedIn[]): Promise<ReadHrFile> {
  const tables: SourceTable[] = []
  for (const { fileName, bytes } of files) {
    const read = await readTables(fileName, bytes)
    if (read.outcome === 'refused') return { ...read, fileName }
    tables.push(...read.tables)
  }
  return { outcome: 'read', tables }
}
