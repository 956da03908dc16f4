import { previewPublication as question } from '../../core/api/publishing-questions'
import { versionLabel } from '../../core/documents/document-versions'
import { previewPublication } from '../../core/publishing/preview-publication'
import { answered, type Handler } from './handler'
import { decideDraft, listFields } from './publication-draft'

/** Whom a draft would reopen, and what stops it. Stores nothing. */
export const answerPreviewPublication: Handler<typeof question> = {
  question,
  mayAsk: ['Controller'],
  maximumBodyBytes: 1_200_000,
  handle({ input: draft, caller, state, now }, { settings }) {
    const { decision, nextVersion, previewKey } = decideDraft(state, draft, caller, settings, now)
    return Promise.resolve(
      answered({
        ...previewPublication(state, draft.documentId, draft.level, draft.effectiveOn),
        problems: decision.outcome === 'not-ready' ? listFields(decision.problems) : [],
        nextVersion: versionLabel({ version: nextVersion }),
        previewKey,
      }),
    )
  },
}
