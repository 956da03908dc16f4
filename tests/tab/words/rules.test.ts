import { LANGUAGES } from '../../../core/language/language'
import { RULES_WORDS } from '../../../tab/words/rules'

test.each(LANGUAGES)('numbers and names stand in the sentences of %s', (language) => {
  const { list, library, publish, deeds } = RULES_WORDS[language]
  expect(list.inProgrammes(0)).not.toMatch(/0/)
  expect(list.inProgrammes(3)).toContain('3')
  expect(library.confirmText(26, 3)).toMatch(/26.*3/s)
  expect(publish.requirement.closed('912')).toContain('912')
  expect(deeds.closed('912', '600')).toMatch(/912.*600/)
})

test('what is moved or removed is named as in the middle of a sentence', () => expect(RULES_WORDS.nb.lesson.moveUp('Spørsmål 2')).toBe('Flytt spørsmål 2 opp'))
