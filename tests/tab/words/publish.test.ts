import { LANGUAGES } from '../../../core/language/language'
import { PUBLISH_WORDS } from '../../../tab/words/publish'

test.each(LANGUAGES)('in %s every level of a version is explained and has a name', (language) => {
  const { levels, levelNames, languageNames } = PUBLISH_WORDS[language]
  expect(Object.keys(levels)).toEqual(Object.keys(levelNames))
  expect(Object.keys(languageNames).sort()).toEqual([...LANGUAGES].sort())
})

test('a title stands in small letters within a sentence', () => {
  expect(LANGUAGES.map((language) => PUBLISH_WORDS[language].title('Etisk Standard'))).toEqual(LANGUAGES.map(() => expect.stringContaining('etisk standard') as string))
})
