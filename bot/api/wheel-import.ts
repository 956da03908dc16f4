import type { InputOf } from '../../core/api/question'
import { importWheel, MOST_WHEEL_ROWS, previewWheelImport } from '../../core/api/wheel-import-questions'
import { toInstant, type Day } from '../../core/days/day'
import { canonicalJson } from '../../core/facts/canonical-json'
import { sha256OfText, toHex } from '../../core/facts/hashing'
import type { LogState } from '../../core/facts/log-state'
import { suggestWheelMapping, type WheelMapping, type WheelTable } from '../../core/publishing/wheel-columns'
import { planWheelImport, type PlannedWheelRow } from '../../core/publishing/wheel-import'
import { readTables } from '../files/read-tables'
import { sha256 } from '../hashing'
import { createDraftStore } from '../publishing/draft-store'
import { planSchedule } from './authoring'
import { answered, refused, type ApiPorts, type Handler } from './handler'
import { aboutDraft } from './wheel-author'

/** A file of three megabytes in base64, with its mapping. */
const MAXIMUM_BODY_BYTES = 4_300_000
/** Drafts written at once: enough to be quick, few enough to leave room for others. */
const AT_ONCE = 8

type File = InputOf<typeof previewWheelImport>['file']

/** What a sheet would become, row by row. Stores nothing. */
export const answerPreviewWheelImport: Handler<typeof previewWheelImport> = {
  question: previewWheelImport,
  mayAsk: ['Controller'],
  maximumBodyBytes: MAXIMUM_BODY_BYTES,
  async handle({ input: { file, mapping: sent }, state, today }, ports) {
    const read = await readWheelFile(file)
    if (read.outcome === 'refused') return answered({ outcome: 'unreadable', problem: read.problem, ...(read.place && { place: read.place }) })
    const mapping = sent ?? suggestWheelMapping(read.tables)
    const table = read.tables.find(({ name }) => name === mapping?.table)
    if (!mapping || !table) return refused('bad-input', [{ path: 'mapping.table', problem: 'unknown' }])
    if (table.rows.length > MOST_WHEEL_ROWS) return answered({ outcome: 'unreadable', problem: 'too-many-rows' })
    const planned = await planRows(state, table, mapping, ports, today)
    const count = (outcome: PlannedWheelRow['outcome']) => planned.filter((row) => row.outcome === outcome).length
    return answered({
      outcome: 'ready',
      importKey: importKeyOf(read.fileSha256, mapping),
      mapping,
      tables: read.tables.map(({ name, header }) => ({ name, columns: [...header] })),
      counts: { new: count('new'), known: count('known'), wrong: count('wrong') },
      rows: planned.map((row) => ({ row: row.row, title: row.title, outcome: row.outcome, ...findDueOn(row, today), problems: row.outcome === 'wrong' ? row.problems : [] })),
    })
  },
}

/** Keeps the right rows as drafts. Nothing is published: somebody reads each of them first. */
export const answerImportWheel: Handler<typeof importWheel> = {
  question: importWheel,
  mayAsk: ['Controller'],
  maximumBodyBytes: MAXIMUM_BODY_BYTES,
  async handle({ input: { file, mapping, importKey }, caller, state, now, today }, ports) {
    const read = await readWheelFile(file)
    const table = read.outcome === 'refused' ? undefined : read.tables.find(({ name }) => name === mapping.table)
    if (read.outcome === 'refused' || !table || table.rows.length > MOST_WHEEL_ROWS) return refused('not-ready')
    if (importKey !== importKeyOf(read.fileSha256, mapping)) return refused('out-of-date')
    const planned = await planRows(state, table, mapping, ports, today)
    const wanted = planned.flatMap((row) => (row.outcome === 'new' ? [row] : []))
    const drafts = createDraftStore(ports.tables.drafts)
    const by = { oid: caller.oid, at: toInstant(now) }
    let saved = 0
    for (let at = 0; at < wanted.length; at += AT_ONCE) {
      const outcomes = await Promise.all(wanted.slice(at, at + AT_ONCE).map(({ requirementId, draft }) => drafts.save('requirement', requirementId, { basedOn: 0, content: draft, title: draft.title, about: aboutDraft(draft) }, by)))
      saved += outcomes.filter(({ outcome }) => outcome === 'saved').length
    }
    return answered({ saved, known: planned.filter(({ outcome }) => outcome === 'known').length + wanted.length - saved })
  },
}

async function readWheelFile({ fileName, contentBase64 }: File) {
  const bytes = new Uint8Array(Buffer.from(contentBase64, 'base64'))
  const read = await readTables(fileName, bytes)
  return read.outcome === 'refused' ? read : { ...read, fileSha256: toHex(sha256(bytes)) }
}

async function planRows(state: LogState, table: WheelTable, mapping: WheelMapping, { tables }: Pick<ApiPorts, 'tables'>, today: Day): Promise<PlannedWheelRow[]> {
  const drafts = await createDraftStore(tables.drafts).list('requirement')
  return planWheelImport(state, table, mapping, new Set([...state.requirements.keys(), ...drafts.map(({ id }) => id)]), today)
}

/** What lay there meanwhile may only make it less. */
function importKeyOf(fileSha256: string, mapping: WheelMapping): string {
  return sha256OfText(sha256, canonicalJson({ fileSha256, mapping }))
}

function findDueOn(row: PlannedWheelRow, today: Day): { dueOn?: Day } {
  if (row.outcome !== 'new' || row.draft.schedule.kind === 'after-fulfilment') return {}
  const [next] = planSchedule(row.draft.schedule, today, row.draft.dueInDays).days
  return next ? { dueOn: next.dueOn } : {}
}
