import { CsvError, parse } from 'csv-parse/sync'
import { decodeText } from './decode-text'
import { MAXIMUM_ROWS, refuseFile, type ReadTables } from './table'
import { toTable } from './to-table'

const DELIMITERS = [';', ',', '\t']

/** A CSV file as a table. Norwegian Excel parts cells with semicolons, others with commas; the first line with text tells. */
export function readCsv(name: string, bytes: Uint8Array): ReadTables {
  const decoded = decodeText(bytes)
  if (decoded.outcome === 'broken') return refuseFile('encoding')
  const { text } = decoded
  try {
    const records: string[][] = parse(text, { delimiter: findDelimiter(text), relax_column_count: true, to: MAXIMUM_ROWS + 2 })
    return toTable(name, records.map((cells, index) => ({ number: index + 1, cells })))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { lines } = error as CsvError & { lines?: unknown }
    return refuseFile('broken', { table: name, ...(typeof lines === 'number' && { row: lines }) })
  }
}

function findDelimiter(text: string): string {
  const firstLine = text.split(/\r?\n/).find((line) => line.trim() !== '') ?? ''
  const unquoted = firstLine.replace(/"[^"]*"/g, '')
  const counts = DELIMITERS.map((delimiter) => unquoted.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ';'
}
