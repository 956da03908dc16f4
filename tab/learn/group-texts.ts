import type { AnswerOf } from '../../core/api/question'
import type { allTexts } from '../../core/api/training-questions'
import { formatLocalesOf, type Language } from '../../core/language/language'
import { hrefOf } from '../frame/route'
import type { TabWords } from '../words'

export type ReadableText = { href: string; title: string; version: string; minutes: number; isElsewhere: boolean }
export type Shelf = { name: string; texts: ReadableText[] }

type Texts = AnswerOf<typeof allTexts>

/** What fits the search, under its programme; a lesson of two programmes stands under both. No shelf is empty. */
export function groupTexts({ standard, lessons, programmes }: Texts, sought: string, { learning: { library } }: TabWords, language: Language): Shelf[] {
  const seeking = sought.trim().toLocaleLowerCase(language)
  const toText = ({ lessonId, title, version, minutes, where }: Texts['lessons'][number]): ReadableText => ({
    href: hrefOf({ page: 'read', lessonId }), title: title[language], version, minutes, isElsewhere: where === 'elsewhere',
  })
  const documents: ReadableText[] = standard
    ? [{ href: hrefOf({ page: 'standard' }), title: standard.title[language], version: standard.version, minutes: standard.minutes[language], isElsewhere: false }]
    : []
  const placed = new Set(programmes.flatMap(({ lessonIds }) => lessonIds))
  const shelves: Shelf[] = [
    { name: library.standardTitle, texts: documents },
    ...programmes.map(({ title, lessonIds }) => ({ name: title[language], texts: lessonIds.flatMap((id) => lessons.filter(({ lessonId }) => lessonId === id).map(toText)) })),
    { name: library.otherLessons, texts: lessons.filter(({ lessonId }) => !placed.has(lessonId)).map(toText).sort((one, other) => one.title.localeCompare(other.title, formatLocalesOf(language))) },
  ]
  return shelves
    .map(({ name, texts }) => ({ name, texts: texts.filter(({ title }) => title.toLocaleLowerCase(language).includes(seeking)) }))
    .filter(({ texts }) => texts.length > 0)
}
