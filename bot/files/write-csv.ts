import { toWritable, type ExportedColumn, type ExportedTable } from './exported-table'

/** By which Excel knows UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'
/** Each line ends so, also the last (RFC 4180). */
const LINE_END = '\r\n'

/**
 * Where a spreadsheet would begin to reckon: a sign of a formula at the start of a cell, also the wide ones of East Asia, and behind spaces or quotes. Norwegian
 * Excel parts the cells of this file by its semicolons and lines, whatever the quotes say; what it would put first in a cell counts too.
 */
const FORMULA = /(^|[;\n\t])([ \u00A0"]*)(?=[=+\-@\t＝＋－＠])/g

/** A table as CSV: commas, quotes where they are needed, UTF-8. No cell becomes a formula: an apostrophe stands before it. */
export function writeCsv({ columns, rows }: Pick<ExportedTable, 'columns' | 'rows'>): Uint8Array {
  const lines = [columns.map(({ heading }) => heading), ...rows.map((row) => columns.map((column) => row[column.key]))]
  const text = lines.map((cells, line) => cells.map((value, index) => writeCell(value, line === 0 ? 'text' : columns[index]?.kind)).join(',') + LINE_END).join('')
  return new TextEncoder().encode(BYTE_ORDER_MARK + text)
}

function writeCell(value: string | number | undefined, kind: ExportedColumn['kind'] | undefined): string {
  if (value === undefined) return ''
  // A number is one, also below zero; told as text it would not be.
  if (typeof value === 'number' && kind === 'number') return Number.isFinite(value) ? String(value) : ''
  const safe = toWritable(String(value)).replace(FORMULA, "$1$2'")
  return /[",\n;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
