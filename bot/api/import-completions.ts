import { importCompletions } from '../../core/api/completion-import-questions'
import { sha256 } from '../hashing'
import type { SaveOutcome } from '../ports'
import { createMappingStore } from '../training/mapping-store'
import { importKeyOf, MAXIMUM_COMPLETIONS_BODY_BYTES, planRows, readCompletionFile } from './completion-file'
import { answered, refused, untilNumbered, type Handler } from './handler'

/** Rows of one call: some seconds of writing, so that whoever waits sees it go on. */
export const ROWS_AT_ONCE = 1_000
/** Records written at once: clicks of others go on meanwhile. */
const AT_ONCE = 8

/** Carries out a part of what was previewed. Which rows it is says their place in the file, so that a part sent twice is the same part. */
export const answerImportCompletions: Handler<typeof importCompletions> = {
  question: importCompletions,
  mayAsk: ['Controller'],
  maximumBodyBytes: MAXIMUM_COMPLETIONS_BODY_BYTES,
  async handle({ input: { file, system, mapping, importKey, from }, caller, state, now }, ports) {
    const read = await readCompletionFile(file)
    if (read.outcome === 'refused') return refused('not-ready')
    const { tables, fileSha256 } = read
    const table = tables.find(({ name }) => name === mapping.table)
    if (!table || importKeyOf({ fileSha256, system, mapping }) !== importKey) return refused('out-of-date')
    if (from === 0) await createMappingStore(ports.tables.drafts, sha256).keep(system, mapping)
    // The whole file is planned for each part: of several rows about one person and lesson only one counts, wherever the others are.
    const planned = planRows(state, table, { mapping, system, fileSha256 }, caller, ports, now)
    const part = planned.slice(from, from + ROWS_AT_ONCE)
    const records = part.flatMap((row) => (row.outcome === 'new' ? row.records : []))
    const saved: SaveOutcome[] = []
    for (let at = 0; at < records.length; at += AT_ONCE) saved.push(...(await Promise.all(records.slice(at, at + AT_ONCE).map((record) => ports.journal.save(record)))))
    await untilNumbered(ports.readModel, saved.map(({ fact }) => fact.factKey))
    const recorded = saved.filter(({ outcome }) => outcome === 'saved').length
    return answered({ recorded, rowsDone: Math.min(planned.length, from + ROWS_AT_ONCE), rows: planned.length, logNumber: ports.readModel.state().logNumber })
  },
}
