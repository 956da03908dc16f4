/** A cell that is absent is empty. Of the kind `day` it is `YYYY-MM-DD`. */
export type ExportedRow = Readonly<Record<string, string | number | undefined>>
export type ExportedColumn = { key: string; heading: string; kind: 'text' | 'day' | 'number' }

/** A table that somebody takes out of the product, to read in a spreadsheet. */
export type ExportedTable = {
  title: string
  columns: readonly ExportedColumn[]
  rows: readonly ExportedRow[]
  /** Who took it, when and with which filter, as label and value. A workbook has it on a sheet of its own; CSV has no place for it. */
  about: readonly (readonly [label: string, value: string])[]
  /** What that sheet is called. */
  aboutTitle?: string
}

/** What neither a cell of a workbook nor a line of text can hold: half letters, signs that control, marks that are no letters. */
const UNWRITABLE = /(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu

/** Text as a file can hold it, with one way of ending a line. */
export function toWritable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '')
}
