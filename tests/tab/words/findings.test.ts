import { FindingKind, ShownAuthor } from '../../../core/findings/finding'
import { LANGUAGES } from '../../../core/language/language'
import { FINDING_WORDS } from '../../../tab/words/findings'

test.each(LANGUAGES)('in %s every kind of finding and everybody who may be named has words', (language) => {
  const { kinds, authors } = FINDING_WORDS[language]
  expect(Object.keys(kinds).sort()).toEqual([...FindingKind.options].sort())
  expect(Object.keys(authors).sort()).toEqual([...ShownAuthor.shape.who.options].sort())
})

test('one and many are told apart', () => {
  const { nb, nn, en } = FINDING_WORDS
  expect([nb, nn, en].map(({ openTitle }) => openTitle(1, '1'))).toEqual(['Ett åpent funn', 'Eitt ope funn', 'One open finding'])
  expect([nb, nn, en].map(({ behind }) => behind.text(1, '1').split(' ').slice(0, 2).join(' '))).toEqual(['1 registrering', '1 registrering', '1 record'])
  expect(nb.behind.text(14, '14')).toBe('14 registreringer er trygt lagret og vises i listene når SharePoint svarer igjen.')
})
