import { canonicalJson } from '../facts/canonical-json'
import type { Inspection } from '../facts/control-facts'

/** What of an inspection may change besides its findings. */
export const CHANGED_PARTS = ['inspectionKind', 'by', 'title', 'heldOn', 'unitIds', 'summary', 'reportUrl', 'closedOn'] as const
export type RevisionChanges = { changed: (typeof CHANGED_PARTS)[number][]; findings: { added: number; changed: number; removed: number } }

/** What a revision made other than the one before it; of the first one only its findings are new. */
export function compareRevisions(before: Inspection | undefined, after: Inspection): RevisionChanges {
  const known = new Map(before?.findings.map((finding) => [finding.findingId, canonicalJson(finding)]))
  const kept = after.findings.filter(({ findingId }) => known.has(findingId))
  return {
    changed: before ? CHANGED_PARTS.filter((part) => canonicalJson(before[part] ?? null) !== canonicalJson(after[part] ?? null)) : [],
    findings: {
      added: after.findings.length - kept.length,
      changed: kept.filter((finding) => known.get(finding.findingId) !== canonicalJson(finding)).length,
      removed: known.size - kept.length,
    },
  }
}
