import { join } from 'node:path'
import { LANGUAGES } from '../../core/language/language'
import { listForeignWords, listGaps, listTexts } from './compare-words'
import { listFiles, ROOT } from './source'

/** Every place of words people meet. Each has a table `WORDS` with the three languages. */
const PLACES = ['bot/words', 'tab/words', 'infra/local/teams-page/words', 'infra/local/teams-page/deeds/words', 'infra/local/teams-page/faults/words']

test('no place of words is forgotten here', () => {
  const folders = listFiles().flatMap((path) => /^((?:core|bot|tab|infra)\/(?:.+\/)?words)(\/|\.tsx?$)/.exec(path)?.[1] ?? [])
  expect([...new Set(folders)].sort()).toEqual([...PLACES].sort())
})

describe.each(PLACES)('%s', (place) => {
  const { WORDS } = jest.requireActual<{ WORDS: Record<(typeof LANGUAGES)[number], unknown> }>(join(ROOT, place))

  test.each(['nn', 'en'] as const)('has every text of bokmål in %s, and no other', (language) => expect(listGaps(WORDS.nb, WORDS[language])).toEqual([]))

  test.each(LANGUAGES)('has no empty text in %s', (language) =>
    expect(listTexts(WORDS[language]).filter(({ says }) => says.trim() === '' || /TODO|XXX/.test(says))).toEqual([]))

  test('is bokmål where it says so, and nynorsk where it says so', () => {
    expect(listForeignWords('nb', WORDS.nb)).toEqual([])
    expect(listForeignWords('nn', WORDS.nn)).toEqual([])
  })

  test('is translated: hardly any longer text is the same in English and Norwegian', () => {
    const english = new Map(listTexts(WORDS.en).map(({ path, says }) => [path, says]))
    const same = listTexts(WORDS.nb).filter(({ path, says, gaps }) => gaps === 0 && says.split(' ').length > 3 && english.get(path) === says)
    expect(same).toEqual([])
  })
})

describe('the guard fails for', () => {
  const nb = { signed: 'Signert', sign: { button: 'Jeg bekrefter', hint: (name: string) => `Hei ${name}` } }

  test('a missing text, one too much, and one with other gaps', () => {
    expect(listGaps(nb, { signed: 'Signert', sign: { hint: (name: string) => name } })).toEqual(['sign.button is missing'])
    expect(listGaps(nb, { ...nb, more: 'x' })).toEqual(['more is too much'])
    expect(listGaps(nb, { ...nb, signed: (when: string) => when })).toEqual(['signed has other gaps'])
  })

  test('bokmål in nynorsk, and nynorsk in bokmål', () => {
    expect(listForeignWords('nn', nb)).toEqual(['sign.button says «Jeg»'])
    expect(listForeignWords('nb', { a: 'Eg stadfestar', b: (n: number) => `${n} ikkje signert` })).toEqual(['a says «Eg»', 'b says «ikkje»'])
    expect(listForeignWords('nb', { a: 'Legg inn', b: 'Noen er enige' })).toEqual([])
  })
})
