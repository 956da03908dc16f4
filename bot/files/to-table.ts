import { MAXIMUM_ROWS, refuseFile, type ReadTables, type TableRow } from './table'

/**
 * The first row with text is the header; rows without any are left out. A cell beyond the last heading is refused: an unquoted
 * comma in a name has moved all that follows it one column on.
 */
export function toTable(name: string, rows: readonly TableRow[]): ReadTables {
  const filled = rows.map(({ number, cells }) => ({ number, cells: cells.map((cell) => cell.trim()) })).filter(({ cells }) => cells.some((cell) => cell !== ''))
  const [first, ...rest] = filled
  if (!first) return refuseFile('empty', { table: name })
  if (rest.length > MAXIMUM_ROWS) return refuseFile('too-many-rows', { table: name })
  const width = first.cells.findLastIndex((cell) => cell !== '') + 1
  const tooLong = rest.find(({ cells }) => cells.slice(width).some((cell) => cell !== ''))
  if (tooLong) return refuseFile('cell-without-heading', { table: name, row: tooLong.number })
  const fit = (cells: readonly string[]) => Array.from({ length: width }, (_, index) => cells[index] ?? '')
  return { outcome: 'read', tables: [{ name, header: fit(first.cells), rows: rest.map(({ number, cells }) => ({ number, cells: fit(cells) })) }] }
}
