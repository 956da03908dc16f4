import type ExcelJS from 'exceljs'
import { checkArchive } from './check-archive'
import { MAXIMUM_ROWS, refuseFile, type FileProblem, type ReadTables, type Table, type TableRow } from './table'
import { toTable } from './to-table'

/** Parts that mean nothing to us; of some the library makes an entry for each cell they cover, down to the last of a million rows. */
const IGNORED = ['dataValidations', 'conditionalFormatting', 'mergeCells', 'hyperlinks', 'drawing', 'picture', 'tableParts', 'extLst']

/** Every sheet that holds anything, as a table under its name. */
export async function readXlsx(bytes: Uint8Array): Promise<ReadTables> {
  const refused = await checkArchive(bytes)
  if (refused) return refused
  const workbook = await loadWorkbook(bytes)
  if (!workbook) return refuseFile('broken')
  const tables: Table[] = []
  for (const sheet of workbook.worksheets) {
    if (sheet.actualRowCount === 0) continue
    if (sheet.actualRowCount > MAXIMUM_ROWS + 1) return refuseFile('too-many-rows', { table: sheet.name })
    const read = readSheet(sheet)
    if (read.outcome === 'refused') {
      if (read.problem === 'empty') continue
      return read
    }
    tables.push(...read.tables)
  }
  return tables.length === 0 ? refuseFile('empty') : { outcome: 'read', tables }
}

async function loadWorkbook(bytes: Uint8Array): Promise<ExcelJS.Workbook | undefined> {
  // Loaded when the first workbook comes: most days none does, and it takes 30 MB.
  const { Workbook } = (await import('exceljs')).default
  const workbook = new Workbook()
  try {
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer, { ignoreNodes: IGNORED })
    return workbook
  } catch (error) {
    // The library has no error of its own: what it cannot read ends as a TypeError or as what the XML parser says.
    if (error instanceof Error) return undefined
    throw error
  }
}

function readSheet(sheet: ExcelJS.Worksheet): ReadTables {
  const rows: TableRow[] = []
  let wrong: { problem: FileProblem; cell: string } | undefined
  sheet.eachRow((row, number) => {
    const cells: string[] = []
    row.eachCell((cell, column) => {
      const read = readValue(cell.value, cell.numFmt)
      if (typeof read === 'string') cells[column - 1] = read
      else wrong ??= { ...read, cell: cell.address }
    })
    rows.push({ number, cells: Array.from(cells, (text) => text ?? '') })
  })
  return wrong ? refuseFile(wrong.problem, { table: sheet.name, cell: wrong.cell }) : toTable(sheet.name, rows)
}

/** What a cell says. Of a formula only the result that was kept with it, and only a plain one: nothing is ever worked out here. */
function readValue(value: ExcelJS.CellValue, format: string | undefined): string | { problem: FileProblem } {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return format?.includes('%') ? `${roundOff(value * 100)}%` : String(roundOff(value))
  if (value instanceof Date) return readDate(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('error' in value) return { problem: 'error-value' }
  if ('hyperlink' in value) return readHyperlink(value.text)
  const { result } = value
  if (result === undefined || (typeof result === 'object' && !(result instanceof Date))) return { problem: 'formula' }
  return readValue(result, format)
}

/** A link's text may be rich too, though the library's types say otherwise. */
function readHyperlink(text: string | ExcelJS.CellRichTextValue): string {
  return typeof text === 'string' ? text : text.richText.map((part) => part.text).join('')
}

/** Sheets hold days as numbers without a zone; the library makes them moments in UTC. */
function readDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19)
}

/** 0.8 in binary is not 0.8; what a person typed has no more than a few decimals. */
function roundOff(value: number): number {
  return Number(value.toPrecision(12))
}
