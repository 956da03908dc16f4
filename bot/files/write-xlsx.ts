import type ExcelJS from 'exceljs'
import { toWritable, type ExportedColumn, type ExportedTable } from './exported-table'

/** What Excel takes of a text in a cell, and of the name of a sheet. */
const MOST_LETTERS = 32_767
const MOST_LETTERS_OF_NAME = 31
/** In letters of the usual size. */
const NARROWEST = 8
const WIDEST = 60

/** Shown as the reader's own spreadsheet shows days: the format that Excel calls number 14. */
const DAY_FORMAT = 'mm-dd-yy'
/** Stays text also when somebody edits the cell: otherwise what begins with = would be reckoned then. */
const TEXT_FORMAT = '@'
/** The serial numbers of days before are not the same everywhere: Excel believes in 29 February 1900. */
const FIRST_DAY = '1900-03-01'

/** A table as a workbook: a sheet with its rows, whose header stays in sight, and one about where it comes from. No cell is ever a formula. */
export async function writeXlsx({ title, columns, rows, about, aboutTitle = 'Om' }: ExportedTable): Promise<Uint8Array> {
  // Loaded when the first is asked for: most days none is, and it takes 30 MB.
  const { Workbook } = (await import('exceljs')).default
  const workbook = new Workbook()
  workbook.creator = 'Kvitter'
  workbook.title = toWritable(title)
  const name = toSheetName(title, 'Tabell')
  addTable(workbook.addWorksheet(name), columns, rows)
  const aboutName = toSheetName(aboutTitle, 'Om')
  const isTaken = aboutName.toLowerCase() === name.toLowerCase()
  addAbout(workbook.addWorksheet(isTaken ? `${aboutName.slice(0, MOST_LETTERS_OF_NAME - 2)} 2` : aboutName), [[aboutTitle, title], ...about])
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function addTable(sheet: ExcelJS.Worksheet, columns: ExportedTable['columns'], rows: ExportedTable['rows']): void {
  sheet.addRow(columns.map(({ heading }) => toText(heading))).font = { bold: true }
  for (const row of rows) sheet.addRow(columns.map((column) => toCell(row[column.key], column.kind)))
  for (const [index, column] of columns.entries()) {
    const shown = sheet.getColumn(index + 1)
    shown.width = widthOf(column, rows)
    shown.numFmt = column.kind === 'day' ? DAY_FORMAT : column.kind === 'text' ? TEXT_FORMAT : 'General'
    shown.alignment = { vertical: 'top', wrapText: column.kind === 'text' }
  }
  sheet.views = [{ state: 'frozen', ySplit: 1 }]
  if (columns.length > 0) sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } }
  sheet.pageSetup = { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' }
}

function addAbout(sheet: ExcelJS.Worksheet, about: ExportedTable['about']): void {
  for (const [label, value] of about) sheet.addRow([toText(label), toText(value)])
  sheet.getRow(1).font = { bold: true }
  for (const [index, width] of [24, WIDEST].entries()) {
    const shown = sheet.getColumn(index + 1)
    shown.width = width
    shown.numFmt = TEXT_FORMAT
    shown.alignment = { vertical: 'top', wrapText: index === 1 }
  }
}

function toCell(value: string | number | undefined, kind: ExportedColumn['kind']): ExcelJS.CellValue {
  if (value === undefined || value === '') return null
  if (typeof value === 'number') return kind === 'text' || !Number.isFinite(value) ? toText(String(value)) : value
  // The library writes a moment in UTC as the serial number of its day.
  return kind === 'day' && isDay(value) ? new Date(`${value}T00:00:00Z`) : toText(value)
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= FIRST_DAY && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
}

/** `_x0041_` is how a workbook spells a letter it cannot write otherwise; who wrote just that meant no letter. */
function toText(text: string): string {
  return toWritable(text.slice(0, MOST_LETTERS)).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

function toSheetName(title: string, fallback: string): string {
  const name = toWritable(title)
    .replace(/[*?:/\\[\]\s]+/g, ' ')
    .slice(0, MOST_LETTERS_OF_NAME)
    .replace(/^['\s]+|['\s]+$/g, '')
  return name === '' || name.toLowerCase() === 'history' ? fallback : name
}

/** Wide enough for most of what stands in it; a long text goes over several lines. */
function widthOf({ key, heading, kind }: ExportedColumn, rows: ExportedTable['rows']): number {
  const longest = rows.reduce((longest, row) => Math.max(longest, String(row[key] ?? '').length), heading.length + 3)
  return kind === 'day' ? Math.max(12, heading.length + 3) : Math.min(WIDEST, Math.max(NARROWEST, longest + 2))
}
