import { previewPublication as question } from '../../core/api/publishing-questions'
import { versionLabel } from '../../core/documents/document-versions'
import { nextVersion } from '../../core/publishing/decide-publication'
import { previewPublication } from '../../core/publishing/preview-publication'
import { answered, type Handler } from './handler'
import { DOCUMENT_PUBLICATION } from './publication-draft'
import { publisherOf } from './publisher'

/** Whom a draft would reopen, and what stops it. Stores nothing. */
export const answerPreviewPublication: Handler<typeof question> = {
  question,
  mayAsk: ['Controller'],
  maximumBodyBytes: 1_200_000,
  handle({ input: draft, caller, state, now }, { settings }) {
    const decision = DOCUMENT_PUBLICATION.decide(state, draft, publisherOf(caller, settings), now)
    return Promise.resolve(
      answered({
        ...previewPublication(state, draft.documentId, draft.level, draft.effectiveOn),
        problems: decision.outcome === 'not-ready' ? decision.problems : [],
        nextVersion: versionLabel({ version: nextVersion(state.documents.get(draft.documentId)?.at(-1), draft.level) }),
        previewKey: DOCUMENT_PUBLICATION.keyOf(state, draft),
      }),
    )
  },
}
