import { TABLE_KINDS, type HrFile, type HrProblem, type SourceTable, type TableKind } from './hr-file'
import { isHeadingOf, normaliseHeading, TABLE_SHAPES, type ColumnShape } from './table-shapes'

/** `ignored` are the names of tables that we have no use for. */
export type ParsedHrFile = { outcome: 'parsed'; file: HrFile; ignored: string[] } | { outcome: 'wrong'; problems: HrProblem[] }

type Column = { shape: ColumnShape; index: number; caption: string }

/** What the tables of an HR file say, or everything that is wrong with their cells. Whether the rows go together is for `checkHrFile`. */
export function parseHrFile(tables: readonly SourceTable[]): ParsedHrFile {
  const problems: HrProblem[] = []
  const ignored: string[] = []
  const file: HrFile = {}
  for (const table of tables) {
    const kind = findKind(table)
    if (kind === undefined) ignored.push(table.name)
    else if (file[kind]) problems.push({ code: 'table-twice', table: table.name })
    else Object.assign(file, { [kind]: parseTable(kind, table, problems) })
  }
  if (TABLE_KINDS.every((kind) => file[kind] === undefined)) problems.push({ code: 'no-table', table: ignored.join(', ') })
  return problems.length > 0 ? { outcome: 'wrong', problems } : { outcome: 'parsed', file, ignored }
}

/** By the table's name; a CSV file may be called anything, and is known by its headings. */
function findKind({ name, header }: SourceTable): TableKind | undefined {
  const named = normaliseHeading(name)
  const byName = TABLE_KINDS.find((kind) => [...Object.values(TABLE_SHAPES[kind].name), ...TABLE_SHAPES[kind].also].some((known) => normaliseHeading(known) === named))
  return byName ?? findByHeadings(header)
}

function findByHeadings(header: readonly string[]): TableKind | undefined {
  const scores = TABLE_KINDS.map((kind) => {
    const { columns } = TABLE_SHAPES[kind]
    const isWhole = columns.every((column) => !column.isRequired || header.some((text) => isHeadingOf(column, text)))
    // A leave is also what is left of every other table: the one that knows most of the headings it is.
    return { kind, known: isWhole ? header.filter((text) => columns.some((column) => isHeadingOf(column, text))).length : 0 }
  })
  const best = Math.max(...scores.map(({ known }) => known))
  const [first, ...others] = scores.filter(({ known }) => known > 0 && known === best)
  return others.length === 0 ? first?.kind : undefined
}

function parseTable(kind: TableKind, { name, header, rows }: SourceTable, problems: HrProblem[]): object {
  const columns: Column[] = []
  for (const shape of TABLE_SHAPES[kind].columns) {
    const matching = header.flatMap((text, index) => (isHeadingOf(shape, text) ? [index] : []))
    const [index] = matching
    if (matching.length > 1) problems.push({ code: 'column-twice', table: name, column: header[matching[1] ?? 0] ?? '' })
    if (index !== undefined) columns.push({ shape, index, caption: header[index] ?? '' })
    else if (shape.isRequired) problems.push({ code: 'column-missing', table: name, column: shape.heading.nb })
  }
  return {
    name,
    captions: Object.fromEntries(columns.map(({ shape, caption }) => [shape.key, caption])),
    rows: rows.map(({ number, cells }) => parseRow(kind, name, number, cells, columns, problems)),
  }
}

function parseRow(kind: TableKind, table: string, row: number, cells: readonly string[], columns: readonly Column[], problems: HrProblem[]): object {
  const values: Record<string, unknown> = { row, ...DEFAULTS[kind] }
  for (const { shape, index, caption } of columns) {
    const cell = (cells[index] ?? '').trim()
    if (cell === '') {
      if (shape.isRequired) problems.push({ code: 'empty', table, row, column: caption })
      continue
    }
    const read = shape.read(cell)
    if (read.outcome === 'read') values[shape.key] = read.value
    else problems.push({ code: read.code, table, row, column: caption })
  }
  return values
}

/** What an empty cell means where nothing at all would not do. */
const DEFAULTS: Partial<Record<TableKind, object>> = { units: { parentId: null }, leaders: { acting: false } }
