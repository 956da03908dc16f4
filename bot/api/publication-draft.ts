import { versionLabel } from '../../core/documents/document-versions'
import type { DocumentPublication } from '../../core/facts/fact'
import { decidePublication, type DocumentDraft, type DraftProblem } from '../../core/publishing/decide-publication'
import type { FieldProblem } from '../../core/publishing/field-problem'
import { sha256 } from '../hashing'
import { previewKeyOf, type Deed } from './carry-out'

/** What becomes of a draft, the same for its preview and its publication. */
export const DOCUMENT_PUBLICATION = {
  keyOf: ({ documents }, draft) => previewKeyOf(draft, (documents.get(draft.documentId) ?? []).map(versionLabel)),
  decide(state, draft, publisher, now) {
    const decision = decidePublication(state, sha256, draft, publisher, now)
    if (decision.outcome === 'not-ready') return { outcome: 'not-ready', problems: listFields(decision.problems) }
    return { outcome: 'decided', fact: decision.publication, texts: decision.texts.map(({ sha256: hash, markdown }) => ({ sha256: hash, text: markdown })) }
  },
  listDone: ({ documents }, { documentId }) => documents.get(documentId) ?? [],
} satisfies Deed<DocumentDraft, DocumentPublication>

export function listFields(problems: readonly DraftProblem[]): FieldProblem[] {
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
