import type { Day } from '../../core/days/day'
import { checkHrFile } from '../../core/directory/check-hr-file'
import type { HrProblem } from '../../core/directory/hr-file'
import { parseHrFile } from '../../core/directory/parse-hr-file'
import { planImport, type ImportPlan } from '../../core/directory/plan-import'
import { previewImport, type ImportPreview, type NameOf } from '../../core/directory/preview-import'
import { canonicalJson } from '../../core/facts/canonical-json'
import { sha256OfText, toHex } from '../../core/facts/hashing'
import type { Organisation } from '../../core/organisation/organisation'
import type { RefusedFile } from '../files/table'
import { sha256 } from '../hashing'
import { readHrFile, type HandedIn } from './read-hr-file'

export type PreparedImport =
  | { outcome: 'ready'; importKey: string; plan: ImportPlan; preview: ImportPreview; ignored: string[] }
  | { outcome: 'wrong'; problems: HrProblem[] }
  | ({ outcome: 'unreadable'; fileName: string } & Pick<RefusedFile, 'problem' | 'place'>)

/** What becomes of an HR file, the same for its preview and its import. The key covers its bytes and all that it changes. */
export async function prepareImport(organisation: Organisation, files: readonly HandedIn[], today: Day, nameOf: NameOf): Promise<PreparedImport> {
  const read = await readHrFile(files)
  if (read.outcome === 'refused') {
    const { fileName, problem, place } = read
    return { outcome: 'unreadable', fileName, problem, ...(place && { place }) }
  }
  const parsed = parseHrFile(read.tables)
  if (parsed.outcome === 'wrong') return parsed
  const { file, ignored } = parsed
  const problems = checkHrFile(organisation, file, today)
  if (problems.length > 0) return { outcome: 'wrong', problems }
  const plan = planImport(organisation, file, today)
  const hashes = files.map(({ bytes }) => toHex(sha256(bytes)))
  const importKey = sha256OfText(sha256, canonicalJson({ hashes, changes: plan.changes, today }))
  return { outcome: 'ready', importKey, plan, preview: previewImport(organisation, file, plan.changes, today, nameOf), ignored }
}
