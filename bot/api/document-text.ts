import type { AnswerOf } from '../../core/api/question'
import { documentText } from '../../core/api/signing-questions'
import type { Day } from '../../core/days/day'
import { readingMinutes } from '../../core/documents/document-text'
import { findCurrentVersion, versionLabel } from '../../core/documents/document-versions'
import type { LogState } from '../../core/facts/log-state'
import type { Language } from '../../core/language/language'
import { SIGNATURE_STATEMENT } from '../../core/signing/statement'
import type { TextStore } from '../ports'
import { requireText } from '../publishing/require-text'
import { answered, refused, type Handler } from './handler'

/** A published text, whatever its version: everybody may read again what they signed. */
export const answerDocumentText: Handler<typeof documentText> = {
  question: documentText,
  mayAsk: ['employee', 'Controller', 'Management', 'Auditor', 'Administrator'],
  async handle({ input: { documentId, language, version }, state, today }, { texts }) {
    const shown = await findShownText(state, texts, { documentId, language, ...(version !== undefined && { version }) }, today)
    return shown ? answered(shown) : refused('not-found')
  },
}

export type ShownText = AnswerOf<typeof documentText>

/** Exactly what the tab shows of a text: signing from the tab hashes the same value. */
export async function findShownText(
  state: LogState,
  texts: TextStore,
  { documentId, language, version }: { documentId: string; language: Language; version?: string },
  today: Day,
): Promise<ShownText | undefined> {
  const publications = state.documents.get(documentId)
  const current = findCurrentVersion(publications, today)
  const wanted = version === undefined ? current : publications?.find((publication) => versionLabel(publication) === version)
  if (!wanted) return undefined
  const { title, sha256: textSha256, minutes } = wanted.texts[language]
  const markdown = await requireText(texts, textSha256)
  return {
    documentId,
    version: versionLabel(wanted),
    isCurrent: wanted === current,
    effectiveOn: wanted.effectiveOn,
    title,
    markdown,
    textSha256,
    minutes: minutes ?? readingMinutes(markdown),
    statement: SIGNATURE_STATEMENT.sentence[language],
  }
}
