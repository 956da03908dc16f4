import { FINDING_WORDS, INSPECTION_COLUMNS, INSPECTION_KIND_WORDS, type ColumnKey } from './inspection-columns'
import type { FindingState, InspectionState, JudgedInspection } from './inspection-state'
import type { InEachLanguage, Language } from '../language/language'

export type ExportColumn = { key: string; heading: string; kind: 'text' | 'day' }
export type ExportRow = Record<string, string>

const STATE_HEADINGS: Record<'state' | 'findingState', InEachLanguage<string>> = {
  state: { nb: 'status', nn: 'status', en: 'status' },
  findingState: { nb: 'status for funn', nn: 'status for funn', en: 'status of finding' },
}
const STATE_WORDS: Record<InspectionState | FindingState, InEachLanguage<string>> = {
  announced: { nb: 'varslet', nn: 'varsla', en: 'announced' },
  open: { nb: 'åpen', nn: 'open', en: 'open' },
  overdue: { nb: 'over fristen', nn: 'over fristen', en: 'overdue' },
  closed: { nb: 'lukket', nn: 'lukka', en: 'closed' },
}

const EXPORTED = ['by', 'title', 'heldOn', 'inspectionKind', 'unit', 'findingClass', 'text', 'dueOn', 'findingClosedOn', 'closedOn', 'summary', 'reportUrl'] as const satisfies readonly ColumnKey[]
const DAYS: ReadonlySet<string> = new Set(['heldOn', 'dueOn', 'findingClosedOn', 'closedOn'])

/** The register as a table: a row for each finding, one for an inspection without. Handed in again it changes nothing. */
export function listExportRows(judged: readonly JudgedInspection[], nameOfUnit: (unitId: string) => string, language: Language): { columns: ExportColumn[]; rows: ExportRow[] } {
  const columns = [
    ...EXPORTED.map((key): ExportColumn => ({ key, heading: INSPECTION_COLUMNS[key].heading[language], kind: DAYS.has(key) ? 'day' : 'text' })),
    ...(['state', 'findingState'] as const).map((key): ExportColumn => ({ key, heading: STATE_HEADINGS[key][language], kind: 'text' })),
  ]
  return { columns, rows: judged.flatMap((each) => listRows(each, nameOfUnit, language)) }
}

function listRows({ inspection, state, findings }: JudgedInspection, nameOfUnit: (unitId: string) => string, language: Language): ExportRow[] {
  const { by, title, heldOn, inspectionKind, unitIds, closedOn, summary, reportUrl } = inspection
  const shared = {
    by,
    title,
    heldOn,
    inspectionKind: INSPECTION_KIND_WORDS[inspectionKind][language],
    ...(closedOn !== undefined && { closedOn }),
    summary,
    ...(reportUrl !== undefined && { reportUrl }),
    state: STATE_WORDS[state][language],
  }
  const ofFindings = findings.map(({ finding, state: findingState, closedOn: closed }): ExportRow => ({
    ...shared,
    unit: nameOfUnit(finding.unitId),
    findingClass: FINDING_WORDS[finding.findingClass][language],
    text: finding.text,
    ...(finding.dueOn !== undefined && { dueOn: finding.dueOn }),
    ...(closed !== undefined && { findingClosedOn: closed }),
    findingState: STATE_WORDS[findingState][language],
  }))
  const named = new Set(findings.map(({ finding }) => finding.unitId))
  const others = unitIds.filter((unitId) => !named.has(unitId))
  // Units without a finding stand in a row of their own: a table has no other place for them.
  return others.length > 0 ? [...ofFindings, { ...shared, unit: others.map(nameOfUnit).join('; ') }] : ofFindings
}
