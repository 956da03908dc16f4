import { importInspections, previewInspectionImport } from '../../core/api/inspection-questions'
import type { InputOf } from '../../core/api/question'
import { createFindUnits } from '../../core/control/find-units'
import { planInspectionImport, type PlannedInspection } from '../../core/control/plan-inspection-import'
import { readInspectionRows, type RowProblem } from '../../core/control/read-inspection-rows'
import type { Day } from '../../core/days/day'
import { canonicalJson } from '../../core/facts/canonical-json'
import { sha256OfText, toHex } from '../../core/facts/hashing'
import type { LogState } from '../../core/facts/log-state'
import type { Publisher } from '../../core/publishing/decide-lesson-publication'
import { readTables } from '../files/read-tables'
import { sha256 } from '../hashing'
import type { SaveOutcome } from '../ports'
import { answered, refused, untilNumbered, type Handler } from './handler'
import { publisherOf } from './publisher'

/** A file of ten megabytes in base64. */
const MAXIMUM_BODY_BYTES = 15_000_000
/** Whoever mends so many finds the next ones the next time. */
const MOST_TOLD = 200

/** What a file of the quality portal would change in the register. Stores nothing. */
export const answerPreviewInspectionImport: Handler<typeof previewInspectionImport> = {
  question: previewInspectionImport,
  mayAsk: ['Controller'],
  maximumBodyBytes: MAXIMUM_BODY_BYTES,
  async handle({ input: { file }, caller, state, now, today }, { settings }) {
    const plan = await planFile(state, file, publisherOf(caller, settings), now, today)
    switch (plan.outcome) {
      case 'refused':
        return answered({ outcome: 'unreadable', problem: plan.problem, ...(plan.place && { place: plan.place }) })
      case 'wrong-columns':
        return answered(plan)
      case 'planned': {
        const count = (outcome: PlannedInspection['outcome']) => plan.planned.filter((each) => each.outcome === outcome).length
        const changes = plan.planned.flatMap(({ read, outcome }) => (outcome === 'new' || outcome === 'changed' ? [{ outcome, title: read.title, by: read.by, heldOn: read.heldOn, findings: read.findings.length, rows: read.rows.length }] : []))
        return answered({
          outcome: 'ready',
          importKey: plan.importKey,
          rows: plan.rows,
          counts: { new: count('new'), changed: count('changed'), same: count('same'), wrong: count('wrong') },
          inspections: changes.slice(0, MOST_TOLD),
          problems: plan.problems.slice(0, MOST_TOLD),
          problemCount: plan.problems.length,
        })
      }
    }
  },
}

/** Carries out what was previewed. When somebody changed the register in between, it has to be looked at again. */
export const answerImportInspections: Handler<typeof importInspections> = {
  question: importInspections,
  mayAsk: ['Controller'],
  maximumBodyBytes: MAXIMUM_BODY_BYTES,
  async handle({ input: { file, importKey }, caller, state, now, today }, { journal, readModel, settings }) {
    const plan = await planFile(state, file, publisherOf(caller, settings), now, today)
    if (plan.outcome !== 'planned') return refused('not-ready')
    const facts = plan.planned.flatMap((each) => ('fact' in each ? [each.fact] : []))
    // Nothing is left to be done: the answer to the first one got lost.
    if (facts.length === 0) return answered({ recorded: 0, logNumber: state.logNumber })
    if (plan.importKey !== importKey) return refused('out-of-date')
    const saved: SaveOutcome[] = []
    for (const fact of facts) saved.push(await journal.save(fact))
    await untilNumbered(readModel, saved.map(({ fact }) => fact.factKey))
    return answered({ recorded: saved.filter(({ outcome }) => outcome === 'saved').length, logNumber: readModel.state().logNumber })
  },
}

type PlannedFile = { outcome: 'planned'; planned: PlannedInspection[]; problems: RowProblem[]; rows: number; importKey: string } | Exclude<ReturnType<typeof readInspectionRows>, { outcome: 'read' }> | Extract<Awaited<ReturnType<typeof readTables>>, { outcome: 'refused' }>

/** The first table that has the columns; a workbook may have sheets of other things beside it. */
async function planFile(state: LogState, { fileName, contentBase64 }: InputOf<typeof previewInspectionImport>['file'], publisher: Publisher, now: Date, today: Day): Promise<PlannedFile> {
  const bytes = new Uint8Array(Buffer.from(contentBase64, 'base64'))
  const tables = await readTables(fileName, bytes)
  if (tables.outcome === 'refused') return tables
  const findUnits = createFindUnits(state.organisation, today)
  const tried = tables.tables.map((table) => ({ table, read: readInspectionRows(table, findUnits, today) }))
  const found = tried.find(({ read }) => read.outcome === 'read') ?? tried[0]
  if (found?.read.outcome !== 'read') return found?.read ?? { outcome: 'refused', problem: 'empty' }
  const planned = planInspectionImport(state, sha256, found.read.inspections, publisher, now)
  const problems = [...found.read.strays, ...planned.flatMap((each) => (each.outcome === 'wrong' ? each.problems : []))].sort((one, other) => one.row - other.row)
  const changes = planned.flatMap((each) => ('fact' in each ? [{ revision: each.fact.revision, inspection: each.fact.inspection }] : []))
  const importKey = sha256OfText(sha256, canonicalJson({ file: toHex(sha256(bytes)), changes }))
  return { outcome: 'planned', planned, problems, rows: found.table.rows.length, importKey }
}
