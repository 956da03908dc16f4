import { versionLabel } from '../../core/documents/document-versions'
import type { LogState } from '../../core/facts/log-state'
import type { Language } from '../../core/language/language'

/** The title a version of a document had when it was published; its id when the version is unknown. */
export function titleOfVersion(state: LogState, { documentId, documentVersion }: { documentId: string; documentVersion: string }, language: Language): string {
  return state.documents.get(documentId)?.find((publication) => versionLabel(publication) === documentVersion)?.texts[language].title ?? documentId
}
