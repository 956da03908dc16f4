import { dayOf, toInstant, type Day } from '../days/day'
import { listTextProblems, readingMinutes, type TextProblem } from '../documents/document-text'
import type { DocumentPublication, VersionLevel } from '../facts/fact'
import { sha256OfText, type Sha256 } from '../facts/hashing'
import type { LogState } from '../facts/log-state'
import { LANGUAGES, type InEachLanguage, type Language } from '../language/language'
import type { RegistrationSource } from '../signing/decide-paper-signature'

export type DocumentDraft = {
  documentId: string
  level: VersionLevel
  effectiveOn: Day
  texts: InEachLanguage<{ title: string; markdown: string }>
  reason: string
}

export type DraftProblem =
  | { problem: 'text'; language: Language; what: TextProblem }
  | { problem: 'effective-before-today' }
  /** Versions come into force in the order of their numbers. */
  | { problem: 'effective-before-previous'; previousEffectiveOn: Day }
  | { problem: 'unchanged' }
  | { problem: 'first-must-be-major' }

export type PublicationDecision =
  | { outcome: 'publish'; publication: DocumentPublication; texts: { sha256: string; markdown: string }[] }
  | { outcome: 'not-ready'; problems: DraftProblem[] }

/** The immutable version this draft becomes, or all that stops it. The person's right to publish is checked by the caller. */
export function decidePublication(
  state: LogState,
  sha256: Sha256,
  written: DocumentDraft,
  { personId, oid, tenantId, appVersion }: RegistrationSource & { personId: string },
  now: Date,
): PublicationDecision {
  const draft = compose(written)
  const earlier = state.documents.get(draft.documentId) ?? []
  const problems = listDraftProblems(earlier, sha256, draft, dayOf(now))
  if (problems.length > 0) return { outcome: 'not-ready', problems }
  const texts = LANGUAGES.map((language) => ({ language, ...draft.texts[language] })).map(({ language, title, markdown }) => {
    return { language, title, markdown, sha256: sha256OfText(sha256, markdown), minutes: readingMinutes(markdown) }
  })
  return {
    outcome: 'publish',
    publication: {
      kind: 'document-publication',
      v: 1,
      tenantId,
      appVersion,
      recordedAt: toInstant(now),
      actor: personId,
      actorOid: oid,
      documentId: draft.documentId,
      version: nextVersion(earlier.at(-1), draft.level),
      level: draft.level,
      effectiveOn: draft.effectiveOn,
      texts: Object.fromEntries(texts.map(({ language, title, sha256: hash, minutes }) => [language, { title, sha256: hash, minutes }])) as DocumentPublication['texts'],
      reason: draft.reason,
    },
    texts: texts.map(({ sha256: hash, markdown }) => ({ sha256: hash, markdown })),
  }
}

/** In one form (Unicode NFC) before anything is hashed: an å may also be written as two signs, and looks no different. */
function compose(draft: DocumentDraft): DocumentDraft {
  const texts = LANGUAGES.map((language) => {
    const { title, markdown } = draft.texts[language]
    return [language, { title: title.normalize(), markdown: markdown.normalize() }]
  })
  return { ...draft, reason: draft.reason.normalize(), texts: Object.fromEntries(texts) as DocumentDraft['texts'] }
}

export function nextVersion(previous: Pick<DocumentPublication, 'version'> | undefined, level: VersionLevel): DocumentPublication['version'] {
  if (!previous) return { major: 1, minor: 0 }
  const { major, minor } = previous.version
  return level === 'major' ? { major: major + 1, minor: 0 } : { major, minor: minor + 1 }
}

function listDraftProblems(earlier: DocumentPublication[], sha256: Sha256, draft: DocumentDraft, today: Day): DraftProblem[] {
  const previous = earlier.at(-1)
  const problems: DraftProblem[] = LANGUAGES.flatMap((language) =>
    listTextProblems(draft.texts[language].markdown).map((what) => ({ problem: 'text' as const, language, what })),
  )
  if (draft.effectiveOn < today) problems.push({ problem: 'effective-before-today' })
  if (!previous) {
    if (draft.level === 'minor') problems.push({ problem: 'first-must-be-major' })
    return problems
  }
  if (draft.effectiveOn < previous.effectiveOn) problems.push({ problem: 'effective-before-previous', previousEffectiveOn: previous.effectiveOn })
  const isUnchanged = LANGUAGES.every((language) => {
    const [{ title, markdown }, before] = [draft.texts[language], previous.texts[language]]
    return title === before.title && sha256OfText(sha256, markdown) === before.sha256
  })
  if (isUnchanged) problems.push({ problem: 'unchanged' })
  return problems
}
