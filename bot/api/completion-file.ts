import type { InputOf } from '../../core/api/question'
import type { importCompletions } from '../../core/api/completion-import-questions'
import { readEmail } from '../../core/directory/read-cell'
import { canonicalJson } from '../../core/facts/canonical-json'
import { sha256OfText, toHex } from '../../core/facts/hashing'
import type { LogState } from '../../core/facts/log-state'
import { planCompletionImport, type CompletionMapping, type CompletionTable, type PlannedRow } from '../../core/training/plan-completion-import'
import { readTables } from '../files/read-tables'
import { sha256 } from '../hashing'
import type { ApiCaller } from './caller'
import type { ApiPorts } from './handler'

/** A file of ten megabytes in base64, with its mapping. */
export const MAXIMUM_COMPLETIONS_BODY_BYTES = 15_000_000

type HandedIn = InputOf<typeof importCompletions>['file']

export async function readCompletionFile({ fileName, contentBase64 }: HandedIn) {
  const bytes = new Uint8Array(Buffer.from(contentBase64, 'base64'))
  const read = await readTables(fileName, bytes)
  return read.outcome === 'refused' ? read : { ...read, fileSha256: toHex(sha256(bytes)) }
}

/** Covers all that decides what an import gives, but what became known meanwhile: that may only make it less. */
export function importKeyOf(file: { fileSha256: string; system: string; mapping: CompletionMapping }): string {
  return sha256OfText(sha256, canonicalJson(file))
}

/** What becomes of each row, the same for the preview and the import. */
export function planRows(
  state: LogState,
  table: CompletionTable,
  { mapping, system, fileSha256 }: { mapping: CompletionMapping; system: string; fileSha256: string },
  caller: ApiCaller,
  { settings: { tenantId, appVersion }, listPersonIdsByAddress }: Pick<ApiPorts, 'settings' | 'listPersonIdsByAddress'>,
  now: Date,
): PlannedRow[] {
  const addresses = mapping.personBy === 'e-mail' ? listPersonIdsByAddress() : undefined
  const findPersonIds = (cell: string): readonly string[] => {
    if (!addresses) return state.organisation.people.has(cell) ? [cell] : []
    const address = readEmail(cell)
    return address.outcome === 'read' ? (addresses.get(address.value) ?? []) : []
  }
  // A controller from outside is nobody in the organisation: the account is all there is to name.
  const by = { personId: caller.person?.personId ?? caller.oid, oid: caller.oid, tenantId, appVersion }
  return planCompletionImport(state, table, mapping, findPersonIds, { ...by, system, fileSha256 }, now)
}
