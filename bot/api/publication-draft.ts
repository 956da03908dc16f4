import { versionLabel } from '../../core/documents/document-versions'
import { canonicalJson } from '../../core/facts/canonical-json'
import { sha256OfText } from '../../core/facts/hashing'
import type { DocumentPublication } from '../../core/facts/fact'
import type { LogState } from '../../core/facts/log-state'
import { decidePublication, nextVersion, type DocumentDraft, type DraftProblem, type PublicationDecision } from '../../core/publishing/decide-publication'
import { sha256 } from '../hashing'
import type { ApiCaller } from './caller'
import type { ApiPorts } from './handler'

export type DecidedDraft = { decision: PublicationDecision; nextVersion: DocumentPublication['version']; previewKey: string }

/** What becomes of a draft, the same for its preview and its publication. */
export function decideDraft(state: LogState, draft: DocumentDraft, caller: ApiCaller, { tenantId, appVersion }: ApiPorts['settings'], now: Date): DecidedDraft {
  // A controller from outside is nobody in the organisation: the account is all there is to name.
  const by = { personId: caller.person?.personId ?? caller.oid, oid: caller.oid, tenantId, appVersion }
  const earlier = state.documents.get(draft.documentId) ?? []
  return {
    decision: decidePublication(state, sha256, draft, by, now),
    nextVersion: nextVersion(earlier.at(-1), draft.level),
    previewKey: sha256OfText(sha256, canonicalJson({ draft, after: earlier.map(versionLabel) })),
  }
}

export function listFields(problems: readonly DraftProblem[]): { path: string; problem: string }[] {
  return problems.map((found) => {
    switch (found.problem) {
      case 'text':
        return { path: `texts.${found.language}.markdown`, problem: found.what }
      case 'effective-before-today':
      case 'effective-before-previous':
        return { path: 'effectiveOn', problem: found.problem }
      case 'first-must-be-major':
        return { path: 'level', problem: found.problem }
      case 'unchanged':
        return { path: 'texts', problem: found.problem }
    }
  })
}
