import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listTextProblems, readingMinutes } from '../../../../core/documents/document-text'
import { LANGUAGES } from '../../../../core/language/language'
import { ETHICS_STANDARD } from '../../../../core/obligations/ethics-standard'
import { readEthicsStandard, type EthicsStandardVersion } from '../../../../infra/local/municipality/ethics-standard'

const FOLDER = join(__dirname, '../../../../infra/local/municipality/ethics-standard')
const FIRST_DAY = '2026-11-21'
let versions: EthicsStandardVersion[] = []
beforeAll(async () => (versions = await readEthicsStandard(FOLDER, FIRST_DAY)))

const headings = (markdown: string): string[] => [...markdown.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading ?? '')

test('a first version, a minor one and a new major one some weeks ago', () => {
  expect(versions.map(({ draft }) => draft.level)).toEqual(['major', 'minor', 'major'])
  expect(versions.map(({ inForceOn }) => inForceOn)).toEqual(['2024-11-21', '2025-10-17', '2026-10-31'])
})

test('nothing stops a version from being published, and each differs from the one before in every language', () => {
  for (const { draft } of versions) for (const language of LANGUAGES) expect(listTextProblems(draft.texts[language].markdown)).toEqual([])
  for (const language of LANGUAGES) expect(new Set(versions.map(({ draft }) => draft.texts[language].markdown)).size).toBe(3)
})

test('the three languages have the same sections, lists and length', () => {
  for (const { draft } of versions) {
    const [nb, nn, en] = LANGUAGES.map((language) => draft.texts[language].markdown) as [string, string, string]
    for (const other of [nn, en]) {
      expect(headings(other)).toHaveLength(headings(nb).length)
      expect(other.split('\n\n')).toHaveLength(nb.split('\n\n').length)
      expect(other.match(/^- /gm)).toHaveLength(nb.match(/^- /gm)?.length ?? 0)
      expect(other.length / nb.length).toBeGreaterThan(0.95)
      expect(other.length / nb.length).toBeLessThan(1.12)
    }
  }
})

test('the second major version brought sections, the minor one none', () => {
  const [first, minor, current] = versions.map(({ draft }) => headings(draft.texts.nb.markdown)) as [string[], string[], string[]]
  expect(minor).toEqual(first)
  expect(current.filter((heading) => !minor.includes(heading))).toEqual(['Innkjøp og leverandører', 'Digitale verktøy og kunstig intelligens'])
})

test('it takes as long to read as the requirement says', () => {
  for (const language of LANGUAGES) expect(readingMinutes(versions[2]!.draft.texts[language].markdown)).toBe(ETHICS_STANDARD.minutes)
})

test('the current version is the file as it is', () => {
  for (const language of LANGUAGES) expect(versions[2]!.draft.texts[language].markdown).toBe(readFileSync(join(FOLDER, `${language}.md`), 'utf8'))
})
