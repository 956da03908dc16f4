import { documentVersions } from '../../core/api/publishing-questions'
import { findCurrentVersion, versionLabel } from '../../core/documents/document-versions'
import { answered, refused, type Handler } from './handler'

/** Every version, newest first. */
export const answerDocumentVersions: Handler<typeof documentVersions> = {
  question: documentVersions,
  mayAsk: ['Controller', 'Auditor'],
  handle({ input: { documentId }, state, today }, { people }) {
    const publications = state.documents.get(documentId)
    if (!publications) return Promise.resolve(refused('not-found'))
    const current = findCurrentVersion(publications, today)
    const versions = publications.map((publication) => ({
      version: versionLabel(publication),
      level: publication.level,
      effectiveOn: publication.effectiveOn,
      recordedAt: publication.recordedAt,
      publishedBy: people.nameOfAccount(publication.actorOid) ?? people.nameOfPerson(publication.actor) ?? '',
      reason: publication.reason,
      isCurrent: publication === current,
    }))
    return Promise.resolve(answered({ versions: versions.reverse(), logNumber: state.logNumber }))
  },
}
