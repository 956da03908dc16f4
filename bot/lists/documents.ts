import { versionLabel } from '../../core/documents/document-versions'
import type { VersionLevel } from '../../core/facts/fact'
import { sha256OfText } from '../../core/facts/hashing'
import { Language } from '../../core/language/language'
import { sha256 } from '../hashing'
import { present, toSeconds } from './field-values'
import { RECORD_KEY_COLUMN, type List } from './list'

/** One version of a document in one language, with its text as people read it. */
export type ListedDocument = {
  documentId: string
  version: { major: number; minor: number }
  level: VersionLevel
  language: Language
  title: string
  markdown: string
  textSha256: string
  effectiveOn: string
  publishedAt: string
}

/** The documents people sign: a row for each version and language. What counts is what was published; the frozen text proves it. */
export const documents: List<ListedDocument> = {
  name: 'Documents',
  description: 'Dokumentene som signeres, en rad for hver utgave og hvert språk.',
  columns: [
    RECORD_KEY_COLUMN,
    { name: 'DocumentId', caption: 'Dokument', kind: 'text', indexed: true },
    { name: 'DocumentVersion', caption: 'Versjon', kind: 'text' },
    { name: 'VersionLevel', caption: 'Hoved- eller delutgave', kind: 'choice', choices: ['major', 'minor'] },
    { name: 'TextLanguage', caption: 'Språk', kind: 'choice', choices: ['nb', 'nn', 'en'] },
    { name: 'EffectiveOn', caption: 'Gjelder fra', kind: 'text' },
    { name: 'PublishedAt', caption: 'Publisert', kind: 'instant', indexed: true },
    { name: 'TextSha256', caption: 'Tekstens kontrollsum', kind: 'text' },
    { name: 'DocumentText', caption: 'Tekst', kind: 'note' },
  ],
  key: ({ documentId, version, language }) => sha256OfText(sha256, `document/${documentId}/${versionLabel({ version })}/${language}`),
  toFields: (document) =>
    present({
      Title: document.title,
      DocumentId: document.documentId,
      DocumentVersion: versionLabel(document),
      VersionLevel: document.level,
      TextLanguage: document.language,
      EffectiveOn: document.effectiveOn,
      PublishedAt: toSeconds(document.publishedAt),
      TextSha256: document.textSha256,
      DocumentText: document.markdown,
    }),
  fromFields: (fields) => {
    const [major = NaN, minor = NaN] = String(fields['DocumentVersion']).split('.').map(Number)
    return {
      documentId: String(fields['DocumentId']),
      version: { major, minor },
      level: fields['VersionLevel'] === 'minor' ? 'minor' : 'major',
      language: Language.parse(fields['TextLanguage']),
      title: String(fields['Title']),
      markdown: String(fields['DocumentText']),
      textSha256: String(fields['TextSha256']),
      effectiveOn: String(fields['EffectiveOn']),
      publishedAt: String(fields['PublishedAt']),
    }
  },
}
