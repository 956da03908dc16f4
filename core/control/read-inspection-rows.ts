import type { Day } from '../days/day'
import { readDay } from '../directory/read-cell'
import { Inspection, MOST_FINDINGS, type InspectionFinding } from '../facts/control-facts'
import { FINDING_WORDS, isHeadingOfColumn, COLUMN_KEYS, INSPECTION_COLUMNS, readFindingClass, readInspectionKind, saysNone, type ColumnKey } from './inspection-columns'

/** A table of a file, every cell as text. */
export type InspectionTable = { header: readonly string[]; rows: readonly { number: number; cells: readonly string[] }[] }

/** Why a row gives nothing, and its inspection with it. Each has words in the tab. */
export const INSPECTION_ROW_PROBLEMS = [
  'no-authority', 'no-title', 'no-date', 'bad-date', 'no-unit', 'unit-unknown', 'unit-shared', 'unit-closed', 'kind-unknown', 'class-unknown', 'no-text', 'too-long', 'bad-characters',
  'bad-count', 'bad-due', 'due-before-held', 'bad-closing', 'closing-before-held', 'closing-in-future', 'not-a-link', 'too-many-findings', 'signed-off',
] as const
export type InspectionRowProblem = (typeof INSPECTION_ROW_PROBLEMS)[number]
/** `value` is what stood there; `suggestions` are names of units that look like it. */
export type RowProblem = { row: number; column?: ColumnKey; problem: InspectionRowProblem; value?: string; suggestions?: string[] }

export type ReadFinding = Omit<InspectionFinding, 'findingId'> & { row: number }
/** What the rows of one inspection say together. What a file leaves empty it says nothing about. */
export type ReadInspection = Pick<Inspection, 'by' | 'title' | 'heldOn' | 'unitIds'> & Partial<Pick<Inspection, 'inspectionKind' | 'summary' | 'reportUrl' | 'closedOn'>> & { findings: ReadFinding[]; rows: number[]; problems: RowProblem[] }
/** The units that a cell names, by id or by their exact name; else those it may have meant. */
export type FindUnits = (cell: string) => { unitIds: readonly string[]; suggestions: readonly string[] }

export type ReadInspections = { outcome: 'read'; inspections: ReadInspection[]; strays: RowProblem[] } | { outcome: 'wrong-columns'; missing: ColumnKey[] }

/** One row is one finding, or an inspection without any. Rows of the same authority, day and title are one inspection. */
export function readInspectionRows({ header, rows }: InspectionTable, findUnits: FindUnits, today: Day): ReadInspections {
  const places = Object.fromEntries(COLUMN_KEYS.map((key) => [key, header.findIndex((text) => isHeadingOfColumn(key, text))])) as Record<ColumnKey, number>
  const missing = COLUMN_KEYS.filter((key) => INSPECTION_COLUMNS[key].isRequired && places[key] < 0)
  if (missing.length > 0) return { outcome: 'wrong-columns', missing }
  const inspections = new Map<string, ReadInspection>()
  const strays: RowProblem[] = []
  for (const { number, cells } of rows) {
    const cellOf = (key: ColumnKey) => cells[places[key]]?.normalize().trim() ?? ''
    const row = readRow(number, cellOf, findUnits, today)
    // A row that does not say which inspection it belongs to stands alone.
    if (row.heldOn === undefined || row.by === '' || row.title === '') strays.push(...row.problems)
    else addRow(inspections, { ...row, heldOn: row.heldOn })
  }
  for (const inspection of inspections.values()) if (inspection.findings.length > MOST_FINDINGS) inspection.problems.push({ row: inspection.rows[0] ?? 0, problem: 'too-many-findings', value: String(inspection.findings.length) })
  return { outcome: 'read', inspections: [...inspections.values()], strays }
}

/** Under what rows, and later files, are taken for the same inspection. */
export function inspectionKeyOf({ by, heldOn, title }: Pick<Inspection, 'by' | 'heldOn' | 'title'>): string {
  return [by, heldOn, title].map((part) => part.normalize().toLowerCase().replaceAll(/\s+/g, ' ').trim()).join('|')
}

type Row = { number: number; by: string; title: string; heldOn: Day | undefined; unitIds: string[]; findings: ReadFinding[]; problems: RowProblem[] } & Partial<Pick<Inspection, 'inspectionKind' | 'summary' | 'reportUrl' | 'closedOn'>>

function readRow(number: number, cellOf: (key: ColumnKey) => string, findUnits: FindUnits, today: Day): Row {
  const problems: RowProblem[] = []
  const wrong = (problem: InspectionRowProblem, column: ColumnKey, more: Pick<RowProblem, 'suggestions'> = {}) => {
    const value = cellOf(column).slice(0, 80)
    problems.push({ row: number, column, problem, ...(value !== '' && { value }), ...more })
  }
  const textOf = (column: ColumnKey, most: number, absent?: InspectionRowProblem) => {
    const text = cellOf(column)
    if (text === '' && absent) wrong(absent, column)
    if (text.length > most) wrong('too-long', column)
    // Line breaks are part of what people write; other signs nobody sees are not.
    if (/[^\P{Cc}\n\r\t]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(text)) wrong('bad-characters', column)
    return text
  }
  const dayOf = (column: ColumnKey, problem: InspectionRowProblem) => {
    const text = cellOf(column)
    if (text === '') return undefined
    const day = readDay(text.split(' ')[0] ?? '')
    if (day.outcome === 'read') return day.value
    wrong(problem, column)
    return undefined
  }
  const [by, title, summary] = [textOf('by', 120, 'no-authority'), textOf('title', 200, 'no-title'), textOf('summary', 4_000)]
  const heldOn = dayOf('heldOn', 'bad-date')
  if (cellOf('heldOn') === '') wrong('no-date', 'heldOn')
  const dueOn = dayOf('dueOn', 'bad-due')
  if (dueOn !== undefined && heldOn !== undefined && dueOn < heldOn) wrong('due-before-held', 'dueOn')
  const closingOf = (column: 'findingClosedOn' | 'closedOn') => {
    const day = dayOf(column, 'bad-closing')
    if (day !== undefined && heldOn !== undefined && day < heldOn) wrong('closing-before-held', column)
    if (day !== undefined && day > today) wrong('closing-in-future', column)
    return day
  }
  const [findingClosedOn, closedOn] = [closingOf('findingClosedOn'), closingOf('closedOn')]
  const kindCell = cellOf('inspectionKind')
  const inspectionKind = kindCell === '' ? undefined : readInspectionKind(kindCell)
  if (kindCell !== '' && !inspectionKind) wrong('kind-unknown', 'inspectionKind')
  const reportUrl = cellOf('reportUrl')
  if (reportUrl !== '' && !Inspection.shape.reportUrl.safeParse(reportUrl).success) wrong('not-a-link', 'reportUrl')
  const unitIds = readUnits(cellOf('unit'), findUnits, (problem, more) => wrong(problem, 'unit', more))
  const [unitId] = unitIds
  const texts = readFindingTexts(cellOf, textOf, wrong)
  const findings = unitId === undefined || !texts ? [] : texts.texts.map((text): ReadFinding => ({ row: number, findingClass: texts.findingClass, text, unitId, ...(dueOn && { dueOn }), ...(findingClosedOn && { closedOn: findingClosedOn }) }))
  return { number, by, title, heldOn, unitIds, findings, problems, ...(inspectionKind && { inspectionKind }), ...(summary !== '' && { summary }), ...(reportUrl !== '' && { reportUrl }), ...(closedOn && { closedOn }) }
}

function readUnits(cell: string, findUnits: FindUnits, wrong: (problem: InspectionRowProblem, more?: Pick<RowProblem, 'suggestions'>) => void): string[] {
  if (cell === '') wrong('no-unit')
  // A name may have a semicolon in it; then it is found whole.
  const whole = findUnits(cell)
  const parts = whole.unitIds.length > 0 ? [whole] : cell.split(';').map((part) => part.trim()).filter((part) => part !== '').map(findUnits)
  return parts.flatMap(({ unitIds, suggestions }) => {
    const [unitId, another] = unitIds
    if (unitId === undefined) wrong('unit-unknown', { suggestions: [...suggestions] })
    else if (another !== undefined) wrong('unit-shared', { suggestions: [...unitIds] })
    return unitId === undefined || another !== undefined ? [] : [unitId]
  })
}

/** Of a row that says `14 forbedringspunkter`, fourteen: each can be closed by itself. */
function readFindingTexts(cellOf: (key: ColumnKey) => string, textOf: (key: ColumnKey, most: number) => string, wrong: (problem: InspectionRowProblem, column: ColumnKey) => void) {
  const cell = cellOf('findingClass')
  const text = textOf('text', 1_000)
  if (cell === '' ? text === '' || saysNone(text) : saysNone(cell)) return undefined
  const findingClass = readFindingClass(cell)
  if (!findingClass) {
    wrong('class-unknown', 'findingClass')
    return undefined
  }
  const written = cellOf('count')
  const count = written === '' ? undefined : Number(written)
  if (count !== undefined && !(Number.isInteger(count) && count >= 0 && count <= MOST_FINDINGS)) {
    wrong('bad-count', 'count')
    return undefined
  }
  if (count === undefined && text === '') {
    wrong('no-text', 'text')
    return undefined
  }
  if (count === undefined || count === 1) return { findingClass, texts: [text === '' ? capitalise(FINDING_WORDS[findingClass].nb) : text] }
  const each = text === '' ? capitalise(FINDING_WORDS[findingClass].nb) : text.slice(0, 980)
  return { findingClass, texts: Array.from({ length: count }, (_, index) => `${each} (${index + 1} av ${count})`) }
}

function addRow(inspections: Map<string, ReadInspection>, { number, by, title, heldOn, unitIds, findings, problems, ...said }: Row & { heldOn: Day }): void {
  const key = inspectionKeyOf({ by, heldOn, title })
  const known = inspections.get(key)
  if (!known) {
    inspections.set(key, { by, title, heldOn, ...said, unitIds, findings, rows: [number], problems })
    return
  }
  known.unitIds = [...new Set([...known.unitIds, ...unitIds])]
  known.findings.push(...findings)
  known.rows.push(number)
  known.problems.push(...problems)
  // Most files say it in the first row or in all.
  Object.assign(known, { ...said, ...withoutUndefined(known) })
}

function withoutUndefined(inspection: ReadInspection): Partial<ReadInspection> {
  return Object.fromEntries(Object.entries(inspection).filter(([, value]) => value !== undefined))
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
