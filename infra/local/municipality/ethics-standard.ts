import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addDays, type Day } from '../../../core/days/day'
import { LANGUAGES, type InEachLanguage } from '../../../core/language/language'
import { ETHICS_STANDARD } from '../../../core/obligations/ethics-standard'
import type { DocumentDraft } from '../../../core/publishing/decide-publication'
import { DAYS_BEFORE_FIRST_DAY } from './history-days'

const VERSIONS = [
  { level: 'major', daysBefore: DAYS_BEFORE_FIRST_DAY['1.0'], reason: 'Ny etisk standard for hele kommunen' },
  { level: 'minor', daysBefore: DAYS_BEFORE_FIRST_DAY['1.1'], reason: 'Tydeligere avslutning, samme innhold' },
  { level: 'major', daysBefore: DAYS_BEFORE_FIRST_DAY['2.0'], reason: 'Nytt om innkjøp og leverandører og om kunstig intelligens' },
] as const

/** Sections, counted from the first heading after the title, that version 2.0 brought. */
const SECTIONS_OF_2_0 = [7, 9]

export type EthicsStandardVersion = { inForceOn: Day; draft: DocumentDraft }

/** The three versions of the sample standard as drafts, the earlier ones worked out from the text of today. */
export async function readEthicsStandard(folder: string, firstDay: Day): Promise<EthicsStandardVersion[]> {
  const current = Object.fromEntries(
    await Promise.all(LANGUAGES.map(async (language) => [language, await readFile(join(folder, `${language}.md`), 'utf8')])),
  ) as InEachLanguage<string>
  return VERSIONS.map(({ level, daysBefore, reason }, index) => {
    const inForceOn = addDays(firstDay, -daysBefore)
    const texts = Object.fromEntries(
      LANGUAGES.map((language) => [language, { title: ETHICS_STANDARD.title[language], markdown: textOfVersion(current[language], index) }]),
    ) as DocumentDraft['texts']
    return { inForceOn, draft: { documentId: ETHICS_STANDARD.documentId, level, effectiveOn: inForceOn, texts, reason } }
  })
}

function textOfVersion(markdown: string, index: number): string {
  if (index === 2) return markdown
  const earlier = withoutSections(markdown, SECTIONS_OF_2_0)
  return index === 1 ? earlier : withoutLastSentence(earlier)
}

function withoutSections(markdown: string, sections: readonly number[]): string {
  return markdown
    .split(/(?=^## )/m)
    .filter((_, index) => !sections.includes(index - 1))
    .join('')
}

function withoutLastSentence(markdown: string): string {
  return markdown.trimEnd().replace(/ [^.]+\.$/, '\n')
}
