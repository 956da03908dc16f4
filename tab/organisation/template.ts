import type { TableKind } from '../../core/directory/hr-file'
import { headingsOf, TABLE_SHAPES } from '../../core/directory/table-shapes'
import type { Language } from '../../core/language/language'

/** Excel takes a CSV file for UTF-8 only with this mark. */
const BYTE_ORDER_MARK = '\uFEFF'
/** What a spreadsheet would work out instead of showing. */
const FORMULA = /^[=+\-@\t\r]/

/** An empty table with the headings of the language, parted as Norwegian Excel does it. */
export function makeTemplate(kind: TableKind, language: Language): { fileName: string; content: string } {
  return { fileName: `${TABLE_SHAPES[kind].name[language]}.csv`, content: `${BYTE_ORDER_MARK}${toCsvLine(headingsOf(kind, language))}` }
}

export function toCsvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quote(FORMULA.test(cell) ? `'${cell}` : cell)).join(';')}\r\n`
}

function quote(cell: string): string {
  return /[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
