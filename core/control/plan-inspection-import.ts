import { dayOf } from '../days/day'
import { canonicalJson } from '../facts/canonical-json'
import type { Inspection, InspectionFact, InspectionFinding } from '../facts/control-facts'
import { sha256OfText, type Sha256 } from '../facts/hashing'
import type { LogState } from '../facts/log-state'
import type { Publisher } from '../publishing/decide-lesson-publication'
import type { FieldProblem } from '../publishing/field-problem'
import { decideInspection, type WrittenFinding, type WrittenInspection } from './decide-inspection'
import { judgeFinding } from './inspection-state'
import { inspectionKeyOf, type InspectionRowProblem, type ReadFinding, type ReadInspection, type RowProblem } from './read-inspection-rows'

export type PlannedInspection = { read: ReadInspection } & (
  | { outcome: 'new' | 'changed'; fact: InspectionFact }
  /** In the register as the file has it. */
  | { outcome: 'same' }
  | { outcome: 'wrong'; problems: RowProblem[] }
)

/** What a file does to the register. It adds and changes, and takes nothing away: what is not in the file stays as it is. */
export function planInspectionImport(state: LogState, sha256: Sha256, inspections: readonly ReadInspection[], publisher: Publisher, now: Date): PlannedInspection[] {
  const known = new Map<string, Inspection>()
  // One that was renamed here since is found by its old name too, unless another one has that name now.
  for (const revisions of state.inspections.values()) for (const { inspection } of revisions) known.set(inspectionKeyOf(inspection), latestOf(revisions) ?? inspection)
  for (const revisions of state.inspections.values()) for (const inspection of [latestOf(revisions)]) if (inspection) known.set(inspectionKeyOf(inspection), inspection)
  return inspections.map((read) => {
    if (read.problems.length > 0) return { read, outcome: 'wrong', problems: read.problems }
    return planOne(state, sha256, read, known.get(inspectionKeyOf(read)), publisher, now)
  })
}

function planOne(state: LogState, sha256: Sha256, read: ReadInspection, existing: Inspection | undefined, publisher: Publisher, now: Date): PlannedInspection {
  const inspectionId = existing?.inspectionId ?? `i-${sha256OfText(sha256, inspectionKeyOf(read)).slice(0, ID_LETTERS)}`
  const revision = (state.inspections.get(inspectionId)?.length ?? 0) + 1
  const { written, rows } = merge(state, read, existing, inspectionId, dayOf(now))
  const decision = decideInspection(state, { inspection: written, revision, source: 'imported' }, publisher, now)
  switch (decision.outcome) {
    case 'decided':
      if (existing && canonicalJson(decision.fact.inspection) === canonicalJson(existing)) return { read, outcome: 'same' }
      return { read, outcome: existing ? 'changed' : 'new', fact: decision.fact }
    case 'not-ready':
      return { read, outcome: 'wrong', problems: decision.problems.map((problem) => toRowProblem(problem, rows, read.rows[0] ?? 0)) }
    case 'out-of-date':
      throw new Error('A revision was planned that does not follow the last one')
  }
}

const ID_LETTERS = 16

function latestOf(revisions: readonly InspectionFact[]): Inspection | undefined {
  return revisions.at(-1)?.inspection
}

/** The file's word goes before the register's, where it says anything. `rows` are those of the findings, as they stand then. */
function merge(state: LogState, read: ReadInspection, existing: Inspection | undefined, inspectionId: string, today: string): { written: WrittenInspection; rows: (number | undefined)[] } {
  const { by, title, heldOn, unitIds, inspectionKind, summary, reportUrl, closedOn } = read
  const judged = new Map(existing?.findings.map((finding) => [finding.findingId, judgeFinding(state, inspectionId, finding, today)]))
  const pairs = pairFindings(read.findings, existing?.findings ?? [], ({ findingId }) => judged.get(findingId)?.state !== 'closed')
  const withFile = (existing?.findings ?? []).map((finding) => ({ known: finding, told: pairs.get(finding.findingId) }))
  const fresh = read.findings.filter((finding) => ![...pairs.values()].includes(finding))
  const findings: { row: number | undefined; finding: WrittenFinding }[] = [
    ...withFile.map(({ known, told }) => (told ? { row: told.row, finding: tell(known, told, judged.get(known.findingId)?.isSignedOff === true) } : { row: undefined, finding: known })),
    ...fresh.map((told) => ({ row: told.row, finding: withoutRow(told) })),
  ]
  const base = existing ?? { inspectionId, inspectionKind: 'supervision' as const, by, title, heldOn, unitIds, summary: '' }
  return {
    rows: findings.map(({ row }) => row),
    written: {
      ...base,
      // A unit that only has a finding here need not be named beside it.
      unitIds: [...new Set([...base.unitIds, ...unitIds.filter((unitId) => !existing?.findings.some((finding) => finding.unitId === unitId))])],
      ...(inspectionKind && { inspectionKind }),
      ...(summary !== undefined && { summary }),
      ...(reportUrl !== undefined && { reportUrl }),
      ...(closedOn !== undefined && { closedOn }),
      findings: findings.map(({ finding }) => finding),
    },
  }
}

/** Which row tells of which finding: by what it says, else the open one of the same kind, unit and deadline, whose words were mended. */
function pairFindings(told: readonly ReadFinding[], known: readonly InspectionFinding[], isOpen: (finding: InspectionFinding) => boolean): Map<string, ReadFinding> {
  const pairs = new Map<string, ReadFinding>()
  const taken = new Set<ReadFinding>()
  const pair = (isSame: (finding: InspectionFinding, row: ReadFinding) => boolean) => {
    for (const finding of known) {
      const row = pairs.has(finding.findingId) ? undefined : told.find((each) => !taken.has(each) && isSame(finding, each))
      if (!row) continue
      pairs.set(finding.findingId, row)
      taken.add(row)
    }
  }
  const isOfOne = (finding: InspectionFinding, row: ReadFinding) => finding.findingClass === row.findingClass && finding.unitId === row.unitId
  pair((finding, row) => isOfOne(finding, row) && finding.text === row.text)
  pair((finding, row) => isOfOne(finding, row) && finding.dueOn === row.dueOn && finding.dueOn !== undefined && isOpen(finding))
  return pairs
}

/** What was signed off here was closed by that; a day in the file says nothing more. */
function tell(known: InspectionFinding, told: ReadFinding, isSignedOff: boolean): WrittenFinding {
  const { closedOn, ...rest } = withoutRow(told)
  return { ...known, ...rest, ...(closedOn !== undefined && !isSignedOff && { closedOn }) }
}

function withoutRow({ row: _, ...finding }: ReadFinding): Omit<InspectionFinding, 'findingId'> {
  return finding
}

const ROW_PROBLEM_OF: Record<string, InspectionRowProblem> = {
  'unknown-unit': 'unit-unknown', 'unit-closed': 'unit-closed', 'before-held': 'closing-before-held', 'in-future': 'closing-in-future', 'signed-off': 'signed-off',
}

function toRowProblem({ path, problem }: FieldProblem, rows: readonly (number | undefined)[], first: number): RowProblem {
  const index = Number(/^findings\.(\d+)\./.exec(path)?.[1] ?? Number.NaN)
  return { row: rows[index] ?? first, problem: path.endsWith('dueOn') && problem === 'before-held' ? 'due-before-held' : (ROW_PROBLEM_OF[problem] ?? 'too-many-findings') }
}
