/** A table of a file that somebody handed in: a sheet of a workbook, or a CSV file under its name. Every cell is text. */
export type Table = { name: string; header: string[]; rows: TableRow[] }

/** `number` is the row's as a spreadsheet shows it; `cells` has one for each heading. Days are `YYYY-MM-DD`, whatever the sheet shows. */
export type TableRow = { number: number; cells: string[] }

/** Why a file cannot be read at all. What its cells mean is for others to judge. */
export type FileProblem =
  | 'too-large'
  | 'too-many-rows'
  | 'unpacks-too-large'
  | 'wrong-type'
  | 'broken'
  | 'encoding'
  | 'empty'
  | 'merged-cells'
  | 'formula'
  | 'error-value'
  | 'cell-without-heading'

/** Where in the file; `cell` as a spreadsheet names it, `B7`. */
export type FilePlace = { table: string; row?: number; cell?: string }

export type ReadTables = { outcome: 'read'; tables: Table[] } | RefusedFile
export type RefusedFile = { outcome: 'refused'; problem: FileProblem; place?: FilePlace }

export function refuseFile(problem: FileProblem, place?: FilePlace): RefusedFile {
  return { outcome: 'refused', problem, ...(place && { place }) }
}

export const MAXIMUM_FILE_BYTES = 10 * 1024 * 1024
export const MAXIMUM_ROWS = 200_000
