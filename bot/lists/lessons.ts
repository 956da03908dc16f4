import { versionLabel } from '../../core/documents/document-versions'
import { sha256OfText } from '../../core/facts/hashing'
import type { LessonPublication } from '../../core/facts/rule-facts'
import { sha256 } from '../hashing'
import { present, toSeconds } from './field-values'
import { RECORD_KEY_COLUMN, type List } from './list'

/** One version of a lesson with all it consists of, in every language. */
export type ListedLesson = Pick<LessonPublication, 'lessonId' | 'version' | 'level' | 'effectiveOn' | 'contentSha256'> & { title: string; minutes: number; content: string; publishedAt: string }

/** The lessons, a row for each version. What counts is what was published; the frozen content proves it. */
export const lessons: List<ListedLesson> = {
  name: 'Lessons',
  description: 'Leksjonene i opplæringen, en rad for hver utgave.',
  columns: [
    RECORD_KEY_COLUMN,
    { name: 'LessonId', caption: 'Leksjon', kind: 'text', indexed: true },
    { name: 'LessonVersion', caption: 'Versjon', kind: 'text' },
    { name: 'VersionLevel', caption: 'Hoved- eller delutgave', kind: 'choice', choices: ['major', 'minor'] },
    { name: 'EffectiveOn', caption: 'Gjelder fra', kind: 'text' },
    { name: 'PublishedAt', caption: 'Publisert', kind: 'instant', indexed: true },
    { name: 'Minutes', caption: 'Minutter', kind: 'number' },
    { name: 'ContentSha256', caption: 'Innholdets kontrollsum', kind: 'text' },
    { name: 'Content', caption: 'Innholdet i sin helhet', kind: 'note' },
  ],
  key: ({ lessonId, version }) => sha256OfText(sha256, `lesson/${lessonId}/${versionLabel({ version })}`),
  toFields: (lesson) =>
    present({
      Title: lesson.title,
      LessonId: lesson.lessonId,
      LessonVersion: versionLabel(lesson),
      VersionLevel: lesson.level,
      EffectiveOn: lesson.effectiveOn,
      PublishedAt: toSeconds(lesson.publishedAt),
      Minutes: lesson.minutes,
      ContentSha256: lesson.contentSha256,
      Content: lesson.content,
    }),
  fromFields: (fields) => {
    const [major = NaN, minor = NaN] = String(fields['LessonVersion']).split('.').map(Number)
    return {
      lessonId: String(fields['LessonId']),
      version: { major, minor },
      level: fields['VersionLevel'] === 'minor' ? 'minor' : 'major',
      title: String(fields['Title']),
      effectiveOn: String(fields['EffectiveOn']),
      publishedAt: String(fields['PublishedAt']),
      minutes: Number(fields['Minutes']),
      contentSha256: String(fields['ContentSha256']),
      content: String(fields['Content']),
    }
  },
}
